using System.Buffers;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A bracket or a book-title mark has no partner.</summary>
internal sealed class BracketUnmatched : Rule
{
    private const string Opening = "《（“【〔";
    private const string Closing = "》）”】〕";
    private static readonly SearchValues<char> Marks = SearchValues.Create("()" + Opening + Closing);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT007",
        new Words("括号、书名号不成对", "Bracket or book-title mark has no partner"),
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
            // attached documents of 十二 are others' texts, torn by page breaks
            if (paragraph.LiesIn(Topics.Other))
            {
                continue;
            }

            any = true;
            var lonely = Lonely(paragraph.Text.Text);
            if (lonely < 0)
            {
                yield return Check.Passed;
                continue;
            }

            var at = paragraph.Place(lonely, 1);
            var mark = paragraph.Text.Text[lonely];
            yield return Fail(
                disclosure,
                at,
                new Words($"“{mark}”没有与之成对的符号。", $"“{mark}” has no partner."),
                new Words("补上或删去这个符号。", "Put its partner in, or take it out."),
                quote: disclosure.Source.SentenceAt(at));
        }

        if (!any)
        {
            yield return Check.Undecided("没有读到说明文字", "No explanation was read");
        }
    }

    /// <summary>The first mark without a partner; -1 where each has one. "1）" is a number, not a bracket.</summary>
    private static int Lonely(string text)
    {
        var first = text.AsSpan().IndexOfAny(Marks);
        if (first < 0)
        {
            return -1;
        }

        var open = new Stack<(int Kind, int Position)>();
        for (var i = first; i < text.Length; i++)
        {
            if (!Marks.Contains(text[i]))
            {
                continue;
            }

            var c = text[i] switch { '(' => '（', ')' => '）', var other => other };
            if (Opening.IndexOf(c, StringComparison.Ordinal) is var opens and >= 0)
            {
                open.Push((opens, i));
            }
            else if (Closing.IndexOf(c, StringComparison.Ordinal) is var closes and >= 0)
            {
                if (open.Count > 0 && open.Peek().Kind == closes)
                {
                    open.Pop();
                }
                else if (c != '）' || !IsNumber(text, i))
                {
                    return open.Count > 0 && !open.Any(mark => mark.Kind == closes) ? i : open.Count > 0 ? open.Peek().Position : i;
                }
            }
        }

        return open.Count > 0 ? open.Peek().Position : -1;
    }

    private static bool IsNumber(string text, int position) =>
        position > 0 && (char.IsAsciiDigit(text[position - 1]) || "一二三四五六七八九十".Contains(text[position - 1]));
}
