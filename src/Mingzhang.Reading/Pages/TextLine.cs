using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Reading.Pages;

/// <summary>Words that stand on one base line, from left to right.</summary>
/// <param name="Page">Their page, from 1.</param>
/// <param name="Words">The words; at least one.</param>
/// <param name="BaseLine">The y of the base line, in points.</param>
/// <param name="Em">The height of a character, in points.</param>
internal sealed record TextLine(int Page, ImmutableArray<Word> Words, double BaseLine, double Em)
{
    /// <summary>How far a base line may lie off that of its line, in heights of a character.</summary>
    private const double SameLine = 0.4;

    private string? text;

    /// <summary>The box around the characters.</summary>
    public Box Box { get; } = WordShape.BoxOn(Words[0].Box.Left, Words.Max(word => word.Box.Right), BaseLine, Em);

    /// <summary>The text with the gaps between words as spaces.</summary>
    public string Text => text ??= Words.Length == 1 ? Words[0].Text : new SpottedText().Add(this).Text;

    /// <summary>The line without its words before, or from, one of them.</summary>
    public TextLine Part(int start, int count) => new(Page, Words.Slice(start, count), BaseLine, Em);

    /// <summary>The lines that words stand in, from top to bottom, whatever order they come in.</summary>
    public static ImmutableArray<TextLine> Of(IEnumerable<Word> words, int page)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        var line = new List<Word>();
        var (sum, width, units) = (0.0, 0.0, 0.0);
        foreach (var word in words.OrderBy(word => word.BaseLine()).ThenBy(word => word.Box.Left))
        {
            if (line.Count > 0 && word.BaseLine() - (sum / line.Count) > SameLine * Math.Min(word.Em(), width / units))
            {
                lines.Add(Line(line, page, sum, width / units));
                line.Clear();
                (sum, width, units) = (0, 0, 0);
            }

            line.Add(word);
            sum += word.BaseLine();
            width += word.Box.Width;
            units += WordShape.Units(word.Text);
        }

        if (line.Count > 0)
        {
            lines.Add(Line(line, page, sum, width / units));
        }

        return lines.ToImmutable();
    }

    /// <summary>Its parts between gaps of at least so many heights of a character.</summary>
    public IEnumerable<TextLine> Parts(double gap)
    {
        var start = 0;
        for (var i = 1; i <= Words.Length; i++)
        {
            if (i == Words.Length || Words[i].Box.Left - Words[i - 1].Box.Right >= gap * Em)
            {
                yield return start == 0 && i == Words.Length ? this : Part(start, i - start);
                start = i;
            }
        }
    }

    private static TextLine Line(List<Word> words, int page, double sum, double em) =>
        new(page, [.. words.OrderBy(word => word.Box.Left).ThenBy(word => word.Box.Right)], sum / words.Count, Math.Max(1, em));
}
