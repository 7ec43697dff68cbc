using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Reading.Pages;

namespace Mingzhang.Reading.Scan;

/// <summary>
/// Reads the image of a page. Its lines of text are found by us, who know where the ruling lines are, and each is recognised by
/// itself; numbers are recognised twice, as digits only and in two sizes, for the Chinese model confuses them.
/// </summary>
/// <param name="recognition">Who recognises.</param>
internal sealed class ScannedPage(Recognition recognition)
{
    /// <summary>Pixels to the inch that a page is drawn with.</summary>
    public const double Resolution = 300;

    /// <summary>Characters are recognised best so many pixels high; the second size of numbers.</summary>
    private const double BestHeight = 40, SecondSize = 1.4;

    /// <summary>White around a line, in pixels.</summary>
    private const int Margin = 10;

    /// <summary>Strips up to so many heights of a character may be numbers.</summary>
    private const double LongestNumber = 9;

    /// <summary>So sure must a first reading of digits be to stand for a number.</summary>
    private const double LikelyNumber = 0.5;

    /// <summary>A watermark or seal covers this share of a page at least.</summary>
    private const double FadedShare = 0.012;

    /// <summary>What an image holds.</summary>
    /// <param name="image">The image.</param>
    /// <param name="number">The page, from 1.</param>
    /// <param name="size">Its size in points.</param>
    public ScannedContent Read(GreyImage image, int number, PageSize size)
    {
        var paper = Paper.Of(image);
        var slope = Skew.Of(paper.Image, paper.InkBelow);
        var level = slope == 0 ? paper.Image : paper.Image.Levelled(slope);
        var resolution = image.Width * 72 / size.Width;
        var finder = new LineFinder(level, paper.LineBelow, resolution);
        var lines = finder.Find();
        var clear = finder.Without(lines);
        var strips = new TextFinder(clear, paper.InkBelow, lines, resolution).Find();
        var scale = 72 / resolution;
        var (words, lost) = new StripReader(recognition, clear).Read(strips);
        return new ScannedContent(
            new PageContent(
                number, size,
                [.. words.Select(word => word.OnPage(scale))],
                [.. lines.Select(line => new Ruling(line.IsVertical, line.At * scale, line.From * scale, line.To * scale))])
            {
                Nameless = [.. lost.Select(box => new Box(box.Left * scale, box.Top * scale, box.Right * scale, box.Bottom * scale))],
                IsRecognised = true,
            },
            slope, paper.Faded > FadedShare);
    }

    /// <summary>Reads the strips of one page.</summary>
    private sealed class StripReader(Recognition recognition, GreyImage image)
    {
        private readonly List<StripWord> words = [];
        private readonly List<PixelBox> lost = [];

        public (List<StripWord> Words, List<PixelBox> Lost) Read(IReadOnlyList<TextStrip> strips)
        {
            var numbers = new List<(TextStrip Strip, List<ImmutableArray<ReadCharacter>> Readings)>();
            var texts = new List<TextStrip>();
            var narrow = strips.Where(strip => strip.Box.Width <= strip.Em * LongestNumber).ToList();
            var first = Digits(narrow, 1);
            foreach (var (strip, reading) in narrow.Zip(first))
            {
                var text = TextOf(reading);
                if (NumberReading.IsNumber(text) && NumberReading.Fills(text, strip) && reading.Average(character => character.Confidence) >= LikelyNumber)
                {
                    numbers.Add((strip, [reading]));
                }
                else
                {
                    texts.Add(strip);
                }
            }

            texts.AddRange(strips.Except(narrow));
            numbers.AddRange(ReadTexts(texts).Select(number => (number, new List<ImmutableArray<ReadCharacter>>())));
            Repeat(numbers, 1, number => number.Readings.Count == 0);
            Repeat(numbers, SecondSize, _ => true);
            Repeat(numbers, 0.8, number => TextOf(number.Readings[0]) != TextOf(number.Readings[1]));
            foreach (var (strip, readings) in numbers)
            {
                var number = NumberReading.Of(readings, strip);
                if (number.Text.Length > 0)
                {
                    words.Add(StripWord.Even(number.Text, strip, number.Confidence));
                }
                else
                {
                    lost.Add(strip.Box);
                }
            }

            return (Neighbours.Doubt(words), lost);
        }

        private void Repeat(List<(TextStrip Strip, List<ImmutableArray<ReadCharacter>> Readings)> numbers, double size, Func<(TextStrip Strip, List<ImmutableArray<ReadCharacter>> Readings), bool> which)
        {
            var open = numbers.Where(which).ToList();
            foreach (var (number, reading) in open.Zip(Digits([.. open.Select(number => number.Strip)], size)))
            {
                number.Readings.Add(reading);
            }
        }

        private ImmutableArray<ReadCharacter>[] Digits(List<TextStrip> strips, double size) =>
            recognition.Read([.. strips.Select(strip => Cut(strip, size, out _))], Recognition.Latin, digitsOnly: true);

        /// <summary>Reads lines of text; the numbers in them are handed back, to be read as such.</summary>
        private List<TextStrip> ReadTexts(List<TextStrip> strips)
        {
            var numbers = new List<TextStrip>();
            var scales = new double[strips.Count];
            var images = strips.Select((strip, index) => Cut(strip, 1, out scales[index])).ToList();
            var readings = recognition.Read(images, Recognition.Chinese);
            for (var i = 0; i < strips.Count; i++)
            {
                var strip = strips[i];
                if (readings[i].IsEmpty)
                {
                    lost.Add(strip.Box);
                    continue;
                }

                var characters = readings[i]
                    .Select(character => character with
                    {
                        Left = strip.Box.Left + ((character.Left - Margin) / scales[i]),
                        Right = strip.Box.Left + ((character.Right - Margin) / scales[i]),
                    })
                    .ToList();
                foreach (var (start, end) in InlineNumbers.Find(TextOfEach(characters)))
                {
                    if (InlineNumbers.Part(strip, characters, start, end) is { } part)
                    {
                        numbers.Add(part);
                        for (var at = start; at < end; at++)
                        {
                            characters[at] = characters[at] with { Text = "" };
                        }
                    }
                }

                words.AddRange(StripWord.Of(characters, strip));
            }

            return numbers;
        }

        private GreyImage Cut(TextStrip strip, double size, out double scale)
        {
            // titles and small print are brought to the height that is recognised best
            scale = strip.Em is < BestHeight * 0.7 or > BestHeight * 1.3 ? BestHeight / strip.Em : 1;
            scale *= size;
            var least = (int)(strip.Em * 0.8);
            var box = strip.Box.Height >= least ? strip.Box : strip.Box with
            {
                Top = Math.Min(strip.Box.Top, (int)strip.BaseLine - least),
                Bottom = Math.Max(strip.Box.Bottom, (int)strip.BaseLine),
            };
            return image.Cut(box, scale, Margin);
        }

        private static string TextOf(ImmutableArray<ReadCharacter> reading) => string.Concat(reading.Select(character => character.Text));

        private static List<string> TextOfEach(List<ReadCharacter> characters) => [.. characters.Select(character => character.Text)];
    }
}

/// <summary>What was recognised of a page.</summary>
/// <param name="Page">Its content, level.</param>
/// <param name="Slope">How far the page lay askew.</param>
/// <param name="HasFaded">Whether there is a print lighter than ink – a watermark, a seal – that was not read.</param>
internal sealed record ScannedContent(PageContent Page, double Slope, bool HasFaded);
