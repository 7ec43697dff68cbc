using System.Text;
using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Json;

namespace Mingzhang.Tests.Writing;

public static class WhereaboutsTests
{
    private static readonly Source Sheet = Of(
        new Spot(1, 0, 2) { Reference = "收支总表!A1" }, new Spot(1, 3, 6) { Reference = "收支总表!B1" }, new Spot(2, 0, 2) { Reference = "table 3 row 5 cell 1" }, new Spot(2, 3, 6) { Reference = "table 3 row 5 cell 2" });

    [Theory]
    [InlineData(1, 3, 6, "收支总表!B1", "收支总表!B1")]
    [InlineData(1, null, null, "收支总表!A1:B1", "收支总表!A1:B1")]
    [InlineData(2, 0, 1, "table 3 row 5 cell 1", "第3个表格第5行第1格")]
    [InlineData(2, null, null, "table 3 row 5", "第3个表格第5行")]
    [InlineData(3, null, null, null, null)]
    public static void A_place_is_named_as_the_file_names_it(int line, int? start, int? end, string? reference, string? told)
    {
        var at = Whereabouts.Of(Sheet, new Location { Line = line, Start = start, End = end });
        Assert.Equal(reference, at.Reference);
        Assert.Equal(told, at.Told(Language.Chinese));
        Assert.Equal(reference, at.Told(Language.English));
    }

    [Fact]
    public static void A_place_of_another_file_is_not_named() =>
        Assert.Null(Whereabouts.Of(Sheet, new Location { Line = 1, Start = 3, End = 6 }, "另一份文件").Reference);

    [Fact]
    public static void A_box_goes_around_all_of_a_place_on_its_first_page()
    {
        var source = Of(
            new Spot(1, 0, 2) { Page = 4, Box = new Box(10, 20, 30, 40), Confidence = 0.9 }, new Spot(1, 2, 4) { Page = 4, Box = new Box(25, 22.456, 60, 41), Confidence = 0.75 },
            new Spot(1, 4, 6) { Page = 5, Box = new Box(1, 1, 2, 2) });
        var at = Whereabouts.Of(source, new Location { Line = 1 });
        Assert.Equal((4, new Box(10, 20, 60, 41), 0.75), (at.Page, at.Box, at.Confidence));
    }

    [Fact]
    public static void The_report_says_reference_box_and_confidence()
    {
        var report = Fakes.Report();
        var finding = report.Findings[0] with { Location = new Location { Line = 1, Start = 0, End = 2 } };
        var source = report.Disclosure!.Source with { Spots = [new Spot(1, 0, 2) { Page = 4, Box = new Box(10, 20.256, 30, 40), Reference = "甲!B7", Confidence = 0.5 }] };
        using var output = new MemoryStream();
        using (var json = new ReportJson(output))
        {
            json.Add(report with { Findings = [finding], Disclosure = report.Disclosure with { Source = source } });
            json.Complete();
        }

        using var parsed = JsonDocument.Parse(Encoding.UTF8.GetString(output.ToArray()));
        var location = parsed.RootElement.GetProperty("documents")[0].GetProperty("findings")[0].GetProperty("location");
        Assert.Equal("甲!B7", location.GetProperty("reference").GetString());
        Assert.Equal([10m, 20.26m, 30m, 40m], location.GetProperty("box").EnumerateArray().Select(side => side.GetDecimal()));
        Assert.Equal((4, 0.5m), (location.GetProperty("page").GetInt32(), location.GetProperty("confidence").GetDecimal()));
    }

    private static Source Of(params Spot[] spots) => new("a.xlsx", SourceFormat.Xlsx, "", null, null, ["甲甲\t1.0", "乙乙\t2.0", "丙"]) { Spots = [.. spots] };
}
