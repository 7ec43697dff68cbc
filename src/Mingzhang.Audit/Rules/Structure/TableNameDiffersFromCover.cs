using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A table says it is of another body than the cover.</summary>
internal sealed class TableNameDiffersFromCover : Rule
{
    private const int SlipLength = 2;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR013",
        new Words("报表名称与封面名称不一致", "Name over a table differs from the cover"),
        Severity.Error,
        new Words("公开文本各处主体名称应一致", "A disclosure is of one body throughout"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var labels = TableLabel.Of(disclosure).ToList();
        if (disclosure.Name is not { IsBlank: false } cover || labels.Count == 0)
        {
            yield return Check.Undecided("封面没有名称，或没有读到报表的名称行", "The cover has no name, or no name lines of tables were read");
            yield break;
        }

        // a single slip is told by the rule that holds all names together
        var names = BodyNames.Of(disclosure);
        var name = names.IsSlip(BodyNames.Plain(cover.Text)) ? names.Usual! : BodyNames.Plain(cover.Text);
        foreach (var group in labels.GroupBy(label => BodyNames.Plain(label.Name)))
        {
            var first = group.First();
            if (group.Key == name || names.IsSlip(group.Key))
            {
                yield return Check.Passed;
                continue;
            }

            var slip = Titles.Distance(group.Key, name) <= SlipLength;
            var severity = slip || Titles.Abbreviates(group.Key, name) ? Severity.Info : Severity.Error;
            yield return Fail(
                disclosure,
                first.Location,
                new Words(
                    $"封面名称为“{cover}”，{group.Count()}处报表写作“{first.Name}”{(slip ? "（仅差个别字，也可能是扫描识别误差）" : "")}。",
                    $"The cover names “{cover}”, {group.Count()} tables name “{first.Name}”{(slip ? " (a character or two; perhaps misread)" : "")}."),
                new Words($"核对后统一为“{cover}”。", $"Check, and say “{cover}” throughout."),
                related: [.. group.Skip(1).Select(label => new Evidence(disclosure.Source.Quote(label.Location), label.Location)), new Evidence(disclosure.Source.Quote(cover.Locate()), cover.Locate())],
                severity: severity).With(first.Name, cover.Text);
        }
    }
}
