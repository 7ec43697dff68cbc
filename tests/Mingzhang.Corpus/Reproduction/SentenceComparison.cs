using System.Buffers;
using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Corpus.Reproduction;

/// <summary>Holds the sentences of 第三部分 of two disclosures against each other, section by section; a sentence ends at 。 or ；.</summary>
internal static partial class SentenceComparison
{
    /// <summary>A paragraph without any of them is the caption of a chart, or a word.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("。；，：、;,:（(");

    public static Likeness Of(Disclosure original, Disclosure copy, Reasons reasons)
    {
        var differences = new List<Difference>();
        var (alike, all) = (0, 0);
        var right = Sentences(copy).GroupBy(sentence => sentence.Section, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var section in Sentences(original).GroupBy(sentence => sentence.Section, StringComparer.Ordinal))
        {
            var open = right.GetValueOrDefault(section.Key, []);
            var missing = new List<Sentence>();
            foreach (var sentence in section)
            {
                all++;
                if (open.FindIndex(other => other.Normal == sentence.Normal) is var at and >= 0)
                {
                    open.RemoveAt(at);
                    alike++;
                }
                else
                {
                    missing.Add(sentence);
                }
            }

            foreach (var sentence in missing)
            {
                var likest = open.OrderByDescending(other => Common(sentence.Normal, other.Normal)).FirstOrDefault();
                differences.Add(new Difference(section.Key, sentence.Text, likest?.Text ?? "", sentence.Line)
                {
                    Reason = reasons.Of(sentence.Text, likest?.Text ?? "", sentence.Lines),
                });
                if (likest is not null)
                {
                    open.Remove(likest);
                }
            }
        }

        return new Likeness(alike, all, differences);
    }

    private static IEnumerable<Sentence> Sentences(Disclosure disclosure) =>
        from paragraph in disclosure.Narrative
        where paragraph.Section.StartsWith("第三部分", StringComparison.Ordinal) && paragraph.Text.Text.AsSpan().IndexOfAny(Marks) >= 0
        from text in paragraph.Text.Text.Split('。', '；', ';')
        let normal = Separator().Replace(Canonical.Compact(text), "").TrimEnd(':', ',')
        where normal.Length > 0
        select new Sentence(paragraph.Section, text.Trim(), normal, paragraph.Text.Line, [.. paragraph.Text.Pieces.Select(piece => piece.Line)]);

    private static int Common(string left, string right) => left.Intersect(right).Count() + left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();

    [GeneratedRegex(@"(?<=\d),(?=\d{3})")]
    private static partial Regex Separator();

    private sealed record Sentence(string Section, string Text, string Normal, int Line, HashSet<int> Lines);
}
