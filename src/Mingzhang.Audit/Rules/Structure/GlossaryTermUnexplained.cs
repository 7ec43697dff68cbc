using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The glossary names a term and does not explain it.</summary>
internal sealed class GlossaryTermUnexplained : Rule
{
    private const int ShortestExplanation = 4;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR029",
        new Words("名词没有解释", "Term without an explanation"),
        Severity.Warning,
        new Words("专业性较强的名词应作出解释（预算公开操作规程）", "Technical terms are to be explained"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Glossary.IsEmpty)
        {
            yield return Check.Undecided("没有读到名词解释", "No glossary was read");
            yield break;
        }

        foreach (var entry in disclosure.Glossary)
        {
            yield return entry.Text.Text.Trim().Length >= ShortestExplanation
                ? Check.Passed
                : Fail(
                    disclosure,
                    entry.Term.Locate(new Location { Section = disclosure.SectionOf(Topics.Glossary) }),
                    new Words($"“{entry.Term}”后面没有解释。", $"“{entry.Term}” is not explained."),
                    new Words("补上解释，或删去该词条。", "Explain it, or take the entry out."));
        }
    }
}
