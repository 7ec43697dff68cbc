using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Writing.Json;

namespace Mingzhang.Tests.Writing;

public sealed class DisclosureJsonTests
{
    [Fact]
    public void Document_has_every_field_of_the_contract()
    {
        var document = Read(json => json.Add(Fakes.Disclosure()));
        Assert.Equal(
            [
                "path", "format", "sha256", "pages", "form", "formReason", "kind", "scope", "year", "name", "watermark", "tables", "figures",
                "narrative", "performance", "overallPerformance", "procurementCatalogue", "serviceCatalogue", "assets",
                "glossary", "unaccounted",
            ],
            document.EnumerateObject().Select(property => property.Name));
        Assert.Equal("text", document.GetProperty("format").GetString());
        Assert.Equal("budget", document.GetProperty("kind").GetString());
        Assert.Equal("unit", document.GetProperty("scope").GetString());
        Assert.Equal(2, document.GetProperty("watermark").GetProperty("count").GetInt32());
        Assert.Equal("散落的一行", document.GetProperty("unaccounted")[0].GetProperty("text").GetString());
        Assert.Equal("基本支出", document.GetProperty("glossary")[0].GetProperty("term").GetString());
        Assert.Equal("第三部分 三", document.GetProperty("narrative")[0].GetProperty("section").GetString());
        Assert.Equal(5, document.GetProperty("narrative")[0].GetProperty("location").GetProperty("line").GetInt32());
    }

    [Fact]
    public void Table_rows_are_cells_as_printed_padded_to_the_columns()
    {
        var table = Read(json => json.Add(Fakes.Disclosure())).GetProperty("tables")[0];
        Assert.Equal(3, table.GetProperty("number").GetInt32());
        Assert.Equal("万元", table.GetProperty("unit").GetString());
        Assert.Equal("2031年预算数/合计", table.GetProperty("columns")[2].GetString());
        Assert.Equal(["2012601", "行政运行", "1,200.50", "1,000.00", ""], table.GetProperty("rows")[0].EnumerateArray().Select(cell => cell.GetString()!));
        Assert.Equal("注：含上年结转", table.GetProperty("notes")[0].GetString());
        Assert.Equal(2, table.GetProperty("location").GetProperty("line").GetInt32());
    }

    [Fact]
    public void Figure_has_its_coordinate_and_a_plain_value()
    {
        var figure = Read(json => json.Add(Fakes.Disclosure())).GetProperty("figures")[0];
        Assert.Equal("2012601", figure.GetProperty("coordinate").GetProperty("function").GetString());
        Assert.Equal("1,200.50", figure.GetProperty("text").GetString());
        Assert.Equal("1200.50", figure.GetProperty("value").GetString());
        Assert.Equal("万元", figure.GetProperty("unit").GetString());
        Assert.Equal(3, figure.GetProperty("table").GetInt32());
        Assert.Equal("2012601 行政运行", figure.GetProperty("row").GetString());
        Assert.Equal("合计", figure.GetProperty("column").GetString());
        Assert.Equal(13, figure.GetProperty("location").GetProperty("start").GetInt32());
    }

    [Fact]
    public void Performance_amounts_are_decimal_strings_in_yuan_and_null_where_blank()
    {
        var table = Read(json => json.Add(Fakes.Disclosure())).GetProperty("performance")[0];
        var annual = table.GetProperty("fundAnnual");
        Assert.Equal("2005000", annual.GetProperty("total").GetString());
        Assert.Equal("2005000.5", annual.GetProperty("cityCounty").GetString());
        Assert.Equal(JsonValueKind.Null, annual.GetProperty("other").ValueKind);
        Assert.Equal("1年", table.GetProperty("period").GetString());
        Assert.Equal("20301127171434", table.GetProperty("filledAt").GetString());
        Assert.False(table.GetProperty("fragment").GetBoolean());
        var indicator = table.GetProperty("indicators")[0];
        Assert.Equal("annual", indicator.GetProperty("scope").GetString());
        Assert.Equal("≥20万页", indicator.GetProperty("value").GetString());
    }

    [Fact]
    public void Assets_are_the_figures_that_count_vehicles_offices_and_equipment()
    {
        var assets = Read(json => json.Add(Fakes.Disclosure())).GetProperty("assets");
        var vehicles = Assert.Single(assets.EnumerateObject());
        Assert.Equal("vehicles", vehicles.Name);
        Assert.Equal("2", vehicles.Value[0].GetProperty("value").GetString());
    }

    [Fact]
    public void Overall_performance_is_empty_where_there_is_none()
    {
        Assert.Equal("118", Read(json => json.Add(Fakes.Disclosure())).GetProperty("overallPerformance").GetProperty("departmentCode").GetString());
        var without = Read(json => json.Add(Fakes.Disclosure() with { OverallPerformance = null }));
        Assert.Empty(without.GetProperty("overallPerformance").EnumerateObject());
    }

    [Fact]
    public void Unreadable_document_is_its_path_and_its_problem()
    {
        var document = Read(json => json.AddUnreadable("坏.txt", new Words("文件是空的", "empty")));
        Assert.Equal("坏.txt", document.GetProperty("path").GetString());
        Assert.Equal("文件是空的", document.GetProperty("problem").GetString());
    }

    private static JsonElement Read(Action<DisclosureJson> write)
    {
        using var output = new MemoryStream();
        using (var json = new DisclosureJson(output))
        {
            write(json);
            json.Complete();
        }

        var root = JsonDocument.Parse(output.ToArray()).RootElement;
        Assert.Equal("mingzhang.disclosures/1", root.GetProperty("schema").GetString());
        return root.GetProperty("documents")[0];
    }
}
