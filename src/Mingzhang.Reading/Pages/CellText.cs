using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Reading.Lined;

namespace Mingzhang.Reading.Pages;

/// <summary>Rows of a table from the lines that stand in their cells.</summary>
internal static class CellText
{
    /// <summary>A row.</summary>
    /// <param name="cells">The lines in each of its cells, from top to bottom.</param>
    /// <param name="page">The page it stands on.</param>
    /// <param name="afterBreak">Whether a page break stands above it.</param>
    public static LinedRow Row(IEnumerable<ImmutableArray<TextLine>> cells, int page, bool afterBreak)
    {
        var texts = new List<string>();
        var places = ImmutableArray.CreateBuilder<ImmutableArray<Spot>>();
        foreach (var lines in cells)
        {
            var text = new SpottedText();
            var isOne = TornNumber.IsAmount(lines) || TornNumber.IsCode(lines);
            foreach (var line in lines)
            {
                (isOne ? text : text.Break()).Add(line);
            }

            texts.Add(text.Text);
            places.Add(text.Spots);
        }

        return new LinedRow(texts, afterBreak) { Places = places.ToImmutable(), Page = page };
    }
}
