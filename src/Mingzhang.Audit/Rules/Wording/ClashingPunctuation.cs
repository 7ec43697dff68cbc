using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>Two marks stand together that cannot: "。；", "，，".</summary>
internal sealed partial class ClashingPunctuation : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT003",
        new Words("标点重复或连用", "Punctuation marks clash"),
        Severity.Info,
        new Words("GB/T 15834《标点符号用法》", "GB/T 15834, punctuation"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var paragraph in disclosure.Paragraphs())
        {
            any = true;
            var matches = Clash().Matches(paragraph.Text.Text);
            if (matches.Count == 0)
            {
                yield return Check.Passed;
                continue;
            }

            foreach (Match match in matches)
            {
                var at = paragraph.Place(match.Index, match.Length);
                yield return Fail(
                    disclosure,
                    at,
                    new Words($"“{match.Value}”标点连用，多为模板拼接造成。", $"The marks “{match.Value}” stand together, most likely where pieces of a template meet."),
                    new Words("只保留一个正确的标点。", "Keep the one that is right."),
                    quote: Around(disclosure, at));
            }
        }

        if (!any)
        {
            yield return Check.Undecided("没有读到说明文字", "No explanation was read");
        }
    }

    /// <summary>The marks with the clauses on both sides.</summary>
    private static string Around(Disclosure disclosure, Location at)
    {
        const int Before = 16;
        const int After = 10;
        var line = disclosure.Source.Line(at.Line ?? 0);
        if (at is not { Start: { } start, End: { } end } || end > line.Length)
        {
            return line;
        }

        return line[Math.Max(0, start - Before)..Math.Min(line.Length, end + After)].Trim();
    }

    [GeneratedRegex(@"。[；;，,、：:]|。。(?!。)|[，,][，,。；;、]|、[、，,。；;]|[；;][；;。，,]|：：|！！！|[？?]。")]
    private static partial Regex Clash();
}
