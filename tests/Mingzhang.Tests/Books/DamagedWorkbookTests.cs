using System.IO.Compression;
using System.Text;
using Mingzhang.Books;
using Mingzhang.Model;

namespace Mingzhang.Tests.Books;

public static class DamagedWorkbookTests
{
    private static readonly byte[] Sound = OddBooks.Workbook(OddBooks.Plain(1));

    [Fact]
    public static void Every_bad_cell_is_reported_at_once_each_at_its_place()
    {
        var damaged = Edited.Workbook(Sound, sheets =>
        {
            sheets["单位信息"].Text("B3", "公司").Clear("B4").Text("B5", "二〇二六");
            sheets["收入"].Text("B2", "十万元整");
            sheets["支出"].Text("A2", "20126").Text("C3", "中央拨款").Number("E4", -5).Number("E5", 1.234m).Formula("F6", "SUM(A1:A2)", "#REF!").Formula("E7", "1+1", null);
            sheets["项目"].Text("C2", "明年").Text("D3", "重要").Text("B4", "没有的单位");
            sheets["绩效指标"].Text("A2", "没有的项目");
            sheets["绩效目标"].Text("V3", "昨天");
            sheets["资产"].Text("B2", "2025年13月1日").Number("B3", 1.5m);
            sheets["三公"].Number("B2", 5);
            sheets["机关运行"].Number("E3", 7);
        });
        var reading = BookWorkbook.Read(damaged);
        Assert.Null(reading.Book);
        var cells = reading.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Cell).ToHashSet();
        string[] expected =
        [
            "单位信息!B3", "单位信息!B4", "单位信息!B5", "收入!B2", "支出!A2", "支出!C3", "支出!E4", "支出!E5", "支出!F6", "支出!E7", "项目!C2", "项目!D3",
            "项目!B4", "绩效指标!A2", "绩效目标!V3", "资产!B2", "资产!B3", "三公!B2", "机关运行!E3",
        ];
        Assert.Empty(expected.Except(cells));
        Assert.All(reading.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.What.Chinese) || string.IsNullOrWhiteSpace(problem.What.English) || string.IsNullOrWhiteSpace(problem.Expected.Chinese) || string.IsNullOrWhiteSpace(problem.Expected.English)));
    }

    [Fact]
    public static void A_row_that_repeats_another_is_reported()
    {
        var twice = Edited.Workbook(Sound, sheets =>
        {
            var sheet = sheets["支出"];
            sheet.Text("A3", sheet["A2"]).Clear("B3").Text("C3", sheet["C2"]).Text("D3", sheet["D2"]);
        });
        Assert.Contains(BookWorkbook.Read(twice).Problems, problem => problem.Cell == "支出!A3" && problem.What.Chinese.Contains("重复", StringComparison.Ordinal));
    }

    [Fact]
    public static void Figures_that_do_not_add_up_are_told_by_their_cells()
    {
        var changed = Edited.Workbook(Sound, sheets => sheets["收入"].Number("B2", 1));
        var reading = BookWorkbook.Read(changed);
        Assert.NotNull(reading.Book);
        var problem = Assert.Single(reading.Problems, problem => problem.Severity == Severity.Error);
        Assert.Equal(("收入!B2", "/income/0/current"), (problem.Cell, problem.Pointer));
    }

    [Fact]
    public static void What_other_programs_and_people_write_is_understood()
    {
        var book = OddBooks.Plain(1);
        var text = book.Income[0].Current.Value.Yuan.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture);
        var (code, name) = (book.Expenditure[0].Function, book.Expenditure[0].Function + " 随下拉选项带出的名称");
        var written = Edited.Workbook(Sound, sheets =>
        {
            sheets["单位信息"].Text("B5", $" {book.Year}年度 ");
            sheets["收入"].Text("B2", $"￥{string.Concat(text.Select(c => c is >= '0' and <= '9' ? (char)(c - '0' + '０') : c))} 元").Text("A2", " 一般公共预算 ");
            sheets["支出"].Text("A2", name).Number("A3", decimal.Parse(book.Expenditure[1].Function, System.Globalization.CultureInfo.InvariantCulture));
            sheets["资产"].Number("B2", new DateOnly(2024, 5, 6).DayNumber - new DateOnly(1899, 12, 30).DayNumber);
            sheets["支出"].Swap('B', 'E');
        });
        var reading = BookWorkbook.Read(written);
        Assert.DoesNotContain(reading.Problems, problem => problem.Severity == Severity.Error);
        Assert.Equal(code, reading.Book!.Expenditure[0].Function);
        Assert.Equal(new DateOnly(2024, 5, 6), reading.Book.Assets!.AsOf);
        Assert.Equal(OddBooks.TextOf(book with { Assets = null }), OddBooks.TextOf(reading.Book with { Assets = null }));
    }

    [Fact]
    public static void Columns_and_sheets_that_are_not_known_are_told_and_do_no_harm()
    {
        var more = Edited.Workbook(Sound, sheets => sheets["采购"].Text("D1", "备注").Text("D2", "随手记").Text("E2", "没有列名"));
        var reading = BookWorkbook.Read(more);
        Assert.Equal(OddBooks.TextOf(OddBooks.Plain(1)), OddBooks.TextOf(reading.Book));
        Assert.Contains(reading.Problems, problem => problem is { Cell: "采购!D1", Severity: Severity.Info });
        Assert.Contains(reading.Problems, problem => problem is { Cell: "采购!E2", Severity: Severity.Warning });
    }

    [Fact]
    public static void A_blank_workbook_says_what_is_to_be_filled_in()
    {
        var reading = BookWorkbook.Read(OddBooks.Bytes(output => BookWorkbook.WriteBlank("shanxi-budget", output)));
        Assert.Contains(reading.Problems, problem => problem.Cell == "单位信息!B4");
        Assert.True(reading.HasErrors);
    }

    [Fact]
    public static void Files_that_are_no_workbooks_or_too_much_are_refused_with_a_reason()
    {
        byte[][] files =
        [
            [], Encoding.UTF8.GetBytes("名称,金额"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Sound[..(Sound.Length / 2)], Zip(("a.txt", "a")),
            Edited.With(Sound, "xl/vbaProject.bin", "macros"), Edited.With(Sound, "xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>"),
            Edited.With(Sound, "xl/workbook.xml", "<workbook><sheets>"), Edited.With(Sound, "xl/worksheets/sheet2.xml", "<worksheet>" + new string(' ', 100_000_000)),
        ];
        Assert.All(files, file =>
        {
            var reading = BookFile.Read("book.xlsx", file);
            Assert.NotNull(reading.Unusable);
            Assert.False(string.IsNullOrEmpty(reading.Unusable.Fix.Chinese));
        });
    }

    [Fact]
    public static void The_reason_names_what_the_clerk_can_mend()
    {
        Assert.Contains("密码", Problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), StringComparison.Ordinal);
        Assert.Contains("宏", Problem(Edited.With(Sound, "xl/vbaProject.bin", "macros")), StringComparison.Ordinal);
        Assert.Contains("损坏", Problem(Sound[..(Sound.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("损坏", Problem(Edited.With(Sound, "xl/workbook.xml", "<workbook><sheets>")), StringComparison.Ordinal);
        Assert.Contains("损坏", Problem(Edited.With(Sound, "xl/worksheets/sheet2.xml", "<worksheet><sheetData>")), StringComparison.Ordinal);
        Assert.Contains("过大", Problem(Edited.With(Sound, "xl/worksheets/sheet2.xml", "<worksheet>" + new string(' ', 100_000_000))), StringComparison.Ordinal);

        static string Problem(byte[] file) => BookWorkbook.Read(file).Unusable!.Problem.Chinese;
    }

    [Fact]
    public static void Ten_thousand_columns_are_a_few_lines_of_the_report()
    {
        var cells = string.Concat(Enumerable.Range(1, 10_000).Select(i => $"<c t=\"inlineStr\"><is><t>列{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}</t></is></c>"));
        var wide = Edited.With(Sound, "xl/worksheets/sheet14.xml", $"<worksheet><sheetData><row r=\"1\">{cells}<c t=\"inlineStr\"><is><t>采购品类</t></is></c><c t=\"inlineStr\"><is><t>金额</t></is></c></row></sheetData></worksheet>");
        var reading = BookWorkbook.Read(wide);
        Assert.Null(reading.Unusable);
        Assert.InRange(reading.Problems.Length, 1, 40);
    }

    [Fact]
    public static void Links_to_other_workbooks_are_told()
    {
        var linked = BookWorkbook.Read(Edited.With(Sound, "xl/externalLinks/externalLink1.xml", "<externalLink/>"));
        Assert.NotNull(linked.Book);
        Assert.Contains(linked.Problems, problem => problem.What.Chinese.Contains("链接", StringComparison.Ordinal));
    }

    private static byte[] Zip(params (string Name, string Text)[] parts) => OddBooks.Bytes(output =>
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in parts)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    });
}
