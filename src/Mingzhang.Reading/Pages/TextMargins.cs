using Mingzhang.Model;

namespace Mingzhang.Reading.Pages;

/// <summary>Between which sides the text of a page runs.</summary>
/// <param name="Left">Where a line without indent begins, in points.</param>
/// <param name="Right">Where a full line ends, in points.</param>
/// <param name="Em">The height of a character of the text, in points.</param>
internal readonly record struct TextMargins(double Left, double Right, double Em)
{
    /// <summary>A line this much of the page wide is running text.</summary>
    private const double Long = 0.55;

    private const int FewestLines = 3;

    /// <summary>The margins of each page, by its long lines, or by those of all pages of its size.</summary>
    public static TextMargins[] Of(IReadOnlyList<(PageSize Size, IReadOnlyList<TextLine> Lines)> pages)
    {
        var own = pages.Select(page => page.Lines.Where(line => line.Box.Width >= page.Size.Width * Long).ToList()).ToArray();
        var bySize = pages.Select((page, index) => (Key(page.Size), own[index]))
            .GroupBy(page => page.Item1, page => page.Item2)
            .ToDictionary(group => group.Key, group => Of([.. group.SelectMany(lines => lines)]));
        return [.. pages.Select((page, index) => own[index].Count >= FewestLines ? Of(own[index]) : bySize[Key(page.Size)])];
    }

    private static (double, double) Key(PageSize size) => (Math.Round(size.Width), Math.Round(size.Height));

    private static TextMargins Of(List<TextLine> lines)
    {
        if (lines.Count == 0)
        {
            return new(0, double.PositiveInfinity, double.PositiveInfinity);
        }

        var left = lines.Select(line => line.Box.Left).Order().ToArray();
        var right = lines.Select(line => line.Box.Right).Order().ToArray();
        var em = lines.Select(line => line.Em).Order().ElementAt(lines.Count / 2);
        return new(left[left.Length / 20], right[right.Length - 1 - (right.Length / 20)], em);
    }
}
