using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>All staff are those on the establishment and the others.</summary>
internal sealed class StaffTotalDiffers : OverallRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT044", new("在职人员总数不等于在编与其他人员之和", "Staff total is not the sum of its parts"), Severity.Error, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, OverallPerformance overall)
    {
        if (Count(overall.ActualStaff) is not { } total || Count(overall.OnEstablishment) is not { } established || Count(overall.OtherStaff) is not { } others)
        {
            yield return Check.Undecided("人员数未全部读出", "not all numbers of staff could be read");
        }
        else if (total == established + others)
        {
            yield return Check.Passed;
        }
        else
        {
            var at = overall.ActualStaff!.Value;
            yield return FailRow(
                facts, at, Place(at, "实际在职人员总数"),
                new($"实际在职人员总数{total}人，在编{established}人+其他{others}人={established + others}人", $"{total} staff in all, {established} + {others} by kind"),
                new("核对在职总数、在编人员数和其他人员数", "check the total and its parts"),
                related: [Row(facts, overall.OnEstablishment!.Value), Row(facts, overall.OtherStaff!.Value)]);
        }
    }
}
