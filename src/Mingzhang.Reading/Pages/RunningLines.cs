using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>Tells headers, footers and page numbers by what they are: the same near the edge of most pages, or counting them.</summary>
internal static partial class RunningLines
{
    /// <summary>How many lines from the edge are looked at.</summary>
    private const int Outermost = 2;

    /// <summary>How much of the page, at its top and at its foot, is margin.</summary>
    private const double Margin = 0.12;

    /// <summary>Running lines stand at the same distance from the edge, within this, in points.</summary>
    private const double SameHeight = 4;

    private const int FewestPages = 3;

    /// <summary>A line, and how far from which edge it stands.</summary>
    private readonly record struct Edge(TextLine Line, bool IsTop, double Distance, string Text);

    /// <summary>The lines that belong to the pages and not to the text.</summary>
    /// <param name="pages">The lines of each page from top to bottom, and its size.</param>
    public static HashSet<TextLine> Find(IReadOnlyList<(PageSize Size, IReadOnlyList<TextLine> Lines)> pages)
    {
        var edges = pages.SelectMany(page => Edges(page.Size, page.Lines)).ToList();
        var running = new HashSet<TextLine>(ReferenceEqualityComparer.Instance);
        // the cover and the contents may have other margins than the pages that follow
        foreach (var same in edges.GroupBy(edge => (edge.IsTop, edge.Text)))
        {
            if (!IsCaption(same.Key.Text) && Level(same).Any(level => level.Count >= FewestPages && level.Count * 5 >= pages.Count * 2))
            {
                running.UnionWith(same.Select(edge => edge.Line));
            }
        }

        // a number counts the pages where it keeps its distance from them; what IsPageNumber knows, is one by its shape
        var numbers = edges.Select(edge => (Edge: edge, Match: Numbered().Match(edge.Text))).Where(found => found.Match.Success).ToList();
        foreach (var counting in numbers.GroupBy(found => (found.Edge.IsTop, Off: Number(found.Match) - found.Edge.Line.Page)))
        {
            if (counting.Select(found => found.Edge.Line.Page).Distinct().Count() >= Math.Min(2, pages.Count) || counting.All(found => PageFurniture.IsPageNumber(found.Edge.Text)))
            {
                running.UnionWith(counting.Where(found => pages.Count > 1 || PageFurniture.IsPageNumber(found.Edge.Text)).Select(found => found.Edge.Line));
            }
        }

        return running;
    }

    private static IEnumerable<Edge> Edges(PageSize size, IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var isTop = line.Box.Bottom <= size.Height * Margin;
            if ((isTop && i < Outermost) || (line.Box.Top >= size.Height * (1 - Margin) && i >= lines.Count - Outermost))
            {
                yield return new Edge(line, isTop, isTop ? line.BaseLine : size.Height - line.BaseLine, LineText.Compact(line.Text));
            }
        }
    }

    private static IEnumerable<List<Edge>> Level(IEnumerable<Edge> edges)
    {
        var level = new List<Edge>();
        foreach (var edge in edges.OrderBy(edge => edge.Distance))
        {
            if (level.Count > 0 && edge.Distance - level[0].Distance > SameHeight)
            {
                yield return level;
                level = [];
            }

            level.Add(edge);
        }

        yield return level;
    }

    /// <summary>Whether the line may stand over a table, and again on each of its pages.</summary>
    private static bool IsCaption(string text) => text.EndsWith('表') || text.Contains("单位", StringComparison.Ordinal) || text.Contains("部门：", StringComparison.Ordinal);

    private static int Number(Match match) => int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[-–—－―·第]{0,2}(\d{1,4})(?:[-–—－―·页]{0,2}|/\d{1,4}|页?[,，/]?共\d{1,4}页)$")]
    private static partial Regex Numbered();
}
