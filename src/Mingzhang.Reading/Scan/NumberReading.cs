using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Scan;

/// <summary>A number as it was recognised, and how sure that is.</summary>
/// <param name="Text">The number as printed.</param>
/// <param name="Confidence">From 0 to 1.</param>
internal readonly partial record struct NumberReading(string Text, double Confidence)
{
    /// <summary>A reading that another contradicts, or that does not fit the ink, is worth no more than this.</summary>
    private const double Contradicted = 0.5;

    /// <summary>A comma or point is lower than this, in heights of a character, and a digit higher.</summary>
    private const double PointHeight = 0.42;

    /// <summary>Widths of digits in heights of a digit.</summary>
    private const double Narrowest = 0.4, Widest = 0.85;

    /// <summary>Whether a text is one number: digits, thousands parted by commas, a point, a per cent sign.</summary>
    public static bool IsNumber(string text) => Shape().IsMatch(text);

    /// <summary>Whether a reading fills a strip as digits would: what stands for Chinese characters is far too short.</summary>
    public static bool Fills(string text, TextStrip strip)
    {
        var units = text.Sum(c => c is '.' or ',' ? 0.5 : c == '%' ? 1.6 : 1);
        var width = strip.Box.Width / (units * Math.Max(1, strip.Box.Height));
        return width is >= Narrowest and <= Widest;
    }

    /// <summary>What readings of one number come to.</summary>
    /// <param name="readings">The readings, each by itself from the image.</param>
    /// <param name="strip">The ink it was read from.</param>
    public static NumberReading Of(IReadOnlyList<ImmutableArray<ReadCharacter>> readings, TextStrip strip)
    {
        var told = readings
            .Select(reading => (Text: string.Concat(reading.Select(character => character.Text)), Sure: reading.IsEmpty ? 0 : reading.Min(character => character.Confidence)))
            .Where(reading => reading.Text.Length > 0)
            .GroupBy(reading => reading.Text, StringComparer.Ordinal)
            .Select(same => (
                Text: same.Key, Count: same.Count(), Fits: Fits(same.Key, strip),
                Sure: 1 - same.Aggregate(1.0, (doubt, reading) => doubt * (1 - reading.Sure))))
            .OrderByDescending(same => IsNumber(same.Text))
            .ThenByDescending(same => same.Fits)
            .ThenByDescending(same => same.Count)
            .ThenByDescending(same => same.Sure)
            .ToList();
        return told.Count == 0 ? new NumberReading("", 0)
            : told.Count > 1 || told[0].Count < readings.Count || !told[0].Fits || !IsNumber(told[0].Text) ? new NumberReading(told[0].Text, Math.Min(Contradicted, told[0].Sure))
            : new NumberReading(told[0].Text, told[0].Sure);
    }

    /// <summary>The reading, in doubt where the model of Chinese read another number in the same place.</summary>
    /// <param name="guess">What that model read; null where it was not asked.</param>
    public NumberReading Beside(string? guess) =>
        guess is null || Text.Length == 0 || Text == guess.Replace('，', ',').Replace('。', '.').Replace('．', '.').Replace('·', '.') ? this : this with { Confidence = Math.Min(Contradicted, Confidence) };

    /// <summary>Whether the low pieces of ink are as many as points and commas, and the high ones no more than the digits.</summary>
    private static bool Fits(string text, TextStrip strip)
    {
        // a digit in thin or broken print is several pieces over each other
        var tall = Math.Max(1, strip.Box.Height);
        var columns = strip.Columns();
        var low = columns.Count(column => column.Height < tall * PointHeight && column.Bottom > strip.Box.Top + (tall * 0.7));
        var high = columns.Count(column => column.Height >= tall * PointHeight);
        var points = text.Count(c => c is '.' or ',');
        var digits = text.Count(char.IsAsciiDigit);
        return low == points && (text.Contains('%', StringComparison.Ordinal) || high <= digits);
    }

    [GeneratedRegex(@"^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
