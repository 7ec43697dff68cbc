using System.Buffers;
using System.Net;
using Mingzhang.Model;

namespace Mingzhang.Reading.Markdown;

/// <summary>
/// Takes the mark-up out of a run of Markdown: emphasis, tags, entities, escapes, links. Every character that stays
/// keeps its place in the source. What is not mark-up beyond doubt stays.
/// </summary>
internal static class InlineMarkup
{
    private const int LongestEntity = 12;
    private const int LongestLink = 2000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\*_~`&<![");

    /// <summary>The text of line[start..end] without mark-up and without white space at its ends.</summary>
    public static Passage Read(string line, int start, int end, int number, int? page)
    {
        while (start < end && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return Passage.Empty;
        }

        if (line.AsSpan(start, end - start).IndexOfAny(Marks) < 0)
        {
            return new Passage(line[start..end], [new Piece(0, end - start, number, start, page)]);
        }

        var text = new PlacedText(number, page);
        Walk(line, start, end, text);
        return text.ToPassage().Trim();
    }

    private static void Walk(string line, int start, int end, PlacedText text)
    {
        var closers = new EmphasisPairs(line, start, end);
        for (var at = start; at < end;)
        {
            var plain = line.AsSpan(at, end - at).IndexOfAny(Marks);
            if (plain != 0)
            {
                var length = plain < 0 ? end - at : plain;
                text.Add(line, at, length);
                at += length;
                continue;
            }

            var rest = line.AsSpan(at, end - at);
            at += line[at] switch
            {
                '\\' => Escape(line, at, rest, text),
                '&' => Entity(at, rest, text, line),
                '<' => Tag(line, at, rest, text),
                '!' or '[' => Link(line, at, rest, text),
                _ => closers.MarkLength(at) is > 0 and var marks ? marks : text.Add(line, at, 1),
            };
        }
    }

    private static int Escape(string line, int at, ReadOnlySpan<char> rest, PlacedText text)
    {
        if (rest.Length > 1 && (char.IsAsciiLetterOrDigit(rest[1]) || rest[1] > '~' || char.IsWhiteSpace(rest[1])))
        {
            return text.Add(line, at, 1);
        }

        return rest.Length > 1 ? 1 + text.Add(line, at + 1, 1) : 1;
    }

    private static int Entity(int at, ReadOnlySpan<char> rest, PlacedText text, string line)
    {
        var semicolon = rest[..Math.Min(rest.Length, LongestEntity)].IndexOf(';');
        if (semicolon > 1 && !rest[1..semicolon].Contains('&'))
        {
            var entity = rest[..(semicolon + 1)].ToString();
            var character = WebUtility.HtmlDecode(entity);
            if (character != entity)
            {
                text.AddDecoded(character == "\u00A0" ? " " : character, at);
                return entity.Length;
            }
        }

        return text.Add(line, at, 1);
    }

    private static int Tag(string line, int at, ReadOnlySpan<char> rest, PlacedText text)
    {
        var length = HtmlTag.Length(rest, out var name);
        if (length == 0)
        {
            return text.Add(line, at, 1);
        }

        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            text.Break();
        }

        return length;
    }

    private static int Link(string line, int at, ReadOnlySpan<char> rest, PlacedText text)
    {
        var image = rest[0] == '!';
        var open = image ? 1 : 0;
        if (open < rest.Length && rest[open] == '[')
        {
            var window = rest[..Math.Min(rest.Length, LongestLink)];
            var middle = window.IndexOf("](");
            var close = middle < 0 ? -1 : window[middle..].IndexOf(')');
            if (close > 0 && IsDestination(window.Slice(middle + 2, close - 2), image) && (image || !window[(open + 1)..middle].Contains('[')))
            {
                var label = Read(line, at + open + 1, at + middle, text.Line, text.Page);
                text.Add(label);
                return middle + close + 1;
            }
        }

        return text.Add(line, at, 1);
    }

    /// <summary>Whether what stands in the brackets is an address and not words: "[2019](试行)" is text.</summary>
    private static bool IsDestination(ReadOnlySpan<char> text, bool image) =>
        (image || text.IndexOfAny(".#/:_") >= 0) && !text.IsEmpty && text.IndexOfAnyExceptInRange('!', '~') is var odd && (odd < 0 || text[odd] == ' ');
}
