using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Writing;

/// <summary>Where a place of a disclosure stands in the file itself, from the spots that it touches.</summary>
/// <param name="Page">The page, from 1; null where the format has none.</param>
/// <param name="Box">The box around it on that page, in points; null where the format has none.</param>
/// <param name="Reference">The place as the format names it: "收支总表!B7", "table 3 row 5 cell 2"; null where the format names none.</param>
/// <param name="Confidence">How sure the least sure recognised character of it is; null where nothing was recognised from an image.</param>
public sealed partial record Whereabouts(int? Page, Box? Box, string? Reference, double? Confidence)
{
    private static readonly Whereabouts Nowhere = new(null, null, null, null);

    /// <summary>Where a place stands in a file.</summary>
    /// <param name="source">The file; null where there is none.</param>
    /// <param name="location">The place.</param>
    /// <param name="quote">What is quoted of it: where the file says something else there, the place is in another file. Null for no such test.</param>
    public static Whereabouts Of(Source? source, Location location, string? quote = null)
    {
        if (source is null || source.Spots.IsEmpty || (quote is not null && !Says(source.Quote(location), quote)))
        {
            return Nowhere with { Page = location.Page };
        }

        var spots = source.SpotsAt(location).ToList();
        var page = location.Page ?? spots.Select(spot => spot.Page).FirstOrDefault(number => number is not null);
        var boxes = spots.Where(spot => spot.Page == page).Select(spot => spot.Box).OfType<Box>().ToList();
        var references = spots.Select(spot => spot.Reference).OfType<string>().ToList();
        return new Whereabouts(
            page,
            boxes.Count == 0 ? null : boxes.Aggregate((all, box) => all.Around(box)),
            references.Count == 0 ? null : Span(references[0], references[^1]),
            spots.Min(spot => spot.Confidence));
    }

    /// <summary>The reference as a person is told it: "第3个表格第5行第2格"; null where there is none.</summary>
    public string? Told(Language language) => Reference is null || language == Language.English ? Reference
        : Word().Replace(Reference, word =>
        {
            var number = word.Groups["number"].Value;
            return word.Groups["what"].Value switch
            {
                "table" => $"第{number}个表格",
                "row" => $"第{number}行",
                "cell" => $"第{number}格",
                "paragraph" => $"第{number}段",
                "box" => $"文本框{number}",
                "footnote" => $"脚注{number}",
                "endnote" => $"尾注{number}",
                _ => word.Value,
            };
        });

    private static bool Says(string text, string quote) =>
        Solid(text) is var said && Solid(quote) is var quoted && (said.Contains(quoted, StringComparison.Ordinal) || quoted.Contains(said, StringComparison.Ordinal));

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>One reference for the first and the last of several: "收支总表!A7:F7", "table 3 row 5".</summary>
    private static string Span(string first, string last)
    {
        if (first == last)
        {
            return first;
        }

        var cell = first.LastIndexOf('!') + 1;
        if (cell > 0 && last.StartsWith(first[..cell], StringComparison.Ordinal))
        {
            return first + ":" + last[cell..];
        }

        var (words, others) = (first.Split(' '), last.Split(' '));
        var common = 0;
        while (common < Math.Min(words.Length, others.Length) && words[common] == others[common])
        {
            common++;
        }

        // "table 3 row 5 cell" has lost its number
        while (common > 0 && !char.IsAsciiDigit(words[common - 1][^1]))
        {
            common--;
        }

        return common == 0 ? first + " – " + last : string.Join(' ', words[..common]);
    }

    [GeneratedRegex(@"(?<![^ ])(?<what>table|row|cell|paragraph|box|footnote|endnote) (?<number>\d+)(?: |$)")]
    private static partial Regex Word();
}
