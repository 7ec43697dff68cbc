namespace Mingzhang.Reading.Pdf;

/// <summary>A transformation of the plane: x' = a·x + c·y + e, y' = b·x + d·y + f.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    /// <summary>The one that changes nothing.</summary>
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>Where a point comes to lie.</summary>
    public (double X, double Y) Of(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>First the inner one, then this.</summary>
    public Matrix Over(Matrix inner) => new(
        (A * inner.A) + (C * inner.B), (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D), (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E, (B * inner.E) + (D * inner.F) + F);

    /// <summary>Reads "matrix(1,0,0,-1,0,595)" or "translate(3,4)"; what it does not know changes nothing.</summary>
    public static Matrix Parse(ReadOnlySpan<char> text)
    {
        Span<double> numbers = stackalloc double[6];
        var open = text.IndexOf('(');
        if (open < 0 || SvgNumbers.Read(text[(open + 1)..], numbers) is var count && count == 0)
        {
            return Identity;
        }

        return text[..open].Trim() switch
        {
            "matrix" when count == 6 => new(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]),
            "translate" => new(1, 0, 0, 1, numbers[0], count > 1 ? numbers[1] : 0),
            "scale" => new(numbers[0], 0, 0, count > 1 ? numbers[1] : numbers[0], 0, 0),
            _ => Identity,
        };
    }
}
