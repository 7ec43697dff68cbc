using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>The glossary leaves out a term that every disclosure is to explain.</summary>
internal sealed class CoreTermMissing : Rule
{
    private static readonly string[] Terms = ["基本支出", "项目支出", "三公", "机关运行经费"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT033",
        new Words("名词解释缺基本名词", "Glossary leaves out a core term"),
        Severity.Info,
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

        var missing = Terms.Where(term => !disclosure.Glossary.Any(entry => entry.Term.Text.Contains(term, StringComparison.Ordinal))).ToList();
        if (missing.Count == 0)
        {
            yield return Check.Passed;
            yield break;
        }

        var names = string.Join('、', missing.Select(term => term == "三公" ? "“三公”经费" : term));
        yield return Fail(
            disclosure,
            disclosure.Glossary[0].Term.Locate(new Location { Section = disclosure.SectionOf(Topics.Glossary) }),
            new Words($"名词解释没有{names}。", $"The glossary does not explain {names}."),
            new Words($"补充{names}的解释。", $"Explain {names}."));
    }
}
