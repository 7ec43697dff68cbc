using Mingzhang.Model;

namespace Mingzhang.Reading.Markdown;

/// <summary>A line that is an image and nothing else.</summary>
internal static class MarkdownImage
{
    /// <summary>Reads the line from a character on; the passage is the alternative text, or else the address.</summary>
    public static bool TryRead(string line, int start, int number, int? page, out Passage text)
    {
        text = Passage.Empty;
        var raw = line.AsSpan(start).TrimEnd();
        if (raw.StartsWith("<img", StringComparison.OrdinalIgnoreCase) && HtmlTag.Length(raw, out _) == raw.Length)
        {
            text = new Passage(raw.ToString(), [new Piece(0, raw.Length, number, start, page)]);
            return true;
        }

        var middle = raw.IndexOf("](");
        if (!raw.StartsWith("![") || middle < 0 || raw[middle..].IndexOf(')') != raw.Length - middle - 1)
        {
            return false;
        }

        var (from, length) = middle > 2 ? (2, middle - 2) : (middle + 2, raw.Length - middle - 3);
        text = length == 0 ? Passage.Empty : new Passage(raw.Slice(from, length).ToString(), [new Piece(0, length, number, start + from, page)]);
        return true;
    }
}
