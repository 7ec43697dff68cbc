using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A unit's project stands once in the project table.</summary>
internal sealed class ProjectListedTwice : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT015", new("同一项目列了两行", "The same project twice in the project table"), Severity.Error, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override bool Concerns(TargetFacts facts, out Words? reason)
    {
        reason = facts.Projects.IsEmpty ? new("没有项目支出预算表", "there is no project table") : null;
        return reason is null;
    }

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        foreach (var (row, first) in facts.Pairing.Repeated)
        {
            if (SlidBlock.Holds(facts, row))
            {
                yield return Check.NotApplicable("名称与金额错行，见TGT016", "the names have slid, see TGT016");
                continue;
            }

            var pair = facts.Pairing.Pairs.FirstOrDefault(pair => pair.Row == first);
            var right = pair?.Table.Annual is { } annual ? $"，其绩效目标表年度资金为{annual.Money.ToString(Unit.TenThousandYuan)}" : "";
            yield return FailRow(
                facts, row.Label, row.Place,
                new($"{row.Title}出现两次：{row.Amount}、{first.Amount}{right}", $"{row.Title} stands twice: {row.Amount} and {first.Amount}"),
                new("核对名称：多出的一行疑为其他项目的金额，或应合并", "check the names: the extra row is another project's, or the two are one"),
                // two rows without any performance table to compare may be two grants of one name
                pair is null || pair.AmountsAgree is null ? Severity.Warning : null, [Row(facts, first.Label)]);
        }
    }
}
