using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Tests.Writing.Documents;

/// <summary>A small document with one of everything that a composed disclosure holds.</summary>
internal static class TreeSketch
{
    public const string Owner = "岚谷县林业局";

    public static DocumentTree Tree(Stage stage = Stage.Public) => new(
        new Source("book.xlsx", SourceFormat.Xlsx, new string('0', 64), null, null, []),
        [
            Line(Owner, ParagraphRole.CoverName),
            Line("2026年度单位预算公开", ParagraphRole.CoverTitle),
            new PageStart(false),
            Line("目录", ParagraphRole.ContentsTitle),
            Entry("第一部分 概况", 1, "part-1"),
            Entry("一、本单位职责", 2, "part-1-1"),
            Entry("第二部分 2026年单位预算报表", 1, "part-2"),
            Entry("表一 2026年预算收支总表", 2, "table-1"),
            Entry("表二 2026年预算收入总表", 2, "table-2"),
            Entry("第三部分 2026年度单位预算情况说明", 1, "part-3"),
            Entry("七、“三公”经费增减变动原因说明", 2, "part-3-7"),
            new PageStart(false),
            Title(1, "第一部分 概况", "part-1"),
            Title(2, "一、本单位职责", "part-1-1"),
            Line("负责全县林业和草原生态保护修复的监督管理，组织开展造林绿化、森林防火和林业有害生物防治工作，指导乡镇林业工作站业务，承办县委、县政府交办的其他事项。"),
            new PageStart(false),
            Title(1, "第二部分 2026年单位预算报表", "part-2"),
            .. Captioned(1, "2026年预算收支总表"),
            Balance(),
            Line("注：本套报表因取数时四舍五入，部分金额可能存在尾差", ParagraphRole.Note),
            new PageStart(true),
            .. Captioned(2, "2026年预算收入总表"),
            Income(),
            new PageStart(false),
            Title(1, "第三部分 2026年度单位预算情况说明", "part-3"),
            Title(2, "七、“三公”经费增减变动原因说明", "part-3-7"),
            Line("2026年岚谷县林业局财政拨款安排的“三公”经费预算3.20万元，比2025年减少0.40万元，主要原因是压减公务接待。"),
            new Chart(
                ChartKind.Columns, Text("“三公”经费（万元）"), ["公务接待费", "公务用车购置及运行费"],
                [new ChartSeries("2025年", [Amount(0.6m), Amount(3m)]), new ChartSeries("2026年", [Amount(0.2m), Amount(3m)])]),
            new Chart(
                ChartKind.Pie, Text("一般公共预算支出结构（万元）"), ["社会保障和就业支出", "农林水支出"], [new ChartSeries("2026年", [Amount(40.5m), Amount(310.25m)])]),
            Title(3, "2、项目绩效目标", "part-3-10-2"),
            new Heading(4, Text("岚谷县预算单位项目支出绩效目标表")) { IsTableTitle = true },
            Line("（2026年度）", ParagraphRole.TableUnit),
            Target(),
        ],
        stage == Stage.Public ? null : new Watermark(DocumentProperties.InternalMark, []),
        [])
    {
        Properties = new DocumentProperties("2026年度岚谷县林业局单位预算公开", Owner, new FiscalYear(2026), stage),
    };

    private static Passage Text(string text) => new(text, []);

    private static PrintedNumber Amount(decimal value) => new(value, 2, Unit.TenThousandYuan);

    private static Paragraph Line(string text, ParagraphRole role = ParagraphRole.Body) => new(Text(text)) { Role = role };

    private static Heading Title(int level, string text, string anchor) => new(level, Text(text)) { Anchor = anchor };

    private static ContentsEntry Entry(string text, int level, string anchor) => new(Text(text), null) { Level = level, Anchor = anchor };

    private static Block[] Captioned(int number, string title) =>
    [
        Line($"预算公开表{number}", ParagraphRole.TableNumber),
        new Heading(2, Text(title)) { Anchor = $"table-{number}", IsTableTitle = true },
        Line("单位名称：" + Owner, ParagraphRole.TableOwner),
        Line("单位：万元", ParagraphRole.TableUnit),
    ];

    private static TableBlock Balance() => Table(
        1, 2, [34, 14, 36, 14, 14, 14],
        [
            ["收入", "", "支出", "", "", ""],
            ["项目", "2026年", "项目", "2026年合计", "当年预算安排", "上年结转安排"],
            ["一、一般公共预算", "350.75", "八、社会保障和就业支出", "40.50", "40.50", ""],
            ["二、政府性基金预算", "", "十三、农林水支出", "330.25", "310.25", "20.00"],
            ["本年收入合计", "350.75", "本年支出合计", "370.75", "350.75", "20.00"],
            ["上年结转", "20.00", "年终结转", "", "", ""],
            ["收入总计", "370.75", "支出总计", "370.75", "350.75", "20.00"],
        ],
        (row, column) => row < 2 ? CellKind.Header : column is 0 or 2 ? CellKind.Text : CellKind.Amount,
        [new(0, 0, 1, 2), new(0, 2, 1, 4)],
        [4, 6]);

    private static TableBlock Income() => Table(
        2, 2, [12, 40, 14, 14, 14, 14, 14, 14, 14],
        [
            ["项目", "", "本年收入", "", "", "", "", "", "上年结转"],
            ["科目编码", "科目名称", "合计", "一般公共预算", "政府性基金", "国有资本经营预算", "财政专户管理资金", "单位资金", ""],
            ["合计", "", "350.75", "350.75", "", "", "", "", "20.00"],
            ["213", "农林水支出", "310.25", "310.25", "", "", "", "", "20.00"],
            .. Enumerable.Range(1, 40).Select(i => new[] { $"21302{i:00}", $"第{i}项林业和草原事务支出", "7.76", "7.76", "", "", "", "", i == 1 ? "20.00" : "" }),
        ],
        (row, column) => row < 2 ? CellKind.Header : column == 0 ? CellKind.Code : column == 1 ? CellKind.Text : CellKind.Amount,
        [new(0, 0, 1, 2), new(0, 2, 1, 6), new(0, 8, 2, 1)],
        [2]);

    private static TableBlock Target() => Table(
        null, 0, [12, 12, 14, 26, 16, 14, 26, 16],
        [
            ["项目名称", "", "森林防火经费", "", "", "", "", ""],
            ["项目资金（元）", "实施期资金总额：", "", "600,000", "", "年度资金总额：", "", "200,000"],
            ["项目概况", "", "组建专业扑火队，购置风力灭火机和防护装备，开展防火宣传和演练。", "", "", "", "", ""],
            ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
            ["", "产出指标", "数量指标", "防火演练次数", "≥6次", "数量指标", "防火演练次数", "≥2次"],
            ["", "", "质量指标", "装备验收合格率", "100%", "质量指标", "装备验收合格率", "100%"],
        ],
        (row, column) => row == 3 || column is 0 or 1 || (row >= 3 && column is 2 or 5) || (row == 1 && column == 5) ? CellKind.Label
            : row == 1 ? CellKind.Amount : CellKind.Text,
        [
            new(0, 0, 1, 2), new(0, 2, 1, 6), new(1, 1, 1, 2), new(1, 3, 1, 2), new(1, 5, 1, 2), new(2, 0, 1, 2), new(2, 2, 1, 6),
            new(3, 0, 3, 1), new(4, 1, 2, 1),
        ],
        []);

    private static TableBlock Table(
        int? number, int headers, ImmutableArray<int> widths, string[][] rows, Func<int, int, CellKind> kind, ImmutableArray<CellSpan> spans, ImmutableArray<int> totals) =>
        new([.. rows.Select(row => new TableRow(0, [.. row.Select(Text)], false))])
        {
            Layout = new TableLayout
            {
                HeaderRows = headers,
                Widths = widths,
                Kinds = [.. rows.Select((row, i) => row.Select((_, j) => kind(i, j)).ToImmutableArray())],
                Spans = spans,
                Totals = totals,
                RowHeaders = number is null ? [] : number == 2 ? [0, 1] : [0],
                Number = number,
            },
        };
}
