using System.Collections.Immutable;
using System.Text;

namespace Mingzhang.Corpus.Writing;

/// <summary>Sets blocks as the lines of a file, and keeps where each printed piece stands.</summary>
internal abstract class Sheet(Dice dice)
{
    private const int ShortestWrapped = 15;

    /// <summary>The lines so far.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>The printed pieces so far.</summary>
    public List<Place> Places { get; } = [];

    /// <summary>The body rows so far.</summary>
    public List<RowPlace> Rows { get; } = [];

    /// <summary>Chance.</summary>
    protected Dice Dice { get; } = dice;

    /// <summary>Sets a block.</summary>
    public abstract void Add(Block block);

    /// <summary>Sets one line of parts.</summary>
    protected void Set(IEnumerable<Part> parts, int table = 0, string before = "")
    {
        var text = new StringBuilder(before);
        foreach (var (words, printed) in parts)
        {
            if (printed is not null)
            {
                Places.Add(new Place(printed, table, Lines.Count + 1, text.Length, words.Length));
            }

            text.Append(words);
        }

        Lines.Add(text.ToString());
    }

    /// <summary>Keeps the row that stands on the next line.</summary>
    protected void Keep(Grid grid, int index)
    {
        var row = grid.Rows[index];
        if (grid.Number > 0 && index >= grid.Headers && !row.All(cell => cell.Text is "" or ['1' or '2' or '3' or '4' or '5' or '6' or '7']))
        {
            var label = row[0].Text;
            Rows.Add(new RowPlace(
                grid.Number, Lines.Count + 1, row,
                label is "合计" or "部门合计" || (row[0].Printed?.Kind == PrintedKind.UnitName && grid.Number != 11)));
        }
    }

    /// <summary>A name that a narrow column wrapped, as text from a PDF has it: with a space where the line ended.</summary>
    protected Part Wrapped(Part cell) =>
        cell.Printed?.Kind is PrintedKind.ProjectName or PrintedKind.UnitName && cell.Text.Length > ShortestWrapped && Dice.Chance(40)
            ? cell with { Text = cell.Text.Insert(Dice.Number(8, cell.Text.Length - 4), " ") }
            : cell;

    /// <summary>Where a long paragraph can be torn by a page break; null where nowhere.</summary>
    protected static int? Tear(ImmutableArray<Part> parts, Dice dice)
    {
        var text = string.Concat(parts.Select(part => part.Text));
        if (text.Length < 120)
        {
            return null;
        }

        var at = dice.Number(45, text.Length - 45);
        var start = 0;
        foreach (var (words, printed) in parts)
        {
            var end = start + words.Length;
            if (at < end)
            {
                return printed is null && at > start && IsWord(text[at - 1]) && IsWord(text[at]) && !Opens(text[at..]) ? at : null;
            }

            start = end;
        }

        return null;
    }

    /// <summary>The parts up to a character and after it.</summary>
    protected static (ImmutableArray<Part> Upper, ImmutableArray<Part> Lower) Split(ImmutableArray<Part> parts, int at)
    {
        var (upper, lower) = (ImmutableArray.CreateBuilder<Part>(), ImmutableArray.CreateBuilder<Part>());
        var start = 0;
        foreach (var part in parts)
        {
            var end = start + part.Text.Length;
            if (end <= at)
            {
                upper.Add(part);
            }
            else if (start >= at)
            {
                lower.Add(part);
            }
            else
            {
                upper.Add(part.Text[..(at - start)]);
                lower.Add(part.Text[(at - start)..]);
            }

            start = end;
        }

        return (upper.ToImmutable(), lower.ToImmutable());
    }

    private static bool IsWord(char c) => c is >= '一' and <= '鿿';

    // words that a page seldom begins with, because they open something
    private static bool Opens(string text) => new[] { "其中", "第", "注", "备注", "附", "表", "单位", "部门", "人员经费", "公用经费", "项目" }
        .Any(word => text.StartsWith(word, StringComparison.Ordinal));
}
