using System.Collections.Immutable;
using System.Globalization;

namespace Mingzhang.Corpus.Mutations;

/// <summary>Mistakes with whole rows of a table: names against amounts, rows too many and too few.</summary>
internal sealed class RowSlips(Document document, Dice dice, decimal least)
{
    private static readonly int[] Tables = [2, 3, 5, 6, 12, 13];

    private bool IsMarkdown => document.FileName.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>A mistake of the kind; null where this place has none.</summary>
    public Mutation? Make(MutationKind kind)
    {
        var table = dice.Pick(Tables);
        var rows = document.Rows.Where(row => row.Table == table && !row.IsTotal).ToList();
        var leaves = rows.Where(IsLeaf).ToList();
        switch (kind)
        {
            case MutationKind.RowsSlid when rows.Count >= 3:
                var count = dice.Number(3, Math.Min(6, rows.Count));
                var from = dice.Number(0, rows.Count - count);
                return AreProved(table, rows, rows.GetRange(from, count)) ? Reordered(kind, rows.GetRange(from, count), index => (index + count - 1) % count) : null;
            case MutationKind.RowsSwapped when leaves.Count >= 2:
                var two = dice.Draw(leaves, 2);
                return AreProved(table, rows, two) ? Reordered(kind, two, index => 1 - index) : null;
            case MutationKind.RowsGlued when leaves.Count >= 2:
                var at = dice.Number(0, leaves.Count - 2);
                return leaves[at + 1].Line == leaves[at].Line + 1 ? Glued(leaves[at], leaves[at + 1]) : null;
            case MutationKind.RowDuplicated or MutationKind.RowDropped when leaves.Count >= 2:
                var row = dice.Pick(leaves);
                return Amount(row) < least ? null : Counted(kind, row);
            default:
                return null;
        }
    }

    /// <summary>An item, an economic section or a project: a row that others add up.</summary>
    private static bool IsLeaf(RowPlace row) => row.Table switch
    {
        2 or 3 or 5 => row.Cells[0].Text.Length == 7,
        6 => row.Cells[1].Text.Length > 0,
        _ => true,
    };

    /// <summary>
    /// Whether amounts that change places among the rows contradict anything. Carried-over projects are named nowhere else,
    /// and of the economic sections within one class only the sum is known.
    /// </summary>
    private static bool AreProved(int table, List<RowPlace> rows, List<RowPlace> moved) => table switch
    {
        13 => false,
        6 => rows.Exists(row => !IsLeaf(row) && row.Line >= moved.Min(one => one.Line) && row.Line <= moved.Max(one => one.Line)),
        _ => true,
    };

    private static int FirstAmount(RowPlace row) => row.Table is 12 or 13 ? 1 : 2;

    private static decimal Amount(RowPlace row) =>
        decimal.TryParse(row.Cells[FirstAmount(row)].Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : 0;

    /// <summary>Each row keeps its name and takes the amounts of another.</summary>
    private Mutation? Reordered(MutationKind kind, List<RowPlace> rows, Func<int, int> source)
    {
        if (rows.TrueForAll(row => Math.Abs(Amount(row) - Amount(rows[source(rows.IndexOf(row))])) < least))
        {
            return null;
        }

        var lines = document.Lines.ToBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            var other = rows[source(i)];
            var (label, amounts) = (CellsOf(rows[i].Line), CellsOf(other.Line));
            var first = FirstAmount(rows[i]);
            lines[rows[i].Line - 1] = LineOf([.. label.Take(first), .. amounts.Skip(first)]);
        }

        return Of(kind, $"rows {string.Join(", ", rows.Select(row => Texts.Of(row.Line)))}", lines.ToImmutable(), rows);
    }

    private Mutation? Glued(RowPlace upper, RowPlace lower)
    {
        if (Amount(upper) == 0 || Amount(lower) < least)
        {
            return null;
        }

        var (first, second) = (CellsOf(upper.Line), CellsOf(lower.Line));
        for (var i = FirstAmount(upper); i < first.Length; i++)
        {
            first[i] = $"{first[i].Trim()} {second[i].Trim()}".Trim();
            second[i] = "";
        }

        var lines = document.Lines.SetItem(upper.Line - 1, LineOf(first)).SetItem(lower.Line - 1, LineOf(second));
        return Of(MutationKind.RowsGlued, $"rows {Texts.Of(upper.Line)}, {Texts.Of(lower.Line)}", lines, [upper, lower]);
    }

    private Mutation Counted(MutationKind kind, RowPlace row)
    {
        var lines = kind == MutationKind.RowDropped
            ? document.Lines.RemoveAt(row.Line - 1)
            : document.Lines.Insert(row.Line - 1, document.Lines[row.Line - 1]);

        // a row that is not there can be seen in its total alone: any place of its table is right
        return new Mutation(
            kind, $"row {Texts.Of(row.Line)} {row.Cells[0].Text}", lines,
            kind == MutationKind.RowDropped ? [] : [new ChangedPlace(row.Line, null, 0), new ChangedPlace(row.Line + 1, null, 0)], row.Table);
    }

    private static Mutation Of(MutationKind kind, string what, ImmutableArray<string> lines, List<RowPlace> rows) =>
        new(kind, what, lines, [.. rows.Select(row => new ChangedPlace(row.Line, null, 0))], rows[0].Table);

    private string[] CellsOf(int line)
    {
        var text = document.Lines[line - 1];
        return IsMarkdown ? text.Trim('|').Split('|') : text.Split('\t');
    }

    private string LineOf(string[] cells) => IsMarkdown ? "|" + string.Join('|', cells) + "|" : string.Join('\t', cells);
}
