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
        var objections = new OrderedDictionary<(string Section, string Reason), List<(Location At, Words Message, Words Fix)>>();
        foreach (var paragraph in disclosure.Narrative)
        {
            if (!paragraph.LiesIn(Topics.Explanation))
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

                var key = (paragraph.Section, match.Groups["reason"].Value.Trim());
                if (!objections.TryGetValue(key, out var places))
                {
                    objections[key] = places = [];
                }

                places.Add((paragraph.Place(change.Start, match.Index + match.Length - change.Start), objection.Message, objection.Fix));
            }
        }

        // one reason given for income and for expenditure is one slip
        foreach (var places in objections.Values)
        {
            var (at, message, fix) = places[0];
            yield return Fail(
                disclosure, at, message, fix, quote: disclosure.Source.SentenceAt(at),
                related: places.Skip(1).Select(place => disclosure.Evidence(place.At)));
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
