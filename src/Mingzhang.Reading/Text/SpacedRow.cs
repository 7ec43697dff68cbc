using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Reading.Text;

/// <summary>
/// A table row whose cells only spaces part, as a PDF's text gives it. Empty cells leave no trace in it, so the row may
/// be shorter than its table; which column a cell belongs to, the form has to tell.
/// </summary>
internal static partial class SpacedRow
{
    private const int Longest = 240;

    private static readonly SearchValues<char> Sentence = SearchValues.Create("，。；：？！:;");

    /// <summary>The cells of a row: it ends in an amount and holds no sentence. Empty where it is none.</summary>
    public static ImmutableArray<Passage> Read(Passage line, bool inTable)
    {
        var text = line.Text;
        if (text.Length > Longest || text.AsSpan().IndexOfAny(Sentence) >= 0)
        {
            return [];
        }

        var space = text.AsSpan().LastIndexOfAny(' ', '\u3000');
        return Amount().IsMatch(text.AsSpan(space + 1)) && (space > 0 || inTable) ? Cells(line) : [];
    }

    private static ImmutableArray<Passage> Cells(Passage line)
    {
        var text = line.Text;
        var cells = ImmutableArray.CreateBuilder<Passage>();
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                cells.Add(line.Slice(start, end - start));
            }

            start = end + 1;
        }

        return cells.ToImmutable();
    }

    [GeneratedRegex(@"^[-－]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$")]
    private static partial Regex Amount();
}
