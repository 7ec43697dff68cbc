using System.Collections.Immutable;

namespace Mingzhang.Reading.Pages;

/// <summary>
/// The columns of a table whose rows alone are ruled. A program that draws its lines cell by cell ends a stroke and begins the
/// next where two columns meet; where the strokes above and below a row do so at the same places, the columns part there.
/// </summary>
internal static class LevelSeams
{
    /// <summary>Ends of strokes nearer than this are at one place, in points.</summary>
    private const double Same = 1;

    /// <summary>Shorter strokes are dashes, in points.</summary>
    private const double Dash = 8;

    /// <summary>A text reaches over a border by more than this, in heights of a character.</summary>
    private const double Over = 0.2;

    /// <summary>A row is lower than this part of its page.</summary>
    private const double Highest = 0.5;

    /// <summary>More strokes than the rows and columns of a page need.</summary>
    private const int MostStrokes = 20_000;

    /// <summary>More rows or columns than any table on a page has.</summary>
    private const int MostLines = 300;

    /// <summary>The borders that the strokes tell, as upright lines along the rows.</summary>
    public static IEnumerable<Ruling> Of(PageContent page)
    {
        var strokes = page.Rulings.Where(ruling => !ruling.IsVertical && ruling.To - ruling.From >= Dash).ToList();
        if (strokes.Count > MostStrokes)
        {
            yield break;
        }

        var lines = Lines(strokes);
        var whole = lines.Where(line => line.Ends.Length is > 2 and <= MostLines).ToList();
        if (whole.Count is < 2 or > MostLines)
        {
            yield break;
        }

        var upright = page.Rulings.Where(ruling => ruling.IsVertical).ToList();
        var texts = TextLine.Of(page.Words, page.Number);
        for (var i = 1; i < whole.Count; i++)
        {
            var (upper, lower) = (whole[i - 1], whole[i]);
            for (var k = i; k < whole.Count && !upper.Spans(lower); k++)
            {
                lower = whole[k];
            }

            if (!upper.Spans(lower) || lower.At - upper.At > Highest * page.Size.Height ||
                upright.Exists(ruling => ruling.From < lower.At - Same && ruling.To > upper.At + Same && ruling.At > upper.Ends[0] - Same && ruling.At < upper.Ends[^1] + Same))
            {
                continue;
            }

            var between = texts.Where(text => text.BaseLine > upper.At && text.BaseLine < lower.At).ToList();
            if (between.Exists(TableLines.HasCaption))
            {
                continue;
            }

            double[] rows = [upper.At, .. lines.Where(line => line.At > upper.At && line.At < lower.At).Select(line => line.At), lower.At];
            foreach (var at in upper.Ends.Where(at => lower.Ends.Any(other => Math.Abs(at - other) < Same)))
            {
                for (var row = 1; row < rows.Length; row++)
                {
                    if (!between.Exists(text => text.BaseLine > rows[row - 1] && text.BaseLine < rows[row] &&
                        text.Words.Any(word => word.Box.Left < at - (Over * text.Em) && word.Box.Right > at + (Over * text.Em))))
                    {
                        yield return new Ruling(true, at, rows[row - 1], rows[row]);
                    }
                }
            }
        }
    }

    /// <summary>The lines that strokes at one height make, from top to bottom.</summary>
    private static List<Line> Lines(List<Ruling> strokes)
    {
        var lines = new List<Line>();
        var sorted = strokes.OrderBy(stroke => stroke.At).ToList();
        for (var start = 0; start < sorted.Count;)
        {
            var end = start;
            while (end < sorted.Count && sorted[end].At - sorted[start].At < Same)
            {
                end++;
            }

            var ends = new List<double>();
            foreach (var at in sorted[start..end].SelectMany(stroke => new[] { stroke.From, stroke.To }).Order())
            {
                if (ends.Count == 0 || at - ends[^1] >= Same)
                {
                    ends.Add(at);
                }
            }

            lines.Add(new Line(sorted[start].At, [.. ends]));
            start = end;
        }

        return lines;
    }

    /// <summary>A level line.</summary>
    /// <param name="At">Its y.</param>
    /// <param name="Ends">Where its strokes begin and end, from left to right.</param>
    private sealed record Line(double At, ImmutableArray<double> Ends)
    {
        /// <summary>Whether another line is as long, and at the same place.</summary>
        public bool Spans(Line other) => Math.Abs(Ends[0] - other.Ends[0]) < Same && Math.Abs(Ends[^1] - other.Ends[^1]) < Same;
    }
}
