using System.Collections.Immutable;
using Mingzhang.Audit.Rules.Targets;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>The rules that need no code of their own: constraints over figures, most of them rows of <c>forms/*/ties.yaml</c>.</summary>
internal static class ArithmeticRules
{
    private static readonly Words FormBasis = new("本表式的勾稽关系；预算法实施条例第五条、第六条", "The ties of this form; Budget Law regulations, arts. 5 and 6");
    private static readonly Words TextBasis = new("情况说明应与报表一致（预算法第十四条）", "The explanation must agree with the tables (Budget Law, art. 14)");

    /// <summary>The same cell printed in two tables.</summary>
    public static RuleInfo TablesDisagree { get; } = new(
        "REL001", new Words("不同报表中的同一数据不一致", "One amount differs between tables"), Severity.Error, FormBasis);

    /// <summary>A figure of the text against the tables.</summary>
    public static RuleInfo TextDiffersFromTable { get; } = new(
        "NAR001", new Words("说明中的数字与报表不一致", "A figure of the text differs from the tables"), Severity.Error, TextBasis);

    /// <summary>Two figures of the text.</summary>
    public static RuleInfo TextContradictsItself { get; } = new(
        "NAR002", new Words("说明前后数字不一致", "The text gives two figures for one thing"), Severity.Error, TextBasis);

    /// <summary>A rate against its change.</summary>
    public static RuleInfo RateDiffersFromChange { get; } = new(
        "NAR003", new Words("增减率与增减额不符", "The rate of change does not follow from the change"), Severity.Error, TextBasis);

    /// <summary>A share against its parts.</summary>
    public static RuleInfo ShareDiffersFromParts { get; } = new(
        "NAR004", new Words("占比与金额不符", "The share does not follow from the amounts"), Severity.Error, TextBasis);

    /// <summary>A completion against the budget and the outturn.</summary>
    public static RuleInfo CompletionDiffers { get; } = new(
        "NAR060", new Words("完成预算的百分比与预算数、决算数不符", "The completion does not follow from budget and outturn"), Severity.Error, TextBasis);

    /// <summary>A comparison made with an amount that is wrong.</summary>
    public static RuleInfo ComparisonOfWrongAmount { get; } = new(
        "NAR006", new Words("增减额、增减率由错误的金额算出", "The comparison was made with a wrong amount"), Severity.Error, TextBasis);

    /// <summary>A comparison against last year's own disclosure.</summary>
    public static RuleInfo DiffersFromLastYear { get; } = new(
        "NAR007", new Words("与上年相比的数与上年公开的数不符", "A comparison with last year does not follow from last year's disclosure"), Severity.Warning,
        new Words("与上年预算数的比较应以上年公开的预算为准（预算法第十四条）", "Comparisons rest on last year's published budget (Budget Law, art. 14)"));

    /// <summary>Two rows of a table in each other's place.</summary>
    public static RuleInfo RowsSwapped { get; } = new(
        "BAL012", new Words("两行金额互换", "The amounts of two rows are exchanged"), Severity.Error, FormBasis);

    /// <summary>Amounts that slid against their names.</summary>
    public static RuleInfo RowsSlid { get; } = new(
        "BAL013", new Words("金额与名称错行", "Amounts have slid against their names"), Severity.Error, FormBasis);

    /// <summary>A row that is there twice.</summary>
    public static RuleInfo RowTwice { get; } = new(
        "BAL014", new Words("同一行重复列示", "A row is listed twice"), Severity.Error, FormBasis);

    /// <summary>A row that is not there.</summary>
    public static RuleInfo RowMissing { get; } = new(
        "BAL015", new Words("漏列一行", "A row is missing"), Severity.Error, FormBasis);

    /// <summary>The funds of a performance table against their sources.</summary>
    public static RuleInfo FundSourcesDiffer { get; } = new(
        "TGT003", new Words("资金来源之和不等于资金总额", "Fund sources do not sum to the total"), Severity.Error, TargetBasis.Funds);

    /// <summary>The annual funds of a performance table against the project table.</summary>
    public static RuleInfo FundsDifferFromProject { get; } = new(
        "TGT017", new Words("年度资金与项目支出预算表不一致", "Annual funds differ from the project table"), Severity.Error, TargetBasis.Funds);

    /// <summary>The number and the amount of projects that the text states against the project table.</summary>
    public static RuleInfo StatedProjectsDiffer { get; } = new(
        "TGT019", new Words("说明的项目数或金额与项目支出预算表不符", "Stated projects differ from the project table"), Severity.Error, TargetBasis.Publication);

    /// <summary>The kinds of projects that the text states against the whole it states.</summary>
    public static RuleInfo StatedKindsDoNotSum { get; } = new(
        "TGT020", new Words("说明中分类项目之和不等于总数", "Stated kinds of projects do not sum to the whole"), Severity.Error, TargetBasis.Publication);

    /// <summary>What the text says is published against the performance tables: number, amount and share.</summary>
    public static RuleInfo PublishedProjectsDiffer { get; } = new(
        "TGT021", new Words("说明的公开个数、金额或占比与所附绩效目标表不符", "Published targets differ from what the text says"), Severity.Error, TargetBasis.Publication);

    /// <summary>The funds of the overall performance table by source and by direction, and against what else is printed of them.</summary>
    public static RuleInfo OverallFundsDoNotSum { get; } = new(
        "TGT046", new Words("整体绩效目标表资金合计不符", "Funds of the overall table do not sum"), Severity.Error, TargetBasis.Funds);

    /// <summary>A number that does not fit the others and that the reader was unsure of.</summary>
    public static RuleInfo Misread { get; } = new(
        "SRC005", new Words("数字疑为误读", "A number seems to be misread"), Severity.Info,
        new Words("读取存疑不等于公开文本有错", "Doubt of reading is not a defect of the document"));

    /// <summary>A number of a scan that was recognised wrongly.</summary>
    public static RuleInfo ScanCorrected { get; } = new(
        "SRC011", new Words("扫描数字按勾稽关系更正", "A scanned number was corrected by arithmetic"), Severity.Info,
        new Words("读取存疑不等于公开文本有错", "Doubt of reading is not a defect of the document"));

    /// <summary>Rounding tails of a table.</summary>
    public static RuleInfo RoundingTails { get; } = new(
        "BAL020", new Words("四舍五入尾差", "Rounding tails"), Severity.Info, new Words("表下注：四舍五入可能存在尾差", "Note under the tables: rounding may leave tails"));

    /// <summary>All of them, those of every form included; each id once.</summary>
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        .. new[]
        {
            TablesDisagree, TextDiffersFromTable, TextContradictsItself, RateDiffersFromChange, ShareDiffersFromParts, CompletionDiffers, ComparisonOfWrongAmount, DiffersFromLastYear,
            RowsSwapped, RowsSlid, RowTwice, RowMissing, FundSourcesDiffer, FundsDifferFromProject,
            StatedProjectsDiffer, StatedKindsDoNotSum, PublishedProjectsDiffer, OverallFundsDoNotSum, Misread, ScanCorrected, RoundingTails,
        }
            .Concat(FormLibrary.AllTies.SelectMany(ties => Of(ties).Values))
            .DistinctBy(info => info.Id)
            .OrderBy(info => info.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rules of a form's ties by id.</summary>
    public static Dictionary<string, RuleInfo> Of(FormTies ties)
    {
        var infos = new Dictionary<string, RuleInfo>(StringComparer.Ordinal);
        foreach (var (id, title) in ties.Balances.Select(item => (item.Id, item.Title)))
        {
            Add(infos, id, title, Severity.Error, FormBasis);
        }

        foreach (var (id, title) in ties.TextBalances.Select(item => (item.Id, item.Title)))
        {
            Add(infos, id, title, Severity.Error, TextBasis);
        }

        foreach (var relation in ties.Relations)
        {
            Add(infos, relation.Id, relation.Title, relation.Severity, relation.Basis ?? FormBasis);
        }

        return infos;
    }

    private static void Add(Dictionary<string, RuleInfo> infos, string id, Words? title, Severity severity, Words basis)
    {
        if (title is not null)
        {
            infos.TryAdd(id, new RuleInfo(id, title, severity, basis));
        }
    }
}
