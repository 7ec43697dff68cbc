namespace Mingzhang.Reading.Pdf;

/// <summary>The straight lines of a path: its strokes where it is stroked, the thin bars and the frames where it is filled.</summary>
internal static class SvgPath
{
    /// <summary>A filled bar this thin is a line, in points.</summary>
    private const double ThinBar = 2.6;

    /// <summary>How far the corners of a rectangle may be off, in points.</summary>
    private const double Tolerance = 0.3;

    /// <summary>Adds what a path draws.</summary>
    /// <param name="data">Its "d" attribute: M, L, H, V, C, Z in absolute coordinates.</param>
    /// <param name="matrix">Its transformation.</param>
    /// <param name="isStroked">Whether its line is drawn, or else its inside filled.</param>
    /// <param name="isRing">Whether the inside is filled by the even-odd rule, so that a rectangle in a rectangle is a frame.</param>
    /// <param name="strokes">Where to.</param>
    public static void Add(ReadOnlySpan<char> data, Matrix matrix, bool isStroked, bool isRing, List<Stroke> strokes)
    {
        var points = new List<(double X, double Y)>();
        var rectangles = new List<(double Left, double Top, double Right, double Bottom)>();
        Span<double> numbers = stackalloc double[6];
        (double X, double Y) pen = default;
        while (!data.IsEmpty)
        {
            var command = data[0];
            data = data[1..];
            var needed = command switch { 'M' or 'L' => 2, 'H' or 'V' => 1, 'C' => 6, _ => 0 };
            while (needed > 0 && TryRead(ref data, numbers[..needed]))
            {
                if (command is 'M')
                {
                    End(points, isStroked, strokes, rectangles);
                }

                pen = command switch
                {
                    'H' => (numbers[0], pen.Y),
                    'V' => (pen.X, numbers[0]),
                    _ => (numbers[needed - 2], numbers[needed - 1]),
                };
                if (command is 'C')
                {
                    // a curve bounds no cell; what follows begins anew
                    points.Clear();
                }

                points.Add(matrix.Of(pen.X, pen.Y));
                command = command is 'M' ? 'L' : command;
            }

            if (command is 'Z' or 'z' && points.Count > 1)
            {
                points.Add(points[0]);
                End(points, isStroked, strokes, rectangles);
            }
        }

        End(points, isStroked, strokes, rectangles);
        if (!isStroked)
        {
            AddBars(rectangles, isRing, strokes);
        }
    }

    private static bool TryRead(ref ReadOnlySpan<char> data, scoped Span<double> numbers)
    {
        var rest = data;
        foreach (ref var number in numbers)
        {
            if (!SvgNumbers.TryRead(ref rest, out number))
            {
                return false;
            }
        }

        data = rest;
        return true;
    }

    private static void End(
        List<(double X, double Y)> points, bool isStroked, List<Stroke> strokes, List<(double Left, double Top, double Right, double Bottom)> rectangles)
    {
        if (isStroked)
        {
            for (var i = 1; i < points.Count; i++)
            {
                strokes.Add(new Stroke(points[i - 1].X, points[i - 1].Y, points[i].X, points[i].Y));
            }
        }
        else if (points.Count is 4 or 5 && IsRectangle(points))
        {
            rectangles.Add((points.Min(point => point.X), points.Min(point => point.Y), points.Max(point => point.X), points.Max(point => point.Y)));
        }

        points.Clear();
    }

    private static bool IsRectangle(List<(double X, double Y)> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            if (Math.Abs(points[i].X - points[i - 1].X) > Tolerance && Math.Abs(points[i].Y - points[i - 1].Y) > Tolerance)
            {
                return false;
            }
        }

        return true;
    }

    private static void AddBars(List<(double Left, double Top, double Right, double Bottom)> rectangles, bool isRing, List<Stroke> strokes)
    {
        foreach (var (left, top, right, bottom) in rectangles)
        {
            if (bottom - top <= ThinBar && right - left > bottom - top)
            {
                strokes.Add(new Stroke(left, (top + bottom) / 2, right, (top + bottom) / 2));
            }
            else if (right - left <= ThinBar)
            {
                strokes.Add(new Stroke((left + right) / 2, top, (left + right) / 2, bottom));
            }
            else if (isRing && rectangles.Count > 1)
            {
                strokes.Add(new Stroke(left, top, right, top));
                strokes.Add(new Stroke(left, bottom, right, bottom));
                strokes.Add(new Stroke(left, top, left, bottom));
                strokes.Add(new Stroke(right, top, right, bottom));
            }
        }
    }
}
