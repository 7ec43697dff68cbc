using System.Globalization;
using System.Text;

namespace Mingzhang.Cli.Terminal;

/// <summary>How many columns text takes on a terminal, and where to break it.</summary>
internal static class TextWidth
{
    private const string NotFirst = "，。、；：？！）】》〉」』”’％…,.;:?!)]}%";
    private const string NotLast = "（【《〈「『“‘([{";

    /// <summary>The first and last code points of the East Asian wide and full-width blocks.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F),
        (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of a text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>The text with spaces behind it, up to a width.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>
    /// The rows of a text no wider than a width: broken at spaces and between wide characters, never within a number or
    /// a word that fits on a row; closing marks do not begin a row and opening marks do not end one.
    /// </summary>
    public static IReadOnlyList<Range> Wrap(string text, int width)
    {
        var rows = new List<Range>();
        var start = 0;
        var chance = 0;
        var used = 0;
        var previous = default(Rune);
        var i = 0;
        while (i < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (i > start && MayBreak(previous, rune))
            {
                chance = i;
            }

            used += Of(rune);
            if (used > width && i > start && rune.Value != ' ')
            {
                var end = chance > start ? chance : i;
                rows.Add(Trimmed(text, start, end));
                start = end;
                while (start < i && text[start] == ' ')
                {
                    start++;
                }

                used = Of(text.AsSpan(start, i + length - start));
            }

            previous = rune;
            i += length;
        }

        rows.Add(Trimmed(text, start, text.Length));
        return rows;
    }

    private static Range Trimmed(string text, int start, int end)
    {
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return start..end;
    }

    private static bool MayBreak(Rune before, Rune after) =>
        after.Value != ' ' &&
        (before.Value == ' ' || Of(before) == 2 || Of(after) == 2) &&
        !(after.IsBmp && NotFirst.Contains((char)after.Value, StringComparison.Ordinal)) &&
        !(before.IsBmp && NotLast.Contains((char)before.Value, StringComparison.Ordinal));

    private static int Of(Rune rune)
    {
        if (rune.Value < Wide[0].First)
        {
            return rune.Value is < ' ' or (>= 0x300 and <= 0x36F) ? 0 : 1;
        }

        foreach (var (first, last) in Wide)
        {
            if (rune.Value <= last)
            {
                return rune.Value >= first ? 2 : Narrow(rune);
            }
        }

        return Narrow(rune);
    }

    private static int Narrow(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1;
}
