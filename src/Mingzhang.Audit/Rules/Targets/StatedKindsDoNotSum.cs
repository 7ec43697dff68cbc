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
        foreach (var (label, half) in new[] { ("纳入绩效目标管理的项目", statement.Included), ("公开绩效目标的项目", statement.Published) })
        {
            if (half is not { Operating: { } operating, Specific: { } specific })
            {
                yield return Check.NotApplicable($"{label}没有分类", "no kinds are stated");
                continue;
            }

            var count = operating.Count + specific.Count;
            if (count != half.Whole.Count)
            {
                yield return FailClause(
                    facts, statement.Place(half.Whole.Start, half.End), statement.Text.Text,
                    new($"{label}共{half.Whole.Count}个，分类却为{operating.Count}+{specific.Count}={count}个", $"{half.Whole.Count} projects in all, {operating.Count} + {specific.Count} by kind"),
                    new("核对总数与分类个数", "check the number and its kinds"));
            }

            if (half.Whole.Amount is { } whole && operating.Amount is { } first && specific.Amount is { } second)
            {
                yield return (first.Interval + second.Interval).Meets(whole.Interval)
                    ? Check.Passed
                    : FailClause(
                        facts, statement.Place(half.Whole.Start, half.Whole.End), statement.Text.Text,
                        new($"{label}金额{whole}，分类却为{first}+{second}={new Money(first.Base + second.Base).ToString(Unit.TenThousandYuan)}", $"{whole} in all, {first} + {second} by kind"),
                        new("核对总金额与分类金额", "check the amount and its kinds"));
            }
        }
    }
}
