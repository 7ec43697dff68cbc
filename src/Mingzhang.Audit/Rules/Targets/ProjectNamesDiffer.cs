using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A project has one name, in the project table and in its performance table.</summary>
internal sealed class ProjectNamesDiffer : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT018", new("项目名称前后不一致", "A project under two names"), Severity.Warning, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override int Most => HabitsApart;

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Projects.IsEmpty)
        {
            yield return Check.Undecided("项目支出预算表未读出", "the project table could not be read");
            yield break;
        }

        foreach (var pair in facts.Pairing.Pairs)
        {
            if (pair.SameName)
            {
                yield return Check.Passed;
                continue;
            }

            var (how, english, marksOnly) = ProjectName.Difference(pair.Row.Name, pair.Table.Name);

            // the longer name is the one with something put in; of names of one length the budget table is quoted
            var head = pair.Table.Head;
            var message = new Words(
                $"项目支出预算表写{pair.Row.Title}，绩效目标表写{pair.Table.Title}" + (pair.AmountsAgree == true ? "，金额相同" : "") + $"（{how}）",
                $"{pair.Row.Title} in the project table, {pair.Table.Title} in its performance table: {english}");
            Severity? severity = marksOnly ? Severity.Info : null;
            var mend = new Words("核对批复，统一项目名称", "use the approved name in both places");
            yield return pair.Table.Name.Length > pair.Row.Name.Length
                ? FailRow(facts, head, pair.Table.Place(head, "项目名称"), message, mend, severity, [Row(facts, pair.Row.Label)])
                : FailRow(facts, pair.Row.Label, pair.Row.Place, message, mend, severity, [Row(facts, head)]);
        }
    }
}
