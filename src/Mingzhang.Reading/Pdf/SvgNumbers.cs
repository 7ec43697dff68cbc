using System.Buffers;
using System.Globalization;

namespace Mingzhang.Reading.Pdf;

/// <summary>Numbers in the attributes of a drawing.</summary>
internal static class SvgNumbers
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.-+eE");

    /// <summary>Reads numbers parted by blanks and commas, until there is something else or no more room.</summary>
    /// <returns>How many.</returns>
    public static int Read(ReadOnlySpan<char> text, Span<double> numbers)
    {
        var count = 0;
        while (count < numbers.Length && TryRead(ref text, out numbers[count]))
        {
            count++;
        }

        return count;
    }

    /// <summary>Reads one number and moves behind it.</summary>
    public static bool TryRead(ref ReadOnlySpan<char> text, out double number)
    {
        text = text.TrimStart(" ,\n\t");
        var length = text.IndexOfAnyExcept(Digits);
        length = length < 0 ? text.Length : length;
        if (!double.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out number) || !double.IsFinite(number))
        {
            return false;
        }

        text = text[length..];
        return true;
    }

    /// <summary>One number ("12.5", "595pt"); null where there is none.</summary>
    public static double? Of(string? text)
    {
        var span = text.AsSpan();
        return TryRead(ref span, out var number) ? number : null;
    }
}
