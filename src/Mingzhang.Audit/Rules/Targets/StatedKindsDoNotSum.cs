using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The kinds of projects that the text states sum to the whole it states.</summary>
internal sealed class StatedKindsDoNotSum : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT020", new("说明中分类项目之和不等于总数", "Stated kinds of projects do not sum to the whole"), Severity.Error, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override bool Concerns(TargetFacts facts, out Words? reason)
    {
        reason = facts.Statement is null ? new("说明没有写明项目数", "the text states no number of projects") : null;
        return reason is null;
    }

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var statement = facts.Statement!;
        var included = Wrong("纳入绩效目标管理的项目", statement.Included);
        var published = Wrong("公开绩效目标的项目", statement.Published);
        if (statement.Included is not { Operating: not null, Specific: not null } && statement.Published is not { Operating: not null, Specific: not null })
        {
            yield return Check.NotApplicable("没有写明分类", "no kinds are stated");
        }
        else if (included is not null && published is not null && statement.Included!.SaysTheSame(statement.Published!))
        {
            // the same slip copied into the second sentence
            yield return Report(facts, statement.Included!.Whole.Start, statement.Published!.End, included + "；公开的项目同误");
        }
        else
        {
            yield return included is null ? Check.Passed : Report(facts, statement.Included!.Whole.Start, statement.Included.End, included);
            yield return published is null ? Check.Passed : Report(facts, statement.Published!.Whole.Start, statement.Published.End, published);
        }
    }

    private static string? Wrong(string label, StatedWhole? half)
    {
        if (half is not { Operating: { } operating, Specific: { } specific, Whole: var whole })
        {
            return null;
        }

        var count = operating.Count + specific.Count;
        var counts = count == whole.Count ? "" : $"{whole.Count}个，分类却为{operating.Count}+{specific.Count}={count}个";
        var amounts = whole.Amount is { } all && operating.Amount is { } first && specific.Amount is { } second && !(first.Interval + second.Interval).Meets(all.Interval)
            ? $"金额{all}，分类却为{first}+{second}={new Money(first.Base + second.Base).ToString(Unit.TenThousandYuan)}"
            : "";
        return counts.Length + amounts.Length == 0 ? null : label + counts + (counts.Length > 0 && amounts.Length > 0 ? "；" : "") + amounts;
    }

    private Check Report(TargetFacts facts, int start, int end, string wrong) => FailClause(
        facts, facts.Statement!.Place(start, end), facts.Statement.Text.Text, new(wrong, $"the kinds stated do not sum to the whole: {wrong}"),
        new("核对总数、总金额与分类的个数、金额", "check number and amount of the whole and of its kinds"));
}
