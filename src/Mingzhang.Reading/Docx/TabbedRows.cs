using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Docx;

/// <summary>Tables set with tabs and not as tables: paragraphs one after the other with as many tabs each, and figures behind the last.</summary>
internal static partial class TabbedRows
{
    private const int FewestRows = 3;
    private const int LongestRow = 240;

    /// <summary>The items, such paragraphs as tables.</summary>
    public static IEnumerable<DocxItem> Join(IReadOnlyList<DocxItem> items)
    {
        for (var i = 0; i < items.Count;)
        {
            var (count, isTable) = Run(items, i);
            if (isTable)
            {
                yield return new DocxTable([.. items.Skip(i).Take(count).Cast<DocxParagraph>().Select(Row)], MayGoOn: false);
                i += count;
                continue;
            }

            for (var end = i + Math.Max(count, 1); i < end; i++)
            {
                yield return items[i];
            }
        }
    }

    private static DocxRow Row(DocxParagraph paragraph) => new(paragraph.Element, [.. paragraph.Text.Split('\t')], paragraph.Pieces, paragraph.Where);

    /// <summary>How many paragraphs from one on have as many tabs, and whether they make a table.</summary>
    private static (int Count, bool IsTable) Run(IReadOnlyList<DocxItem> items, int from)
    {
        var (count, tabs, figures, amounts) = (0, 0, 0, 0);
        for (; from + count < items.Count && items[from + count] is DocxParagraph { HeadingLevel: null, ContentsLevel: null, Image: null } row; count++)
        {
            var own = Tabs(row.Text);
            if (own == 0 || (count > 0 && own != tabs))
            {
                break;
            }

            tabs = own;
            if (Figure().Match(row.Text) is { Success: true } figure)
            {
                figures++;
                amounts += figure.ValueSpan.IndexOfAny(",.") >= 0 ? 1 : 0;
            }
        }

        // whole numbers alone may be the pages of a contents page
        return (count, count >= FewestRows && figures * 2 >= count && figures >= FewestRows - 1 && amounts > 0);
    }

    /// <summary>How many tabs part the cells of a text; none where it is no row.</summary>
    private static int Tabs(string text) =>
        text.Length is 0 or > LongestRow || text[0] == '\t' || text.AsSpan().IndexOfAny("\n。；") >= 0 || Leaders().IsMatch(text) ? 0 : text.AsSpan().Count('\t');

    [GeneratedRegex(@"\t\s*[-－]?[\d,]+(?:\.\d+)?%?\s*$")]
    private static partial Regex Figure();

    /// <summary>A line of a contents page.</summary>
    [GeneratedRegex(@"[.．…·]{3,}|^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])")]
    private static partial Regex Leaders();
}
