using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>More vehicles are in use than posts for them were approved.</summary>
internal sealed class VehiclesAboveQuota : Rule
{
    private static readonly Coordinate Vehicles = Coordinate.Empty.With(Dimension.Flow, "vehicles").With(Dimension.Measure, "count");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR042",
        new Words("实有公务用车超过编制", "More vehicles in use than the quota allows"),
        Severity.Warning,
        new Words("《党政机关公务用车管理办法》：公务用车实行编制管理", "Measures on official vehicles of party and government organs: vehicles are held to a quota"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var quota = disclosure.Figures.FirstOrDefault(figure => figure.Coordinate.Equals(Vehicles.With(Dimension.Item, "quota")));
        var inUse = disclosure.Figures.FirstOrDefault(figure => figure.Coordinate.Equals(Vehicles));
        if (quota is null || inUse is null)
        {
            yield return Check.Undecided("没有读到公务用车编制和实有数", "Quota and number of vehicles were not read");
            yield break;
        }

        yield return inUse.Number.Value <= quota.Number.Value
            ? Check.Passed
            : Fail(
                disclosure,
                inUse.Location,
                new Words($"公务用车编制{quota.Text}辆，实有{inUse.Text}辆。", $"The quota is {quota.Text}, in use are {inUse.Text}."),
                new Words("核对两个数字；确实超编的，说明原因和处置安排。", "Check both; where the quota is exceeded, say why and what will be done."),
                quote: disclosure.Source.SentenceAt(inUse.Location));
    }
}
