namespace Mingzhang.Corpus.Writing;

/// <summary>Markdown as converters write it: pipe tables, a new one after each page break, and headings by level.</summary>
internal sealed class MarkdownSheet(Dice dice) : Sheet(dice)
{
    private const int RowsOfPage = 26;
    private bool inContents;

    /// <inheritdoc/>
    public override void Add(Block block)
    {
        if (inContents && block is not Entry)
        {
            Lines.Add("");
            inContents = false;
        }

        switch (block)
        {
            case Line line:
                Set(line.Parts, before: line.Level == 0 || (line.Level >= 3 && Dice.Chance(30)) ? "" : new string('#', line.Level) + " ");
                Lines.Add("");
                break;
            case Entry entry:
                AddEntry(entry);
                break;
            case Grid grid:
                AddGrid(grid);
                break;
            default:
                break;
        }
    }

    private void AddEntry(Entry entry)
    {
        if (!inContents)
        {
            Lines.Add("|  |    |");
            Lines.Add("|--|----|");
            inContents = true;
        }

        Set([entry.IsPart ? "<b>" : "", .. entry.Parts, (entry.IsPart ? "</b>" : "") + $".....  | {Texts.Of(entry.Page)} |"], before: "| ");
    }

    private void AddGrid(Grid grid)
    {
        var width = grid.Rows.Max(row => row.Length);
        var used = 0;
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            if (used >= RowsOfPage && i > grid.Headers + 2)
            {
                Lines.Add("");
                used = 0;
            }

            Keep(grid, i);
            var row = grid.Rows[i].Select(Wrapped).Concat(Enumerable.Repeat<Part>("", width - grid.Rows[i].Length));
            Set([.. row.SelectMany(cell => new Part[] { " ", cell, " |" })], grid.Number, "|");
            if (used == 0)
            {
                Lines.Add("|" + string.Concat(Enumerable.Repeat("----|", width)));
            }

            used++;
        }

        Lines.Add("");
    }
}
