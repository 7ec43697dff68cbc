using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The number and the amount of projects that the text states are those of the project table.</summary>
internal sealed class StatedProjectsDiffer : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT019", new("说明的项目数或金额与项目支出预算表不符", "Stated projects differ from the project table"), Severity.Error, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override bool Concerns(TargetFacts facts, out Words? reason)
    {
        reason = facts.Statement?.Included is null ? new("说明没有写明纳入绩效目标管理的项目数", "the text states no number of projects") : null;
        return reason is null;
    }

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var statement = facts.Statement!;
        var included = statement.Included!;
        if (facts.Projects.IsEmpty)
        {
            yield return Check.Undecided("项目支出预算表未读出", "the project table could not be read");
            yield break;
        }

        var whole = included.Whole;
        var amount = TargetFacts.Sum(facts.Projects);
        if (Agrees(whole, facts.Projects.Length, amount) || AgreesWithCarriedOver(facts, whole) || AgreesWithTables(facts, whole))
        {
            yield return Check.Passed;
            yield break;
        }

        var tables = facts.Pairing.Pairs.Length + facts.Pairing.Glued.Sum(glued => glued.Tables.Length);
        var covered = TargetFacts.Sum(facts.Pairing.Pairs.Select(pair => pair.Row));
        var kind = WrongKind(facts, included, amount);
        var repeats = RepeatedInPublished(facts);
        var end = repeats ? Math.Max(statement.Published!.Whole.End, statement.ShareEnd) : Math.Max(whole.End, kind?.End ?? 0);
        yield return FailClause(
            facts, statement.Place(whole.Start, end), statement.Text.Text,
            new($"说明称{whole.Count}个项目、{whole.Amount?.ToString() ?? "未写金额"}；项目支出预算表为{facts.Projects.Length}个、{InTenThousand(amount)}" +
                    $"，其中有绩效目标表的{tables}个、{InTenThousand(covered)}" + kind?.Words +
                    (repeats ? $"；公开的{statement.Published!.Whole.Count}个、{statement.Published.Whole.Amount}{(statement.Share is { } share ? $"、占{share}" : "")}同误" : ""),
                $"the text has {whole.Count} projects of {whole.Amount}, the project table {facts.Projects.Length} of {InTenThousand(amount)}"),
            new("按项目支出预算表统一个数和金额的口径", "bring number and amount to those of the project table"),
            related: [Row(facts, facts.Projects[0].Label)]);
    }

    /// <summary>
    /// Whether the sentence on published targets states the same number and amount, of which one is wrong there too: one
    /// slip, told once.
    /// </summary>
    public static bool RepeatedInPublished(TargetFacts facts)
    {
        if (facts.Statement is not { Included.Whole: { } whole, Published.Whole: { } published } || facts.Projects.IsEmpty ||
            whole.Count != published.Count || whole.Amount?.Base != published.Amount?.Base)
        {
            return false;
        }

        return !(Agrees(whole, facts.Projects.Length, TargetFacts.Sum(facts.Projects)) || AgreesWithCarriedOver(facts, whole) || AgreesWithTables(facts, whole));
    }

    /// <summary>A kind whose amount is that of all other projects, and whose number is not.</summary>
    private static (string Words, int End)? WrongKind(TargetFacts facts, StatedWhole included, Interval amount)
    {
        if (included is not { Operating: { Amount: { } first } operating, Specific: { Amount: { } second } specific } || !amount.Meets(first.Interval + second.Interval))
        {
            return null;
        }

        var (sure, other, name) = Fits(facts, operating) ? (operating, specific, "特定目标类") : (specific, operating, "其他运转类");
        var rest = facts.Projects.Length - sure.Count;
        return (Fits(facts, operating) || Fits(facts, specific)) && rest != other.Count
            ? ($"；{name}{other.Count}个、{other.Amount}：除另一类{sure.Count}个外，余下{rest}个项目合计才是{other.Amount}", other.End)
            : null;
    }

    /// <summary>Whether one or no project explains the kind: small enough to be sure of.</summary>
    private static bool Fits(TargetFacts facts, StatedProjects kind) =>
        kind.Count == 0 || (kind.Count == 1 && facts.Projects.Any(row => row.Amount is { } amount && amount.Interval.Meets(kind.Amount!.Value.Interval)));

    private static bool Agrees(StatedProjects stated, int count, Interval amount) =>
        stated.Count == count && (stated.Amount is not { } money || money.Interval.Meets(amount));

    private static bool AgreesWithCarriedOver(TargetFacts facts, StatedProjects whole)
    {
        if (facts.CarriedOver.IsEmpty)
        {
            return false;
        }

        // a project that goes on may stand in both tables and be counted once
        var names = facts.Projects.Concat(facts.CarriedOver).Select(row => row.Name).Distinct(StringComparer.Ordinal).Count();
        var sum = TargetFacts.Sum(facts.Projects) + TargetFacts.Sum(facts.CarriedOver);
        return Agrees(whole, facts.Projects.Length + facts.CarriedOver.Length, sum) || Agrees(whole, names, sum);
    }

    private static bool AgreesWithTables(TargetFacts facts, StatedProjects whole) =>
        !facts.Tables.IsEmpty && whole.Count < facts.Projects.Length && whole.Amount is not null && facts.Tables.All(table => table.Annual is not null) &&
        Agrees(whole, facts.Tables.Length, Interval.Exactly(facts.Tables.Sum(table => table.Annual!.Money.Yuan)));

    private static string InTenThousand(Interval amount) => new Money(amount.Centre).ToString(Unit.TenThousandYuan);
}
