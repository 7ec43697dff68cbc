namespace Mingzhang.Model;

/// <summary>A rectangle on a page as displayed, in points (1/72 inch) from its upper left corner.</summary>
/// <param name="Left">Its left side.</param>
/// <param name="Top">Its upper side.</param>
/// <param name="Right">Its right side.</param>
/// <param name="Bottom">Its lower side.</param>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Its width.</summary>
    public double Width => Right - Left;

    /// <summary>Its height.</summary>
    public double Height => Bottom - Top;

    /// <summary>The middle from left to right.</summary>
    public double CentreX => (Left + Right) / 2;

    /// <summary>The middle from top to bottom.</summary>
    public double CentreY => (Top + Bottom) / 2;

    /// <summary>The smallest rectangle around both.</summary>
    public Box Around(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>The size of a page as displayed, in points (1/72 inch).</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public readonly record struct PageSize(double Width, double Height);

/// <summary>
/// Where characters of a source line stand in the file itself, for formats whose lines a reader has put together: a page and
/// a box, a cell of a sheet, an element.
/// </summary>
/// <param name="Line">The source line, from 1.</param>
/// <param name="Start">The first character in the line, from 0.</param>
/// <param name="End">One past the last.</param>
public readonly record struct Spot(int Line, int Start, int End)
{
    /// <summary>Recognised text is in doubt below this confidence.</summary>
    public const double SureFrom = 0.9;

    /// <summary>The page, from 1; null where the format has none.</summary>
    public int? Page { get; init; }

    /// <summary>The box on the page; null where the format has none.</summary>
    public Box? Box { get; init; }

    /// <summary>The place as the format names it: "收支总表!B7", "table 3 row 5 cell 2"; null where a page and a box say it.</summary>
    public string? Reference { get; init; }

    /// <summary>How sure the recognition of a scanned text is, from 0 to 1; null for text that was not recognised from an image.</summary>
    public double? Confidence { get; init; }

    /// <summary>Whether it was recognised from an image and may well be something else.</summary>
    public bool IsDoubtful => Confidence < SureFrom;
}
