using System.Collections.Immutable;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Reading.Pages;

/// <summary>A text put together from words, each of which keeps its place on its page.</summary>
internal sealed class SpottedText
{
    /// <summary>Words nearer than this, in heights of a character, touch.</summary>
    private const double Touching = 0.12;

    /// <summary>Gaps beside Chinese up to this, in heights of a character, are no spaces: those that set it off from numbers, or fill a line.</summary>
    private const double Loose = 0.4;

    /// <summary>Single Chinese characters set wide, and numbers set off by typing, have gaps up to this that are no spaces.</summary>
    private const double SetWide = 0.8;

    /// <summary>A gap from this on, in heights of a character, parts what stands on its sides.</summary>
    private const double Wide = 2;

    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Spot>.Builder spots = ImmutableArray.CreateBuilder<Spot>();

    /// <summary>The text so far.</summary>
    public string Text => text.ToString();

    /// <summary>Whether there is nothing yet.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>Where its characters stand; numbers have places of their own.</summary>
    public ImmutableArray<Spot> Spots => spots.ToImmutable();

    /// <summary>Adds a break, to which another line is joined.</summary>
    public SpottedText Break()
    {
        text.Append(text.Length > 0 ? "\n" : "");
        return this;
    }

    /// <summary>Adds characters that stand nowhere.</summary>
    public SpottedText Add(string said)
    {
        text.Append(said);
        return this;
    }

    /// <summary>Adds a line that carries on the text: Latin words get a space, Chinese and numbers join.</summary>
    public SpottedText Continue(TextLine line)
    {
        if (text.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(line.Words[0].Text[0]))
        {
            text.Append(' ');
        }

        return Add(line);
    }

    /// <summary>Adds a line.</summary>
    public SpottedText Add(TextLine line)
    {
        for (var i = 0; i < line.Words.Length; i++)
        {
            var word = line.Words[i];
            if (i > 0)
            {
                text.Append(Gap(line.Words[i - 1], word, line.Em));
            }

            Place(word, line);
            text.Append(word.Text);
        }

        return this;
    }

    private static string Gap(Word left, Word right, double em)
    {
        var gap = (right.Box.Left - left.Box.Right) / em;
        var (leftWide, rightWide) = (WordShape.IsWide(left.Text[^1]), WordShape.IsWide(right.Text[0]));
        var none = !leftWide && !rightWide ? Touching : leftWide && rightWide && left.Text.Length + right.Text.Length > 2 ? Loose : SetWide;
        return gap < none ? "" : gap < Wide ? " " : "  ";
    }

    private void Place(Word word, TextLine line)
    {
        var start = 0;
        for (var i = 1; i <= word.Text.Length; i++)
        {
            if (i == word.Text.Length || WordShape.IsNumeral(word.Text[i]) != WordShape.IsNumeral(word.Text[i - 1]))
            {
                spots.Add(new Spot(0, text.Length + start, text.Length + i)
                {
                    Page = line.Page,
                    Box = WordShape.BoxOn(word.Edges[start], word.Edges[i], word.BaseLine(), line.Em),
                    Confidence = word.Confidence,
                });
                start = i;
            }
        }
    }
}
