using Mingzhang.Model;

namespace Mingzhang.Reading.Pages;

/// <summary>Where the characters of a word stand, whatever its font claims of their height.</summary>
internal static class WordShape
{
    /// <summary>Of the height of a character, how much stands below the base line.</summary>
    public const double Descent = 0.14;

    /// <summary>How wide the characters are in heights of a Chinese one.</summary>
    public static double Units(string text)
    {
        var units = 0.0;
        foreach (var c in text)
        {
            units += char.IsHighSurrogate(c) ? 0 : Units(c);
        }

        return units;
    }

    /// <summary>How wide a character is; of a pair, its low half.</summary>
    public static double Units(char c) => IsWide(c) ? 1 : 0.5;

    /// <summary>Whether a character is as wide as a Chinese one.</summary>
    public static bool IsWide(char c) => c is >= '\u2E80' or (>= '\u2100' and <= '\u27BF') or '—' or '…' or '“' or '”' or '‘' or '’' or '·' or '‰' or '※';

    /// <summary>Whether a character belongs to a number that is one whole.</summary>
    public static bool IsNumeral(char c) => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '-' or '+' or '，' or '．';

    /// <summary>The height of its characters, told from how wide they are; recognised ones are as wide as their ink.</summary>
    public static double Em(this Word word) => Math.Max(word.Confidence is null ? 1 : word.Box.Height, word.Box.Width / Units(word.Text));

    /// <summary>Its base line.</summary>
    public static double BaseLine(this Word word) => word.Box.Bottom - (word.Box.Height * Descent);

    /// <summary>The box of a text that stands on a base line.</summary>
    public static Box BoxOn(double left, double right, double baseLine, double em) =>
        new(left, baseLine - (em * (1 - Descent)), right, baseLine + (em * Descent));
}
