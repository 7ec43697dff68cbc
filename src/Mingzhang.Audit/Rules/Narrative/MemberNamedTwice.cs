using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A list names one unit, office or item of expenditure twice.</summary>
internal sealed class MemberNamedTwice : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR041",
        new Words("列举中有重复", "Something is named twice in a list"),
        Severity.Warning,
        new Words("列举应逐项列示、不重不漏", "A list names each once and leaves none out"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        var lists = BasicExpenditureLists.Of(disclosure).Select(list => (list.Paragraph, Names: list.Items.Select(item => item.Name)))
            .Concat(disclosure.Narrative
                .Where(paragraph => paragraph.LiesIn(Topics.Overview))
                .SelectMany(paragraph => NamedMembers.Of(paragraph.Text.Text).Select(named => (paragraph, named.Members.Select(Canonical.Compact)))));
        foreach (var (paragraph, names) in lists)
        {
            any = true;
            if (names.GroupBy(name => name).FirstOrDefault(group => group.Key.Length > 2 && group.Count() > 1) is not { } twice)
            {
                yield return Check.Passed;
                continue;
            }

            var text = Canonical.SameLength(paragraph.Text.Text);
            var last = text.LastIndexOf(twice.Key, StringComparison.Ordinal);
            var at = last < 0 ? paragraph.Place(0, paragraph.Text.Text.Length) : paragraph.Place(last, twice.Key.Length);
            yield return Fail(
                disclosure,
                at,
                new Words($"“{twice.Key}”列了{twice.Count()}次。", $"“{twice.Key}” is named {twice.Count()} times."),
                new Words("删去重复的一项；应为另一项的，改正名称。", "Take one out; where another was meant, name it."),
                quote: disclosure.Source.SentenceAt(at));
        }

        if (!any)
        {
            yield return disclosure.Narrative.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("没有列举", "There are no lists");
        }
    }
}
