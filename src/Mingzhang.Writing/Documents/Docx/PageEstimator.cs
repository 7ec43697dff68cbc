using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>
/// On which page each piece of a document begins. Lines and rows have exact heights and Chinese characters one width, so
/// this can be told without setting the document: it is what the contents page says before anyone has opened the file.
/// </summary>
internal sealed class PageEstimator
{
    private readonly ImmutableArray<FlowItem> items;
    private readonly int latinPercent;
    private readonly int[] pages;
    private readonly int[] ends;
    private int page = 1;
    private int left;
    private bool isEmpty = true;

    private PageEstimator(Flow flow, int latinPercent)
    {
        this.latinPercent = latinPercent;
        items = flow.Items;
        pages = new int[items.Length];
        ends = new int[items.Length];
        var sections = SectionsOf(flow);
        for (var i = 0; i < items.Length; i++)
        {
            var section = sections[i];
            if (i == 0 || items[i - 1].Ends is not null || items[i].StartsPage)
            {
                if (i > 0)
                {
                    page = items[i - 1].Ends is { IsNumbered: false } && section.IsNumbered ? 1 : page + 1;
                }

                Begin(section);
            }

            Place(i, section);
            ends[i] = page;
        }
    }

    /// <summary>The page that each piece begins on, as printed at its foot; cover and contents count from 1 on their own.</summary>
    public static ImmutableArray<int> PagesOf(Flow flow) => [.. new PageEstimator(flow, 100).pages];

    /// <summary>
    /// The flow with a page begun wherever the page of a heading would depend on whether the reader has the Latin font or a
    /// wider one stands in for it.
    /// </summary>
    public static Flow Settle(Flow flow)
    {
        for (var begun = -1; ;)
        {
            var narrow = new PageEstimator(flow, 100);
            var wide = new PageEstimator(flow, TextMeasure.Spare);
            var at = Enumerable.Range(0, flow.Items.Length)
                .FirstOrDefault(i => flow.Items[i].Block is Heading { Anchor: not null } && narrow.pages[i] != wide.pages[i], -1);
            while (at > 0 && (flow.Items[at].Table is not null || narrow.ends[at - 1] != wide.ends[at - 1] ||
                flow.Items[at - 1] is { SharesLine: true } or { Style.KeepsNext: true }))
            {
                at--;
            }

            if (at <= begun || flow.Items[at].StartsPage || flow.Items[at - 1].Ends is not null)
            {
                return flow;
            }

            flow = flow.WithPageAt(begun = at);
        }
    }

    private static Section[] SectionsOf(Flow flow)
    {
        var sections = new Section[flow.Items.Length];
        var section = flow.Last;
        for (var i = flow.Items.Length - 1; i >= 0; i--)
        {
            sections[i] = section = flow.Items[i].Ends ?? section;
        }

        return sections;
    }

    private void Begin(Section section)
    {
        left = Sheet.Height(section.IsLandscape);
        isEmpty = true;
    }

    private void NextPage(Section section)
    {
        page++;
        Begin(section);
    }

    private void Place(int i, Section section)
    {
        if (!isEmpty && Needed(i, section) > left)
        {
            NextPage(section);
        }

        pages[i] = page;
        if (items[i].Table is { } table)
        {
            PlaceRows(table, section);
        }
        else if (items[i] is { Block: Chart or null } or { SharesLine: true })
        {
            Take(Flow.HeightOf(items[i], Sheet.Width(section.IsLandscape)));
        }
        else
        {
            PlaceLines(items[i], section);
        }
    }

    /// <summary>What must stand together: what keeps with the next, and of the last the first line or the first rows.</summary>
    private int Needed(int i, Section section)
    {
        var width = Sheet.Width(section.IsLandscape);
        var needed = 0;
        for (; i < items.Length && items[i] is { Table: null } item && item.Style.KeepsNext && item.Ends is null; i++)
        {
            needed += Flow.HeightOf(item, width, latinPercent);
        }

        return i >= items.Length ? needed : needed + items[i] switch
        {
            { Table: { } table } => table.HeaderHeight + FirstRow(table),
            { Block: Chart or null } item => Flow.HeightOf(item, width),
            var item => item.Style.Before + item.Style.Line,
        };
    }

    private static int FirstRow(TableSetting table)
    {
        var row = Math.Min(table.Layout.HeaderRows, table.Heights.Length - 1);
        return table.MaySplit[row] ? table.Line + (2 * table.Padding) : table.Heights[row];
    }

    private void PlaceLines(FlowItem item, Section section)
    {
        Take(item.Style.Before);
        for (var lines = Flow.LinesOf(item, Sheet.Width(section.IsLandscape), latinPercent); lines > 0; lines--)
        {
            if (left < item.Style.Line && !isEmpty)
            {
                NextPage(section);
            }

            Take(item.Style.Line);
        }

        Take(item.Style.After);
    }

    private void PlaceRows(TableSetting table, Section section)
    {
        Take(TableSetting.Rule);
        for (var row = 0; row < table.Heights.Length; row++)
        {
            var height = table.Heights[row];
            if (table.MaySplit[row])
            {
                var frame = 2 * table.Padding;
                for (var lines = (table.Heights[row] - frame) / table.Line; lines > 0;)
                {
                    var fit = Math.Max(0, (left - frame) / table.Line);
                    if (fit >= lines)
                    {
                        Take((lines * table.Line) + frame);
                        break;
                    }

                    lines -= left > table.HeaderHeight ? fit : Math.Max(1, fit);
                    NextPage(section);
                    Take(table.HeaderHeight);
                }

                continue;
            }

            if (height > left && !isEmpty)
            {
                NextPage(section);
                Take(table.HeaderHeight);
            }

            Take(height);
        }
    }

    private void Take(int height)
    {
        left -= height;
        isEmpty &= height == 0;
    }
}
