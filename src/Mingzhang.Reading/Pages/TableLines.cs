using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>What a line of a page may be in a table without lines: texts that stand apart, numbers, captions over and under it.</summary>
internal static partial class TableLines
{
    /// <summary>Texts of two columns are parted by at least so many heights of a character.</summary>
    private const double ColumnGap = 0.9;

    /// <summary>A text alone in its line this much of its page wide is no cell.</summary>
    private const double Wide = 0.55;

    /// <summary>A line in the middle beside others is nearer to them than lines of a text, in heights of a character.</summary>
    private const double Beside = 1;

    private const string Sentence = "。；，！？";

    private const string Units = "元万亿千百个";

    private const string Leaders = ".．…·‥⋯";

    /// <summary>The texts of a line that stand apart; a name may stand close beside an amount, but not its unit.</summary>
    public static IEnumerable<TextLine> PartsOf(TextLine line)
    {
        foreach (var part in line.Parts(ColumnGap))
        {
            var start = 0;
            for (var i = 1; i < part.Words.Length; i++)
            {
                var (left, right) = (part.Words[i - 1], part.Words[i]);
                if (right.Box.Left - left.Box.Right > ColumnBands.BesideAmount * line.Em && Parts(left.Text, right.Text, i + 1 < part.Words.Length ? part.Words[i + 1].Text : ""))
                {
                    yield return part.Part(start, i - start);
                    start = i;
                }
            }

            yield return start == 0 ? part : part.Part(start, part.Words.Length - start);
        }
    }

    /// <summary>Whether a line may be a row: texts with gaps between them, or a short one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="width">The width of its page.</param>
    /// <param name="above">The line above it; null where there is none.</param>
    /// <param name="below">The line under it; null where there is none.</param>
    public static bool IsRow(TextLine line, double width, TextLine? above, TextLine? below)
    {
        var parts = PartsOf(line).ToList();
        var isBeside = IsBeside(line, above) || IsBeside(line, below);
        return (isBeside || ((parts.Count > 1 || line.Box.Width < Wide * width) && !parts.TrueForAll(IsCaption))) &&
            !parts.Exists(part => part.Text is var text && (text.AsSpan().IndexOfAny(Sentence) >= 0 || (text.Length > 1 && Leaders.Contains(text[^1]) && Leaders.Contains(text[^2]))));
    }

    /// <summary>Whether a text goes around amounts that stand in the middle beside it.</summary>
    public static bool IsBeside(TextLine line, TextLine? amounts) =>
        amounts is not null && Math.Abs(amounts.BaseLine - line.BaseLine) < Beside * line.Em && HasAmount(amounts) && (amounts.Box.Left > line.Box.Right || amounts.Box.Right < line.Box.Left);

    /// <summary>Whether words that stand near each other are two texts: one of them is an amount, and the other neither goes on from it nor is its unit.</summary>
    private static bool Parts(string left, string right, string next) =>
        StackedRows.IsAmount(left) ? StackedRows.IsNumber(right) || IsName(right) : StackedRows.IsAmount(right) && WordShape.IsWide(left[^1]) && (next.Length == 0 || StackedRows.IsNumber(next) || IsName(next));

    private static bool IsName(string text) => WordShape.IsWide(text[0]) && !Units.Contains(text[0]);

    /// <summary>Whether a text that stands over or under a table is in a line.</summary>
    public static bool HasCaption(TextLine line) => PartsOf(line).Any(IsCaption);

    /// <summary>Whether a number stands in the line; a year may stand in a header.</summary>
    public static bool HasNumber(TextLine line) => PartsOf(line).Any(part => StackedRows.IsNumber(part.Text) && !(part.Text.Length == 4 && part.Text.StartsWith("20", StringComparison.Ordinal)));

    /// <summary>Whether an amount stands in the line by itself.</summary>
    public static bool HasAmount(TextLine line) => PartsOf(line).Any(part => StackedRows.IsAmount(part.Text));

    /// <summary>Whether a line numbers the columns: 栏次 1 2 3.</summary>
    public static bool CountsColumns(TextLine line)
    {
        var numbers = line.Words.Skip(StackedRows.IsNumber(line.Words[0].Text) ? 0 : 1).ToList();
        return numbers.Count > 1 && numbers.Select((word, index) => word.Text == (index + 1).ToString(CultureInfo.InvariantCulture)).All(isNext => isNext);
    }

    /// <summary>Whether a text stands over or under a table: a title, 单位：元, a note.</summary>
    private static bool IsCaption(TextLine part) => LineText.Compact(part.Text) is var text &&
        (text.EndsWith('表') || NumberOfTable().IsMatch(text) || (LineShapes.OpensSomething(text) && text.AsSpan().IndexOfAny('：', ':') >= 0));

    [GeneratedRegex(@"^[^\d，。；：]{0,4}表(?:[一二三四五六七八九十]{1,3}|\d{1,2})$")]
    private static partial Regex NumberOfTable();
}
