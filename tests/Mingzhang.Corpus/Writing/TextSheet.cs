using System.Collections.Immutable;

namespace Mingzhang.Corpus.Writing;

/// <summary>Text as it comes out of a PDF: a tab between cells, a blank line between paragraphs and at page breaks.</summary>
internal sealed class TextSheet : Sheet
{
    private const int LinesOfPage = 34;
    private const int ColumnsOfLine = 84;
    private const string Closing = "，。；：、）”》,.;:)%";
    private readonly int pageNumbers;
    private readonly bool wraps;
    private int page = 1;
    private int used;

    /// <summary>An empty sheet.</summary>
    public TextSheet(Dice dice)
        : base(dice) => (pageNumbers, wraps) = (dice.Number(0, 2), dice.Chance(20));

    /// <inheritdoc/>
    public override void Add(Block block)
    {
        switch (block)
        {
            case Line line:
                AddLine(line);
                break;
            case Entry entry:
                Set([.. entry.Parts, (entry.IsPart ? "\t" : ".....") + Texts.Of(entry.Page)]);
                break;
            case Grid grid:
                AddGrid(grid);
                break;
            default:
                Break();
                break;
        }
    }

    private void AddLine(Line line)
    {
        if (wraps)
        {
            AddWrapped(line);
            return;
        }

        if (used >= LinesOfPage && line.Level == 0 && Tear(line.Parts, Dice) is { } at)
        {
            var (upper, lower) = Split(line.Parts, at);
            Set(upper);
            Break();
            Set(lower);
        }
        else
        {
            Set(line.Parts);
        }

        Lines.Add("");
        used += 1 + (line.Parts.Sum(part => part.Text.Length) / 40);
    }

    /// <summary>Lines as wide as the page, the first one indented, one paragraph after the other without a blank line.</summary>
    private void AddWrapped(Line line)
    {
        if (used >= LinesOfPage)
        {
            Break();
        }

        var rest = line.Level == 0 && line.Parts[^1].Text is [.., '。' or '；' or '）'] ? line.Parts.Insert(0, "　　") : line.Parts;
        while (WidthOf(rest) is { } at)
        {
            var (upper, lower) = Split(rest, at);
            Set(upper);
            rest = lower;
            used++;
        }

        Set(rest);
        used++;
    }

    /// <summary>How many characters of the parts fill a line, without tearing a figure; null where all of them fit in one.</summary>
    private static int? WidthOf(ImmutableArray<Part> parts)
    {
        var text = string.Concat(parts.Select(part => part.Text));
        var (at, columns) = (0, 0);
        while (at < text.Length && columns < ColumnsOfLine)
        {
            columns += text[at] > 'ÿ' ? 2 : 1;
            at++;
        }

        if (at == text.Length)
        {
            return null;
        }

        while (at > 1 && (Closing.Contains(text[at]) || IsWithinFigure(parts, at)))
        {
            at--;
        }

        return at;
    }

    private static bool IsWithinFigure(ImmutableArray<Part> parts, int at)
    {
        var start = 0;
        foreach (var (words, printed) in parts)
        {
            if (printed is not null && start < at && at < start + words.Length)
            {
                return true;
            }

            start += words.Length;
        }

        return false;
    }

    private void Break()
    {
        if (Lines.Count > 0 && Lines[^1].Length > 0 && !wraps)
        {
            Lines.Add("");
        }

        if (pageNumbers > 0)
        {
            Lines.Add(pageNumbers == 1 ? $"- {Texts.Of(page)} -" : $"第 {Texts.Of(page)} 页");
            if (!wraps)
            {
                Lines.Add("");
            }
        }

        page++;
        used = 0;
    }

    private void AddGrid(Grid grid)
    {
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            var breaks = used >= LinesOfPage && i > grid.Headers;
            if (breaks && grid.Number is 2 or 3 or 5 or 8 && grid.Rows[i][1].Text.Length > 12 && Dice.Chance(50))
            {
                TornRow(grid, i);
                continue;
            }

            if (breaks)
            {
                Break();
            }

            Keep(grid, i);
            Set(Tabbed(grid.Rows[i].Select(Wrapped)), grid.Number);
            used++;
        }

        if (!wraps)
        {
            Lines.Add("");
        }
    }

    /// <summary>A row whose name a page break tore: the figures stand with its first half.</summary>
    private void TornRow(Grid grid, int index)
    {
        var row = grid.Rows[index];
        var name = row[1].Text;
        var at = name.Length / 2;
        Set(Tabbed([row[0], name[..at], .. row.Skip(2)]), grid.Number);
        Break();
        Set(Tabbed(["", name[at..], .. row.Skip(2).Select(_ => (Part)"")]), grid.Number);
        used++;
    }

    private static IEnumerable<Part> Tabbed(IEnumerable<Part> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                yield return "\t";
            }

            yield return cell;
            first = false;
        }
    }
}
