using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Text;

/// <summary>Lines that belong to the page and not to the text: page numbers set between dashes or in words.</summary>
internal static partial class PageFurniture
{
    private const int Longest = 20;

    /// <summary>Whether the line is a page number: "- 12 -", "— 3 —", "第 3 页", "第3页 共40页".</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> line) => line.Trim() is { Length: > 0 and <= Longest } text && "-–—－―第Pp".Contains(text[0]) && PageNumber().IsMatch(text);

    [GeneratedRegex(@"^(?:[-–—－―]+\s*\d{1,4}\s*[-–—－―]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|(?i:page)\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$")]
    private static partial Regex PageNumber();
}
