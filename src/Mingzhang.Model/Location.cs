namespace Mingzhang.Model;

/// <summary>
/// A place in a document. Lines and pages count from 1; characters of a line from 0, <see cref="End"/> exclusive.
/// What a format cannot know stays null.
/// </summary>
public sealed record Location
{
    /// <summary>A place nobody knows.</summary>
    public static Location Unknown { get; } = new();

    /// <summary>The section as a reader would name it: "第三部分 五（一）".</summary>
    public string? Section { get; init; }

    /// <summary>The number of the table in its form.</summary>
    public int? Table { get; init; }

    /// <summary>The row as a reader would name it: "2013202 一般行政管理事务".</summary>
    public string? Row { get; init; }

    /// <summary>The column as a reader would name it: "合计".</summary>
    public string? Column { get; init; }

    /// <summary>The line of the source.</summary>
    public int? Line { get; init; }

    /// <summary>The first character in the line.</summary>
    public int? Start { get; init; }

    /// <summary>One past the last character in the line.</summary>
    public int? End { get; init; }

    /// <summary>The page.</summary>
    public int? Page { get; init; }
}
