using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>The glossary speaks of the departments of another level: 市直部门 in a county's.</summary>
internal sealed partial class LevelOfAnother : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT031",
        new Words("名词解释写的是其他层级的部门", "Glossary speaks of another level's departments"),
        Severity.Warning,
        new Words("名词解释和说明应符合本单位的层级", "The glossary and the explanation must fit the level of the body"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var level = AdministrativeLevels.Of(disclosure);
        if (level == AdministrativeLevel.Unknown || disclosure.Glossary.IsEmpty)
        {
            yield return Check.Undecided("从名称看不出本单位的层级，或没有读到名词解释", "The name does not show the level of the body, or no glossary was read");
            yield break;
        }

        foreach (var entry in disclosure.Glossary)
        {
            var match = Departments().Match(entry.Text.Text);
            if (!match.Success || Fits(match.Groups["level"].Value, level))
            {
                yield return Check.Passed;
                continue;
            }

            var at = entry.Text.Locate(match.Index, match.Length, new Location { Section = disclosure.SectionOf(Topics.Glossary) });
            var own = level switch { AdministrativeLevel.Province => "省级", AdministrativeLevel.City => "市级", _ => "县（区）级" };
            yield return Fail(
                disclosure,
                at,
                new Words($"本单位为{own}，“{entry.Term}”的解释写作“{match.Value}”。", $"The body is of another level; “{entry.Term}” is explained for “{match.Value}”."),
                new Words("改为“本部门（单位）”或本级的称谓。", "Write this body's own level."),
                quote: disclosure.Source.SentenceAt(at));
        }
    }

    /// <summary>省直 in the text of a lower level is told by its own rule.</summary>
    private static bool Fits(string word, AdministrativeLevel level) => word switch
    {
        "市" => level == AdministrativeLevel.City,
        "县" or "区" => level is AdministrativeLevel.County,
        _ => true,
    };

    [GeneratedRegex(@"(?<![省县区])(?<level>市|县|区)直(?:部门|单位|机关)")]
    private static partial Regex Departments();
}
