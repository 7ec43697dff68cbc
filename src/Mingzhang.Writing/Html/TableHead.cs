using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>The header of a form's table, from the paths over its columns: what they share spans them.</summary>
internal sealed class TableHead(Markup html, MarkedText text)
{
    /// <summary>Writes the header; a printed header cell that no path holds stands in a row of its own.</summary>
    /// <param name="table">The table.</param>
    /// <param name="printed">Its header rows as printed.</param>
    public void Write(BoundTable table, List<TableRow> printed)
    {
        var paths = table.Columns.Select(column => column.Split('/')).ToImmutableArray();
        var depth = paths.IsEmpty ? 0 : paths.Max(path => path.Length);
        var unused = printed.SelectMany(row => row.Cells).Where(cell => !cell.IsBlank).ToList();
        html.Raw("<thead>\n");
        for (var level = 0; level < depth; level++)
        {
            html.Raw("<tr");
            if (level < printed.Count)
            {
                text.Target(printed[level].Line);
            }

            html.Raw(">");
            for (var column = 0; column < paths.Length;)
            {
                column += Cell(paths, column, level, depth, unused, column == 0 && level < printed.Count ? printed[level].Line : 0);
            }

            html.Raw("</tr>\n");
        }

        foreach (var row in printed.Where(row => row.Cells.Any(unused.Contains)))
        {
            html.Raw("<tr class=\"sub\"");
            text.Target(row.Line);
            html.Raw(">");
            for (var column = 0; column < row.Cells.Length; column++)
            {
                var cell = row.Cells[column];
                html.Raw("<td");
                text.Margin(column == 0 ? row.Line : 0);
                html.Raw(">");
                if (unused.Contains(cell))
                {
                    text.Write(cell);
                }

                html.Raw("</td>");
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</thead>\n");
    }

    /// <summary>Writes the cell of a level that begins at a column, and gives how many columns it spans.</summary>
    private int Cell(ImmutableArray<string[]> paths, int column, int level, int depth, List<Passage> unused, int line)
    {
        var path = paths[column];
        if (level >= path.Length)
        {
            return 1;
        }

        var isLeaf = level == path.Length - 1;
        var span = 1;
        while (!isLeaf && column + span < paths.Length && paths[column + span].Length > level + 1 &&
            paths[column + span].AsSpan(0, level + 1).SequenceEqual(path.AsSpan(0, level + 1)))
        {
            span++;
        }

        if (path[level].Length == 0)
        {
            html.Raw("<td");
        }
        else
        {
            html.Raw(isLeaf ? "<th scope=\"col\"" : "<th scope=\"colgroup\"");
        }

        text.Margin(line);
        html.Raw(span > 1 ? $" colspan=\"{Phrases.Text(span)}\"" : "");
        html.Raw(isLeaf && depth - level > 1 ? $" rowspan=\"{Phrases.Text(depth - level)}\">" : ">");
        var found = unused.FindIndex(cell => cell.Text == path[level]);
        if (found >= 0)
        {
            text.Write(unused[found]);
            text.Markers([unused[found]]);
            unused.RemoveAt(found);
        }
        else
        {
            html.Text(path[level]);
        }

        html.Raw(path[level].Length == 0 ? "</td>" : "</th>");
        return span;
    }
}
