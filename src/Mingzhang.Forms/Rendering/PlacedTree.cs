using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Forms.Rendering;

/// <summary>
/// Gives every text of a composed document a place, so that a finding in it has a line and a quote before there is a file:
/// a line for each paragraph and each row of a table, cells parted by tabs.
/// </summary>
internal static class PlacedTree
{
    /// <summary>The same document with its lines as the lines of its source.</summary>
    public static DocumentTree Of(DocumentTree tree)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var blocks = tree.Blocks.Select(block => Place(block, lines)).ToImmutableArray();
        return tree with { Source = tree.Source with { Lines = lines.ToImmutable() }, Blocks = blocks };
    }

    private static Block Place(Block block, ImmutableArray<string>.Builder lines) => block switch
    {
        Heading heading => heading with { Text = Line(heading.Text, lines) },
        Paragraph paragraph => paragraph with { Text = Line(paragraph.Text, lines) },
        ContentsEntry entry => entry with { Title = Line(entry.Title, lines) },
        Chart chart => chart with { Title = Line(chart.Title, lines) },
        TableBlock table => table with { Rows = [.. table.Rows.Select(row => Place(row, lines))] },
        _ => block,
    };

    private static Passage Line(Passage text, ImmutableArray<string>.Builder lines)
    {
        lines.Add(text.Text);
        return Passage.OfLine(text.Text, lines.Count);
    }

    private static TableRow Place(TableRow row, ImmutableArray<string>.Builder lines)
    {
        var line = lines.Count + 1;
        var column = 0;
        var cells = ImmutableArray.CreateBuilder<Passage>(row.Cells.Length);
        foreach (var cell in row.Cells)
        {
            cells.Add(Passage.OfLine(cell.Text, line, column));
            column += cell.Text.Length + 1;
        }

        lines.Add(string.Join('\t', row.Cells.Select(cell => cell.Text)));
        return new TableRow(line, cells.MoveToImmutable(), row.AfterBreak);
    }
}
