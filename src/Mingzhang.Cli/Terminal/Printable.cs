using System.Globalization;

namespace Mingzhang.Cli.Terminal;

/// <summary>Text of strangers made safe for a terminal: no control character, no change of direction.</summary>
internal static class Printable
{
    /// <summary>The text with each such character replaced by a space, so that places in it stay.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnsafe(text[i]))
            {
                return string.Create(text.Length, text, static (span, source) =>
                {
                    for (var j = 0; j < span.Length; j++)
                    {
                        span[j] = IsUnsafe(source[j]) ? ' ' : source[j];
                    }
                });
            }
        }

        return text;
    }

    private static bool IsUnsafe(char c) =>
        c is < ' ' or (>= '\u007f' and <= '\u009f') ||
        (c >= '\u00ad' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
