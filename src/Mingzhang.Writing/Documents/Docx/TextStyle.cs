using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>Where the lines of a paragraph stand.</summary>
internal enum Alignment
{
    Both,
    Left,
    Center,
    Right,
}

/// <summary>How a paragraph is set. Lines have an exact height, so that what fits on a page can be told before it is set.</summary>
/// <param name="Id">The id of the style in the document.</param>
/// <param name="Name">Its name, one that every word processor knows where there is one.</param>
/// <param name="Font">The Chinese font.</param>
/// <param name="Size">Half-points.</param>
/// <param name="Line">The height of a line in twips.</param>
internal sealed record TextStyle(string Id, string Name, string Font, int Size, int Line)
{
    public Alignment Alignment { get; init; } = Alignment.Both;

    /// <summary>By how many characters the first line is indented.</summary>
    public int FirstLine { get; init; }

    /// <summary>By how many characters every line is indented.</summary>
    public int Indent { get; init; }

    /// <summary>Twips over the first line.</summary>
    public int Before { get; init; }

    /// <summary>Twips under the last line.</summary>
    public int After { get; init; }

    public bool IsBold { get; init; }

    /// <summary>Whether it stays on the page of what follows.</summary>
    public bool KeepsNext { get; init; }

    /// <summary>The level of a heading, 1 the highest; null where it is none.</summary>
    public int? Level { get; init; }

    /// <summary>The width of a full character in twips.</summary>
    public int Em => Size * 10;
}

/// <summary>The styles of a disclosure.</summary>
internal static class TextStyles
{
    public const string Song = "SimSun";
    public const string FangSong = "仿宋";
    public const string Kai = "楷体";
    public const string Hei = "黑体";
    public const string Title = "方正小标宋简体";

    /// <summary>28.95 points: 22 lines on a page.</summary>
    private const int Line = 579;

    public static readonly TextStyle Normal = new("Normal", "Normal", FangSong, 32, Line);

    public static readonly TextStyle Body = new("BodyText", "Body Text", FangSong, 32, Line) { FirstLine = 2 };

    public static readonly TextStyle Contents = new("ContentsTitle", "TOC Heading", Hei, 36, 900) { Alignment = Alignment.Center, KeepsNext = true };

    /// <summary>The titles over tables: headings, but in the middle and without indent.</summary>
    public static readonly Alignment TableTitle = Alignment.Center;

    public static readonly TextStyle TableText = new("TableText", "表格文字", Song, 18, 240) { Alignment = Alignment.Left };

    public static readonly TextStyle TableLabel = new("TableLabel", "表格标题", Song, 18, 240) { Alignment = Alignment.Center };

    public static readonly TextStyle TableAmount = new("TableAmount", "表格金额", Song, 18, 240) { Alignment = Alignment.Right };

    public static readonly TextStyle Footer = new("Footer", "footer", Song, 28, 400) { Alignment = Alignment.Center };

    public static readonly TextStyle Header = new("Header", "header", Song, 18, 240) { Alignment = Alignment.Center };

    /// <summary>Between what may not touch: as low as a line can be.</summary>
    public static readonly TextStyle Seam = new("Seam", "间隔", Song, 2, 20) { Alignment = Alignment.Left };

    /// <summary>Holds a chart.</summary>
    public static readonly TextStyle Chart = new("Chart", "图表", Song, 2, 20) { Alignment = Alignment.Center, After = 120 };

    private static readonly TextStyle[] Headings =
    [
        new("Heading1", "heading 1", Title, 44, 900) { Level = 1, Alignment = Alignment.Center, KeepsNext = true, After = 240 },
        new("Heading2", "heading 2", Hei, 32, Line) { Level = 2, FirstLine = 2, KeepsNext = true },
        new("Heading3", "heading 3", Kai, 32, Line) { Level = 3, FirstLine = 2, KeepsNext = true },
        new("Heading4", "heading 4", FangSong, 32, Line) { Level = 4, FirstLine = 2, KeepsNext = true, IsBold = true },
        new("Heading5", "heading 5", FangSong, 32, Line) { Level = 5, FirstLine = 2, KeepsNext = true },
        new("Heading6", "heading 6", FangSong, 32, Line) { Level = 6, FirstLine = 2, KeepsNext = true },
    ];

    private static readonly TextStyle[] Entries =
    [
        new("TOC1", "toc 1", Hei, 24, 440) { Alignment = Alignment.Left },
        new("TOC2", "toc 2", FangSong, 24, 440) { Alignment = Alignment.Left, Indent = 2 },
        new("TOC3", "toc 3", FangSong, 24, 440) { Alignment = Alignment.Left, Indent = 4 },
    ];

    private static readonly Dictionary<ParagraphRole, TextStyle> Roles = new()
    {
        [ParagraphRole.Body] = Body,
        [ParagraphRole.CoverName] = new("CoverName", "封面单位", Title, 52, 1000) { Alignment = Alignment.Center, Before = 3600 },
        [ParagraphRole.CoverTitle] = new("CoverTitle", "封面标题", Title, 64, 1200) { Alignment = Alignment.Center, Before = 400 },
        [ParagraphRole.ContentsTitle] = Contents,
        [ParagraphRole.TableNumber] = new("TableNumber", "表号", Hei, 24, 400) { Alignment = Alignment.Left, KeepsNext = true },
        [ParagraphRole.TableOwner] = new("TableOwner", "编制单位", Song, 21, 360) { Alignment = Alignment.Left, KeepsNext = true },
        [ParagraphRole.TableUnit] = new("TableUnit", "金额单位", Song, 21, 360) { Alignment = Alignment.Right, KeepsNext = true },
        [ParagraphRole.Note] = new("TableNote", "表注", Song, 21, 360) { Alignment = Alignment.Left },
    };

    /// <summary>Every style, in the order in which the document lists them.</summary>
    public static IEnumerable<TextStyle> All =>
    [
        Normal, .. Headings, .. Entries, .. Roles.OrderBy(role => role.Key).Select(role => role.Value),
        TableText, TableLabel, TableAmount, Header, Footer, Seam, Chart,
    ];

    /// <summary>The style of a heading.</summary>
    public static TextStyle Heading(int level) => Headings[Math.Clamp(level, 1, Headings.Length) - 1];

    /// <summary>The style of a line of the contents page.</summary>
    public static TextStyle Entry(int level) => Entries[Math.Clamp(level, 1, Entries.Length) - 1];

    /// <summary>Whether it is the style of a line of the contents page.</summary>
    public static bool IsEntry(TextStyle style) => Entries.Contains(style);

    /// <summary>The style of a paragraph.</summary>
    public static TextStyle Of(ParagraphRole role) => Roles[role];

    /// <summary>The style of a cell.</summary>
    public static TextStyle Of(CellKind kind) => kind switch
    {
        CellKind.Header or CellKind.Label => TableLabel,
        CellKind.Amount => TableAmount,
        _ => TableText,
    };
}
