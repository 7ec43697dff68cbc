using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>Words stand twice one after the other: "万元万元", "主要原因是主要原因是".</summary>
internal sealed partial class PhraseDoubled : ParagraphRule
{
    private const int Long = 10;
    private const int Shortest = 5;
    private const int Longest = 18;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT025",
        new Words("词语重复", "Words stand twice"),
        Severity.Info,
        new Words("公开内容应完整、准确", "What is published must be complete and accurate"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(Disclosure disclosure, NarrativeParagraph paragraph)
    {
        var text = paragraph.Text.Text;
        var places = Word().Matches(text).Select(match => (match.Index, match.Length)).Concat(Phrases(text)).ToList();
        foreach (var (start, length) in places)
        {
            var doubled = text.Substring(start, length);
            if (doubled.Contains("XX", StringComparison.Ordinal))
            {
                // blanks of a template are alike
                continue;
            }

            yield return FailAt(
                disclosure, paragraph, start, length,
                new Words($"“{doubled}”重复。", $"“{doubled}” says the same twice."),
                new Words("删去重复的词语。", "Take one out."),
                length >= Long * 2 ? Severity.Warning : null);
        }
    }

    /// <summary>Where a phrase is followed by itself, longest first, no place twice.</summary>
    private static IEnumerable<(int Start, int Length)> Phrases(string text)
    {
        var taken = -1;
        for (var start = 0; start + (2 * Shortest) <= text.Length; start++)
        {
            for (var length = Math.Min(Longest, (text.Length - start) / 2); start > taken && length >= Shortest; length--)
            {
                if (text[start] == text[start + length] && IsPhrase(text.AsSpan(start, length)) &&
                    text.AsSpan(start, length).SequenceEqual(text.AsSpan(start + length, length)))
                {
                    taken = start + (2 * length) - 1;
                    yield return (start, 2 * length);
                    break;
                }
            }
        }
    }

    private static bool IsPhrase(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('，' or '、'))
            {
                return false;
            }
        }

        return char.IsLetter(text[0]);
    }

    [GeneratedRegex(@"(?<half>万元|预算|支出|收入|经费|年度|金额|增加|减少|增长|下降|主要|原因|其中|公开|项目|部门|情况)\k<half>(?!外)|(?<![目标])的的|(?<!求)是是(?!非)|和和(?!气)")]
    private static partial Regex Word();
}
