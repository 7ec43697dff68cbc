using Mingzhang.Reading.Pages;

namespace Mingzhang.Reading.Pdf;

/// <summary>Where a glyph is drawn: the left end of its base line, in points.</summary>
internal readonly record struct GlyphOrigin(double X, double Y);

/// <summary>A straight stroke, in points.</summary>
internal readonly record struct Stroke(double X1, double Y1, double X2, double Y2);

/// <summary>What a page draws beside the meaning of its glyphs.</summary>
internal sealed class Drawing
{
    /// <summary>How far from level or upright a ruling line may be, in points.</summary>
    private const double Slope = 0.75;

    /// <summary>Shorter strokes are parts of symbols and not of tables, in points.</summary>
    private const double Shortest = 2;

    /// <summary>The glyphs that leave a mark, in the order of drawing.</summary>
    public List<GlyphOrigin> Glyphs { get; } = [];

    /// <summary>The strokes: lines, thin rectangles, sides of frames.</summary>
    public List<Stroke> Strokes { get; } = [];

    /// <summary>The area that images cover, in square points.</summary>
    public double ImageArea { get; private set; }

    /// <summary>How much is drawn.</summary>
    public int Count => Glyphs.Count + Strokes.Count;

    /// <summary>The strokes that run level or upright.</summary>
    public IEnumerable<Ruling> Rulings()
    {
        foreach (var (x1, y1, x2, y2) in Strokes)
        {
            if (Math.Abs(x1 - x2) <= Slope && Math.Abs(y1 - y2) >= Shortest)
            {
                yield return new Ruling(true, (x1 + x2) / 2, Math.Min(y1, y2), Math.Max(y1, y2));
            }
            else if (Math.Abs(y1 - y2) <= Slope && Math.Abs(x1 - x2) >= Shortest)
            {
                yield return new Ruling(false, (y1 + y2) / 2, Math.Min(x1, x2), Math.Max(x1, x2));
            }
        }
    }

    /// <summary>An image, its sides being the unit vectors of the transformation times its size.</summary>
    public void AddImage(Matrix matrix, double width, double height) => ImageArea += Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C)) * width * height;

    /// <summary>All of another drawing, transformed.</summary>
    public void Add(Drawing other, Matrix matrix)
    {
        foreach (var glyph in other.Glyphs)
        {
            var (x, y) = matrix.Of(glyph.X, glyph.Y);
            Glyphs.Add(new GlyphOrigin(x, y));
        }

        foreach (var stroke in other.Strokes)
        {
            var (x1, y1) = matrix.Of(stroke.X1, stroke.Y1);
            var (x2, y2) = matrix.Of(stroke.X2, stroke.Y2);
            Strokes.Add(new Stroke(x1, y1, x2, y2));
        }

        AddImage(matrix, other.ImageArea, 1);
    }
}
