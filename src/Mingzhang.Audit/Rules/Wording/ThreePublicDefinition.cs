using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>The glossary's 三公经费 leaves out one of the three, or counts a fourth.</summary>
internal sealed partial class ThreePublicDefinition : Rule
{
    private static readonly (string Name, Regex Words)[] Parts = [("因公出国（境）", Abroad()), ("公务用车购置及运行", Vehicles()), ("公务接待", Reception())];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT032",
        new Words("“三公”经费的解释不完整或有误", "Definition of the three public expenses is incomplete or wrong"),
        Severity.Warning,
        new Words("“三公”经费包括因公出国（境）费、公务用车购置及运行费、公务接待费", "The three public expenses are travel abroad, vehicles and reception"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var entry in disclosure.Glossary)
        {
            if (!entry.Term.Text.Contains("三公", StringComparison.Ordinal))
            {
                continue;
            }

            any = true;
            var text = entry.Text.Text;
            var missing = Parts.Where(part => !part.Words.IsMatch(text)).Select(part => part.Name).ToList();

            // what each of the three covers in its turn may well name training or meetings
            var extra = Fourth().Match(text.Split('。')[0]);
            yield return missing.Count == 0 && !extra.Success
                ? Check.Passed
                : Fail(
                    disclosure,
                    entry.Text.Locate(0, text.Length, new Location { Section = disclosure.SectionOf(Topics.Glossary) }),
                    missing.Count > 0
                        ? new Words($"解释没有提到{string.Join('、', missing)}。", $"The definition leaves out {string.Join(", ", missing)}.")
                        : new Words($"“{extra.Value}”不属于“三公”经费。", $"“{extra.Value}” is none of the three."),
                    new Words("“三公”经费为因公出国（境）费、公务用车购置及运行费、公务接待费三项。", "Name travel abroad, vehicles and reception, and no more."));
        }

        if (!any)
        {
            yield return disclosure.Glossary.IsEmpty
                ? Check.Undecided("没有读到名词解释", "No glossary was read")
                : Check.NotApplicable("名词解释没有“三公”经费", "The glossary does not explain the three public expenses");
        }
    }

    [GeneratedRegex("出国|出境")]
    private static partial Regex Abroad();

    [GeneratedRegex("(?:公务)?用车|公车")]
    private static partial Regex Vehicles();

    [GeneratedRegex("接待")]
    private static partial Regex Reception();

    [GeneratedRegex("(?<!不含|不包括)(?:和|、|及)(?:会议费|培训费)(?!用以外)")]
    private static partial Regex Fourth();
}
