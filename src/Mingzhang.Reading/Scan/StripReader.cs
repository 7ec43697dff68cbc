using System.Collections.Immutable;

namespace Mingzhang.Reading.Scan;

/// <summary>
/// Reads the strips of a page. Narrow ones are tried as numbers first; the others are text, and the numbers in it are cut out and read as such.
/// Each number is read in two sizes, and in a third where they differ.
/// </summary>
/// <param name="recognition">Who recognises.</param>
/// <param name="image">The page without its lines.</param>
/// <param name="inkBelow">Darker than this is ink.</param>
internal sealed class StripReader(Recognition recognition, GreyImage image, byte inkBelow)
{
    /// <summary>Characters are recognised best so many pixels high; from less or more of it on they are brought to it.</summary>
    private const double BestHeight = 40, Small = 0.6, Large = 1.8;

    /// <summary>The model of Chinese takes 支 for 文 and 款 for 秋 where characters are larger or smaller than this, in pixels.</summary>
    private const double TextHeight = 28;

    /// <summary>The sizes in which a number is read, the third only where the others differ.</summary>
    private const double FirstSize = 1, SecondSize = 1.4, ThirdSize = 0.8;

    /// <summary>White around a line, in pixels.</summary>
    private const int Margin = 10;

    /// <summary>Strips up to so many heights of a character may be numbers.</summary>
    private const double LongestNumber = 9;

    /// <summary>So sure must a first reading of digits be to stand for a number.</summary>
    private const double LikelyNumber = 0.5;

    /// <summary>A number that only the model of Chinese could read is worth this.</summary>
    private const double Guessed = 0.3;

    private readonly InkSigns signs = new(image, inkBelow);
    private readonly List<StripWord> words = [];
    private readonly List<NumberStrip> numbers = [];
    private readonly List<PixelBox> lost = [];

    /// <summary>The words of the strips, and where ink is that nothing could be made of.</summary>
    public (IReadOnlyList<StripWord> Words, IReadOnlyList<PixelBox> Lost) Read(IReadOnlyList<TextStrip> strips)
    {
        words.AddRange(strips.Where(strip => strip.IsDash).Select(strip => StripWord.Even(strip.Box.Width > strip.Em ? "—" : "-", strip, 1)));
        words.AddRange(strips.Where(strip => strip.IsDots).Select(strip => StripWord.Even("……", strip, 1)));
        var printed = strips.Where(strip => !strip.IsDash && !strip.IsDots).Select(WithoutSign).ToList();
        var narrow = printed.Where(strip => strip.Box.Width <= strip.Em * LongestNumber).Select(WithoutPercent).Where(strip => InkSigns.IsOfDigits(strip.Digits)).ToList();
        var whole = new HashSet<TextStrip>();
        foreach (var ((strip, digits, percent), reading) in narrow.Zip(Digits([.. narrow.Select(strip => strip.Digits)], FirstSize)))
        {
            var text = TextOf(reading);
            if (NumberReading.IsNumber(text) && NumberReading.Fills(text, digits) && reading.Average(character => character.Confidence) >= LikelyNumber)
            {
                numbers.Add(new NumberStrip(digits, percent, null, [reading]));
                whole.Add(strip);
            }
        }

        ReadTexts([.. printed.Where(strip => !whole.Contains(strip))]);
        ReadNumbers();
        return (Neighbours.Doubt(words), lost);
    }

    /// <summary>A number without the ≥ or ≤ it begins with, which becomes a word.</summary>
    private TextStrip WithoutSign(TextStrip strip)
    {
        var columns = strip.Columns();
        if (signs.Comparison(strip) is not var (sign, count) || strip.Part(columns[count].Left, strip.Box.Right) is not { } number || !InkSigns.IsOfDigits(WithoutPercent(number).Digits))
        {
            return strip;
        }

        words.Add(StripWord.Even(sign, strip with { Box = strip.Box with { Right = columns[count].Left } }, 1));
        return number;
    }

    /// <summary>A strip, and the digits and the per cent sign it would consist of.</summary>
    private (TextStrip Whole, TextStrip Digits, TextStrip? Percent) WithoutPercent(TextStrip strip)
    {
        var columns = strip.Columns();
        for (var first = 1; first < columns.Count; first++)
        {
            if (signs.Percent(columns, first, columns[0]) == columns.Count - first)
            {
                return (strip, strip.Part(columns[0].Left, columns[first - 1].Right)!, strip.Part(columns[first].Left, strip.Box.Right));
            }
        }

        return (strip, strip, null);
    }

    private static string TextOf(IEnumerable<ReadCharacter> reading) => string.Concat(reading.Select(character => character.Text));

    /// <summary>Reads lines of text and notes the numbers in them.</summary>
    private void ReadTexts(List<TextStrip> strips)
    {
        var dark = image.Darker();
        var images = strips.Select(strip => Cut(dark, strip, TextHeight / strip.Em)).ToList();
        var readings = recognition.Read(images, Recognition.Chinese);

        // where no line of text was seen, single characters mostly, the image is one
        var blank = Enumerable.Range(0, strips.Count).Where(index => readings[index].IsEmpty).ToList();
        foreach (var (index, reading) in blank.Zip(recognition.Read([.. blank.Select(index => images[index])], Recognition.Chinese, isRaw: true)))
        {
            readings[index] = reading;
        }

        foreach (var (strip, reading) in strips.Zip(readings))
        {
            if (reading.IsEmpty)
            {
                lost.Add(strip.Box);
                continue;
            }

            var scale = TextHeight / strip.Em;
            Take(strip, InlineNumbers.WithOnes(Punctuation.Repair([.. reading.Select(character => character with
            {
                Left = strip.Box.Left + ((character.Left - Margin) / scale),
                Right = strip.Box.Left + ((character.Right - Margin) / scale),
            })])));
        }
    }

    /// <summary>The characters of a line: its text as words, its numbers to be read once more.</summary>
    private void Take(TextStrip strip, List<ReadCharacter> characters)
    {
        var (from, left) = (0, strip.Box.Left);
        foreach (var (start, end) in InlineNumbers.Find(characters))
        {
            if (start < from || InlineNumbers.Part(strip, characters, start, end, left, signs) is not ({ } digits, var percent))
            {
                continue;
            }

            numbers.Add(new NumberStrip(digits, percent, TextOf(characters[start..end]), []));
            if (start > from)
            {
                words.Add(StripWord.Of(characters[from..start], strip, left, digits.Box.Left));
            }

            // what the model makes of a per cent sign
            (from, left) = (end, (percent ?? digits).Box.Right);
            while (percent is not null && from < characters.Count && characters[from].Text is ['%' or (>= '0' and <= '9')] && characters[from].Left < percent.Box.Right)
            {
                from++;
            }
        }

        if (from < characters.Count)
        {
            words.Add(StripWord.Of(characters[from..], strip, left, strip.Box.Right));
        }
    }

    private void ReadNumbers()
    {
        Repeat([.. numbers.Where(number => number.Readings.Count == 0)], FirstSize);
        Repeat(numbers, SecondSize);
        Repeat([.. numbers.Where(number => TextOf(number.Readings[0]) != TextOf(number.Readings[1]))], ThirdSize);
        foreach (var (strip, percent, guess, readings) in numbers)
        {
            var number = NumberReading.Of(readings, strip).Beside(percent is null ? guess : null);
            words.Add(number.Text.Length > 0 ? StripWord.Even(number.Text, strip, number.Confidence) : StripWord.Even(guess ?? "", strip, Guessed));
            if (percent is not null)
            {
                words.Add(StripWord.Even("%", percent, 1));
            }
        }
    }

    private void Repeat(List<NumberStrip> open, double size)
    {
        foreach (var (number, reading) in open.Zip(Digits([.. open.Select(number => number.Strip)], size)))
        {
            number.Readings.Add(reading);
        }
    }

    private ImmutableArray<ReadCharacter>[] Digits(List<TextStrip> strips, double size) =>
        recognition.Read([.. strips.Select(strip => Cut(image, strip, ScaleOf(strip) * size))], Recognition.Latin, digitsOnly: true);

    private static GreyImage Cut(GreyImage from, TextStrip strip, double scale)
    {
        var least = (int)(strip.Em * 0.8);
        var box = strip.Box.Height >= least ? strip.Box : strip.Box with
        {
            Top = Math.Min(strip.Box.Top, (int)strip.BaseLine - least),
            Bottom = Math.Max(strip.Box.Bottom, (int)strip.BaseLine),
        };
        return from.Cut(box, scale, Margin);
    }

    private static double ScaleOf(TextStrip strip) => strip.Em is < BestHeight * Small or > BestHeight * Large ? BestHeight / strip.Em : 1;

    /// <summary>A strip that holds a number.</summary>
    /// <param name="Strip">The strip.</param>
    /// <param name="Percent">The per cent sign after it; null where there is none.</param>
    /// <param name="Guess">What the model of Chinese read; null where it was not asked.</param>
    /// <param name="Readings">What it was read as.</param>
    private sealed record NumberStrip(TextStrip Strip, TextStrip? Percent, string? Guess, List<ImmutableArray<ReadCharacter>> Readings);
}
