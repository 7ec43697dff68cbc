using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>
/// What the target rules read out of a disclosure, worked out once and shared by all of them: the performance
/// tables with their indicator values, the projects of the project table, which belongs to which, and the stated totals.
/// </summary>
internal sealed class TargetFacts
{
    private const string NameLabel = "项目名称";
    private const int LongestHead = 200;

    private static readonly ConditionalWeakTable<Disclosure, TargetFacts> Known = new();

    private readonly Lazy<HashSet<string>> namedInText;

    private TargetFacts(Disclosure disclosure)
    {
        Disclosure = disclosure;
        namedInText = new(() => NamesInText(disclosure.Source.Lines));
        Projects = ProjectRow.ReadTable(disclosure, TableTopics.Projects);
        var otherUnit = FundsInOtherUnit(disclosure.Performance, Projects);
        Tables = [.. disclosure.Performance.Select((table, index) => new TableFacts(disclosure, table, index) { UnitInDoubt = otherUnit })];
        CarriedOver = ProjectRow.ReadTable(disclosure, TableTopics.ProjectsCarriedOver);
        Statement = TargetStatement.Find(disclosure);
        Pairing = ProjectPairing.Of(Projects, Tables);
        Slid = SlidBlock.Find(Pairing, Projects);
    }

    /// <summary>The disclosure.</summary>
    public Disclosure Disclosure { get; }

    /// <summary>The performance tables in the order of the document.</summary>
    public ImmutableArray<TableFacts> Tables { get; }

    /// <summary>The projects of the project table (本年预算) in its order, without the rows of the department and its units.</summary>
    public ImmutableArray<ProjectRow> Projects { get; }

    /// <summary>The projects of the table of projects carried over (上年结转).</summary>
    public ImmutableArray<ProjectRow> CarriedOver { get; }

    /// <summary>Which project has which performance table.</summary>
    public ProjectPairing Pairing { get; }

    /// <summary>The runs of the project table whose names have slid against their amounts.</summary>
    public ImmutableArray<SlidBlock> Slid { get; }

    /// <summary>What 第三部分 十 says of the number and the amount of projects; null where it says nothing.</summary>
    public TargetStatement? Statement { get; }

    /// <summary>The names of projects in lines that head a performance table, read as tables or not: 项目名称 ….</summary>
    public HashSet<string> NamedInText => namedInText.Value;

    private static HashSet<string> NamesInText(ImmutableArray<string> lines) => lines
        .Where(line => line.Length <= LongestHead && line.Contains('项', StringComparison.Ordinal))
        .Select(ProjectName.Normalise)
        .Where(text => text.StartsWith(NameLabel, StringComparison.Ordinal))
        .Select(text => text[NameLabel.Length..].TrimStart(':', '：'))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether the annual funds are in 万元 though read as 元: those of every project with a table of its name are a
    /// ten-thousandth of its amount.
    /// </summary>
    private static bool FundsInOtherUnit(ImmutableArray<PerformanceTable> tables, ImmutableArray<ProjectRow> projects)
    {
        var amounts = projects.ToLookup(row => row.Name, row => row.Amount, StringComparer.Ordinal);
        var named = tables
            .Where(table => table.ProjectName is { IsBlank: false } && table.FundAnnual.Total is { Money.Yuan: > 0 })
            .Select(table => (Funds: table.FundAnnual.Total!.Number.Interval, Rows: amounts[ProjectName.Normalise(table.ProjectName!.Text)].ToList()))
            .Where(pair => pair.Rows.Count > 0).ToList();
        return named.Count > 0 && named.TrueForAll(pair => pair.Rows.Exists(amount => amount?.Interval.Meets(pair.Funds.Times(10_000m)) == true));
    }

    /// <summary>Whether a table is one of two pages that print one table's head twice: what it lacks stands on the other.</summary>
    public bool IsPage(TableFacts table) => Pairing.Second.Any(second => (second.Table == table || second.First == table) && second.Table.Continues(second.First));

    /// <summary>The facts of a disclosure.</summary>
    public static TargetFacts Of(Disclosure disclosure) =>
        Known.GetValue(disclosure, static disclosure => new TargetFacts(disclosure));

    /// <summary>The sum of the printed amounts of some projects, as an interval of 元.</summary>
    public static Interval Sum(IEnumerable<ProjectRow> rows) =>
        rows.Aggregate(Interval.Exactly(0), (sum, row) => row.Amount is { } amount ? sum + amount.Interval : sum);
}
