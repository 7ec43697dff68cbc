using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Writing;

namespace Mingzhang.Tests.Writing;

/// <summary>An invented disclosure and its report, for what only writes.</summary>
internal static class Fakes
{
    private static readonly ImmutableArray<string> Lines =
    [
        "2031年度云岭县档案馆单位预算公开",
        "表三\t2031年预算支出总表",
        "科目编码\t科目名称\t合计\t基本支出\t项目支出",
        "2012601\t行政运行\t1,200.50\t1,000.00\t200.50",
        "三、支出预算总体情况。云岭县档案馆2031年支出预算0万元，其中基本支出1,000.00万元，占83.30%；项目支出200.50万元，占16.70%，与上年相比增加，主要原因是档案数字化任务增加。",
        "档案数字化扫描，共扫描20万页。",
    ];

    private static readonly int Wrong = Lines[4].IndexOf("0万元", StringComparison.Ordinal);

    public static Source Source { get; } =
        new("云岭/档案馆.txt", SourceFormat.Text, new string('a', 64), "utf-8", 2, Lines);

    public static Disclosure Disclosure()
    {
        var amount = Coordinate.Empty
            .With(Dimension.Flow, "expenditure").With(Dimension.Function, "2012601").With(Dimension.Measure, "amount");
        var vehicles = Coordinate.Empty.With(Dimension.Flow, "vehicles").With(Dimension.Measure, "count");
        return new Disclosure
        {
            Source = Source,
            Form = "shanxi-budget",
            Kind = DisclosureKind.Budget,
            Scope = DisclosureScope.Unit,
            Year = new FiscalYear(2031),
            Name = At(1, "云岭县档案馆"),
            Watermark = new Watermark("送审稿", [7, 8]),
            Tables =
            [
                new BoundTable(
                    3, At(2, "2031年预算支出总表"), Unit.TenThousandYuan,
                    ["科目编码", "科目名称", "2031年预算数/合计", "2031年预算数/基本支出", "2031年预算数/项目支出"],
                    [new TableRow(4, [At(4, "2012601"), At(4, "行政运行"), At(4, "1,200.50"), At(4, "1,000.00")], false)],
                    [At(2, "注：含上年结转")]),
            ],
            Figures =
            [
                new Figure(
                    amount, new PrintedNumber(1200.50m, 2, Unit.TenThousandYuan), "1,200.50",
                    new Location { Section = "第二部分", Table = 3, Row = "2012601 行政运行", Column = "合计", Line = 4, Start = 13, End = 21 },
                    FigureOrigin.Table, "table 3 row+column"),
                new Figure(
                    vehicles, new PrintedNumber(2m, 0, Unit.Count), "2",
                    new Location { Section = "第三部分 十一", Line = 5, Start = 1, End = 2 }, FigureOrigin.Narrative, "sentence 十一"),
            ],
            Narrative = [new NarrativeParagraph("第三部分 三", At(5, "三、支出预算总体情况"), At(5, Lines[4]))],
            Performance = [Performance()],
            OverallPerformance = new OverallPerformance
            {
                Title = At(6, "县级部门整体支出绩效目标申报表"),
                DepartmentCode = "118",
                ActualStaff = new LabelledValue(At(6, "实际在职人员总数"), At(6, "9人")),
                FundsBySource = [new LabelledValue(At(6, "合计"), At(6, "1200.50"))],
            },
            ProcurementCatalogue = [new CatalogueEntry(At(6, "A02010104"), 4, At(6, "服务器"), Passage.Empty)],
            Glossary = [new GlossaryEntry(At(6, "基本支出"), At(6, "指保障机构正常运转的支出。"))],
            Unaccounted = [At(6, "散落的一行")],
        };
    }

    public static DocumentReport Report() => new(
        Source.Path, Disclosure(), [Error(), Warning(), Rounding(4), Rounding(4), Rounding(5)],
        [
            new LedgerEntry("BAL001", Outcome.ExplainedByRounding, null, 3),
            new LedgerEntry("NAR001", Outcome.Failed, null, 1),
            new LedgerEntry("NAR001", Outcome.Passed, null, 14),
            new LedgerEntry("REL002", Outcome.NotApplicable, new Words("没有政府性基金", "no government funds"), 1),
            new LedgerEntry("REL005", Outcome.Undecided, new Words("缺少表六", "table 6 is missing"), 2),
            new LedgerEntry("TGT004", Outcome.Failed, null, 1),
        ],
        null);

    public static DocumentReport Unreadable() =>
        new("坏文件.txt", null, [], [], new Words("文件是空的。请重新导出", "the file is empty. export it again"));

    private static Finding Error() => new()
    {
        Rule = "NAR001",
        Severity = Severity.Error,
        Title = new Words("文字与报表不一致", "Text differs from table"),
        Message = new Words("说明称支出预算为0万元，而表三合计为1,200.50万元；基本支出与项目支出之和也是1,200.50万元。", "The text says 0万元, table 3 says 1,200.50万元."),
        Fix = new Words("将“0万元”改为“1,200.50万元”。", "Write 1,200.50万元."),
        Basis = new Words("表三与说明三应当一致（预算法实施条例第六条）", "Table 3 and text 三 state one amount"),
        Quote = "支出预算0万元",
        Location = new Location { Section = "第三部分 三", Line = 5, Start = Wrong, End = Wrong + 3 },
        Actual = "0",
        Expected = "1200.50",
        Difference = "1200.50",
        Unit = "万元",
        Suspect = new Percent(97m),
        Related = [new Evidence("1,200.50", new Location { Table = 3, Row = "2012601 行政运行", Column = "合计", Line = 4 })],
    };

    private static Finding Warning() => new()
    {
        Rule = "TGT004",
        Severity = Severity.Warning,
        Title = new Words("指标值无法衡量", "Target cannot be measured"),
        Message = new Words("“有所提高”没有可以衡量的数值。", "\"有所提高\" measures nothing."),
        Fix = new Words("给出数值或可核对的标准。", "Give a number."),
        Basis = new Words("财预〔2020〕10号", "财预〔2020〕10号"),
        Quote = "档案数字化扫描，共扫描20万页。",
        Location = new Location { Line = 6 },
    };

    private static Finding Rounding(int line) => new()
    {
        Rule = "BAL001",
        Severity = Severity.Info,
        Title = new Words("舍入尾差", "Rounding tail"),
        Message = new Words("相差0.01万元，在舍入范围内。", "0.01万元, within rounding."),
        Fix = new Words("无需修改。", "Nothing to do."),
        Basis = new Words("", ""),
        Quote = "1,200.50",
        Location = new Location { Table = 3, Line = line },
    };

    private static PerformanceTable Performance() => new()
    {
        Title = At(6, "县级项目支出绩效目标表"),
        Year = new FiscalYear(2031),
        ProjectName = At(6, "档案数字化"),
        DepartmentCode = "118",
        DepartmentName = "云岭县档案馆",
        Period = At(6, "1年"),
        FundAnnual = new Funds
        {
            Total = new FundCell(new PrintedNumber(2_005_000m, 0, Unit.Yuan), At(6, "2,005,000")),
            CityCounty = new FundCell(new PrintedNumber(2_005_000.50m, 2, Unit.Yuan), At(6, "2,005,000.50")),
        },
        Indicators =
        [
            new Indicator(IndicatorScope.Annual, "产出指标", "数量指标", At(6, "扫描页数"), At(6, "≥20万页"), "printed label"),
        ],
        FilledAt = At(6, "20301127171434"),
    };

    private static Passage At(int line, string text) => Passage.OfLine(text, line);
}
