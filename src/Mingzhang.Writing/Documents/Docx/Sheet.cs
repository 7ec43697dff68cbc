namespace Mingzhang.Writing.Documents.Docx;

/// <summary>
/// The sheet of an official document (GB/T 9704—2012): A4, 22 lines of 28 characters of size 三号. Measures are twips, a
/// twentieth of a point.
/// </summary>
internal static class Sheet
{
    public const int Short = 11906;
    public const int Long = 16838;

    /// <summary>The long margins: 37 mm over the text of an upright page, 35 mm under it.</summary>
    public const int Top = 2098;
    public const int Bottom = 1984;

    /// <summary>The short margins, that 28 characters of 16 points lie between.</summary>
    public const int Left = 1501;
    public const int Right = 1430;

    public const int Header = 851;
    public const int Footer = 1304;

    /// <summary>How wide the text is.</summary>
    public static int Width(bool isLandscape) => isLandscape ? Long - Top - Bottom : Short - Left - Right;

    /// <summary>How high the text is.</summary>
    public static int Height(bool isLandscape) => isLandscape ? Short - Left - Right : Long - Top - Bottom;
}
