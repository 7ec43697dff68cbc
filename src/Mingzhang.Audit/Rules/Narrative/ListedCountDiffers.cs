using Mingzhang.Audit.Rules.Structure;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>The text says how many units or offices there are and names another number of them.</summary>
internal sealed class ListedCountDiffers : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR040",
        new Words("所写个数与所列名称不符", "Count differs from the names listed"),
        Severity.Warning,
        new Words("机构设置应如实、完整列示", "The units and offices are listed truly and in full"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var paragraph in disclosure.Narrative)
        {
            if (!paragraph.LiesIn(Topics.Overview))
            {
                continue;
            }

            foreach (var named in NamedMembers.Of(paragraph.Text.Text))
            {
                // "甲、乙和丙" may be two names or three
                var joined = named.Members.Sum(member => member.Count(c => c is '和' or '及' or '与'));
                any = true;
                if (named.Count == named.UpToComma || (named.Count >= named.Members.Count && (named.IsOpen || named.Count <= named.Members.Count + joined)))
                {
                    yield return Check.Passed;
                    continue;
                }

                var at = paragraph.Place(named.Start, named.Length);
                yield return Fail(
                    disclosure,
                    at,
                    new Words($"写明{named.Count}个，列出了{named.Members.Count}个。", $"{named.Count} are stated, {named.Members.Count} are named."),
                    new Words("核对机构名单，改正个数或补列、删去名称。", "Check the list, and correct the count or the names."),
                    quote: disclosure.Source.SentenceAt(at)).With($"{named.Count}", $"{named.Members.Count}");
            }
        }

        if (!any)
        {
            yield return disclosure.Narrative.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("没有同时写明个数和名称", "No count stands with a list of names");
        }
    }
}
