namespace Mingzhang.Writing.Documents.Docx;

/// <summary>How wide text is and how many lines it takes, in thousandths of a full character.</summary>
internal static class TextMeasure
{
    public const int Full = 1000;

    /// <summary>
    /// By how much, in percent, the Latin fonts that stand in for Times New Roman are wider at most. What must not wrap is
    /// measured with it.
    /// </summary>
    public const int Spare = 128;

    /// <summary>The same of bold figures.</summary>
    public const int BoldSpare = 140;

    private const string NeverFirst = "!%),.:;?]}¢°·’”…℃∶、。〃々〉》」』】〕〗！％），．：；？］｝～—";
    private const string NeverLast = "([{‘“〈《「『【〔〖（［｛￥";

    /// <summary>The advance widths of Times New Roman from the space to the tilde, in 1/1000 em.</summary>
    private static ReadOnlySpan<short> Latin =>
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
        500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    /// <summary>How wide a text is on one line.</summary>
    public static int Width(ReadOnlySpan<char> text, int latinPercent = 100)
    {
        var width = 0;
        for (var i = 0; i < text.Length; i++)
        {
            width += Width(text[i], latinPercent) + (i > 0 ? Gap(text[i - 1], text[i], latinPercent) : 0);
        }

        return width;
    }

    /// <summary>How many lines a text takes.</summary>
    /// <param name="text">The text; a line feed begins a line.</param>
    /// <param name="first">How wide the first line is.</param>
    /// <param name="others">How wide the others are.</param>
    /// <param name="latinPercent">How wide Latin characters are against Times New Roman.</param>
    public static int Lines(ReadOnlySpan<char> text, int first, int others, int latinPercent = 100)
    {
        var lines = 1;
        var (start, breakAt, width, room) = (0, 0, 0, first);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                (start, breakAt, width, room) = (i + 1, i + 1, 0, others);
                lines++;
                continue;
            }

            if (i > start && MayBreak(text[i - 1], text[i]))
            {
                breakAt = i;
            }

            var wide = Width(text[i], latinPercent) + (i > start ? Gap(text[i - 1], text[i], latinPercent) : 0);
            if (width + wide > room && text[i] != ' ' && i > start)
            {
                start = breakAt > start ? breakAt : i;
                width = Width(text[start..i], latinPercent);
                room = others;
                lines++;
            }

            width += wide;
        }

        return lines;
    }

    private static int Width(char c, int latinPercent) => c switch
    {
        >= ' ' and <= '~' => Latin[c - ' '] * latinPercent / 100,
        < ' ' => 0,
        >= '\uDC00' and <= '\uDFFF' => 0,
        _ => Full,
    };

    /// <summary>What word processors leave between Chinese characters and Latin letters or digits: a fifth to a quarter of a character.</summary>
    private static int Gap(char before, char after, int latinPercent) =>
        (char.IsAsciiLetterOrDigit(before) && after > '~' && char.IsLetter(after)) || (char.IsAsciiLetterOrDigit(after) && before > '~' && char.IsLetter(before))
            ? Full / 5 * latinPercent / 100
            : 0;

    private static bool MayBreak(char before, char after) =>
        !NeverFirst.Contains(after, StringComparison.Ordinal) && !NeverLast.Contains(before, StringComparison.Ordinal) &&
        after != ' ' && (before == ' ' || before > '~' || after > '~') && !char.IsLowSurrogate(after);
}
