using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The glossary explains one term twice.</summary>
internal sealed class GlossaryTermRepeated : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR028",
        new Words("名词解释重复", "Glossary explains a term twice"),
        Severity.Warning,
        new Words("名词解释应逐项列示", "The glossary explains each term once"))
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

        foreach (var group in disclosure.Glossary.GroupBy(entry => Titles.Key(entry.Term.Text)))
        {
            var first = group.First();
            if (group.Skip(1).FirstOrDefault() is not { } second)
            {
                yield return Check.Passed;
                continue;
            }

            yield return Fail(
                disclosure,
                second.Term.Locate(new Location { Section = disclosure.SectionOf(Topics.Glossary) }),
                new Words($"“{first.Term}”解释了{group.Count()}次。", $"“{first.Term}” is explained {group.Count()} times."),
                new Words("保留一处；两处解释不同的，核对后保留正确的。", "Keep one; where they differ, keep the right one."),
                related: [new Evidence(disclosure.Source.Quote(first.Term.Locate()), first.Term.Locate())]);
        }
    }
}
