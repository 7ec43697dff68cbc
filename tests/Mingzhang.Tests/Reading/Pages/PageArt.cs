using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Reading.Pages;

namespace Mingzhang.Tests.Reading.Pages;

/// <summary>
/// Pages drawn in characters: Chinese takes two places and others one, a place is 6 points wide and a line 16 high. | and +-- are
/// ruling lines, as long as they are drawn; ! is one over which the program joined the words beside it to one; ~ is a space in a word.
/// </summary>
internal static class PageArt
{
    private const double Place = 6;
    private const double Pitch = 16;
    private const double Em = 12;

    /// <summary>A page.</summary>
    public static PageContent Page(string art, int number = 1, double width = 595, double height = 842, double shift = 0)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var rulings = ImmutableArray.CreateBuilder<Ruling>();
        var lines = art.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            Read(lines[i], (i + 4) * Pitch, shift, words, rulings);
        }

        return new PageContent(number, new PageSize(width, height), words.ToImmutable(), rulings.ToImmutable());
    }

    /// <summary>A word on a base line.</summary>
    public static Word Word(string text, double left, double baseLine)
    {
        var edges = ImmutableArray.CreateBuilder<double>(text.Length + 1);
        var x = left;
        foreach (var c in text)
        {
            edges.Add(x);
            x += Width(c) * Place;
        }

        edges.Add(x);
        return new Word(text, WordShape.BoxOn(left, x, baseLine, Em), edges.MoveToImmutable());
    }

    private static void Read(string line, double y, double shift, ImmutableArray<Word>.Builder words, ImmutableArray<Ruling>.Builder rulings)
    {
        var x = 40 + shift;
        var text = "";
        var start = x;
        var edges = new List<double>();
        double? rule = null;
        foreach (var c in line)
        {
            var isRule = c is '+' or '|' or '!' || (c == '-' && rule is not null);
            if (isRule && c is '+' or '|' or '!')
            {
                rulings.Add(new Ruling(true, x + 3, c == '+' ? y - 2 : y - Pitch, c == '+' ? y + 2 : y + Pitch));
            }

            if (c is '+' || (c is '-' && rule is not null))
            {
                rule ??= x + 3;
            }
            else if (rule is { } from)
            {
                rulings.Add(new Ruling(false, y, from, x - 3));
                rule = null;
            }

            if ((c == ' ' || (isRule && c != '!')) && text.Length > 0)
            {
                words.Add(Joined(text, edges, x, y));
                text = "";
                edges.Clear();
            }
            else if (c != ' ' && !isRule)
            {
                start = text.Length == 0 ? x : start;
                edges.Add(x);
                text += c;
            }

            x += Width(c) * Place;
        }

        if (rule is { } open)
        {
            rulings.Add(new Ruling(false, y, open, x - 3));
        }

        if (text.Length > 0)
        {
            words.Add(Joined(text, edges, x, y));
        }
    }

    private static Word Joined(string text, List<double> edges, double end, double y) =>
        new(text, WordShape.BoxOn(edges[0], end, y + 4, Em), [.. edges, end]);

    private static int Width(char c) => WordShape.IsWide(c) ? 2 : 1;
}
