using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A rule that looks at each change of 第三部分 together with the reason the same sentence gives for it.</summary>
internal abstract class StatedReasonRule : Rule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var paragraph in disclosure.Narrative)
        {
            if (!paragraph.Section.LiesIn("第三部分"))
            {
                continue;
            }

            var text = paragraph.Text.Text;
            foreach (var change in Changes.Of(text))
            {
                var end = change.Start + change.Length;
                if (Changes.Reason(text, end) is not { Success: true } match || text.AsSpan(end, match.Index - end).IndexOfAny("。；;") >= 0)
                {
                    continue;
                }

                any = true;
                if (Objection(match.Groups["reason"].Value, change.Upward) is not { } objection)
                {
                    yield return Check.Passed;
                    continue;
                }

                var at = paragraph.Place(change.Start, match.Index + match.Length - change.Start);
                yield return Fail(disclosure, at, objection.Message, objection.Fix, quote: disclosure.Source.SentenceAt(at));
            }
        }

        if (!any)
        {
            yield return disclosure.Narrative.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("没有写明原因的增减变动", "No change with a reason");
        }
    }

    /// <summary>What is wrong with a reason and what to do; null where nothing is.</summary>
    /// <param name="reason">The words of the reason as printed.</param>
    /// <param name="upward">Whether the change is an increase.</param>
    protected abstract (Words Message, Words Fix)? Objection(string reason, bool upward);
}
