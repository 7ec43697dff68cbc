using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Reading.Lined;

/// <summary>What a row that holds one cell may be besides a row of its table.</summary>
internal enum Captions
{
    /// <summary>A title, an owner or unit line over the rows, a note under them: known by their words.</summary>
    AroundTable,

    /// <summary>The same between its rows too, for a grid may hold many tables; and above the first row of several cells, any text.</summary>
    OnSheet,
}

/// <summary>
/// Tells the rows of a table from what was typed into the grid over and under it: the title, 单位名称 and 单位, the notes.
/// A title further down begins another table.
/// </summary>
internal static partial class TableCaptions
{
    private const int LongestTitle = 60;

    /// <summary>The paragraphs and tables that a grid holds, in order.</summary>
    public static IEnumerable<Block> Split(ImmutableArray<TableRow> rows, Captions captions)
    {
        var table = ImmutableArray.CreateBuilder<TableRow>();
        var notes = captions == Captions.OnSheet ? 0 : NotesFrom(rows);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var filled = row.Cells.Where(cell => !cell.IsBlank).ToList();
            if (filled.Count == 0)
            {
                if (table.Count > 0)
                {
                    table.Add(row);
                }

                continue;
            }

            var above = captions == Captions.OnSheet && table.Count == 0 && filled.Count == 1;
            if (above || ((captions == Captions.OnSheet || table.Count == 0 || i >= notes) && filled.TrueForAll(cell => IsCaption(cell.Text))))
            {
                if (Flush(table) is { } block)
                {
                    yield return block;
                }

                foreach (var cell in filled)
                {
                    yield return new Paragraph(cell);
                }
            }
            else
            {
                table.Add(row);
            }
        }

        if (Flush(table) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>The first of the rows at the end that hold notes only, or nothing.</summary>
    private static int NotesFrom(ImmutableArray<TableRow> rows)
    {
        var from = rows.Length;
        while (from > 0 && rows[from - 1].Cells.All(cell => cell.IsBlank || Note().IsMatch(LineText.Compact(cell.Text))))
        {
            from--;
        }

        return from;
    }

    private static TableBlock? Flush(ImmutableArray<TableRow>.Builder table)
    {
        while (table.Count > 0 && table[^1].IsBlank)
        {
            table.RemoveAt(table.Count - 1);
        }

        var block = table.Count == 0 ? null : new TableBlock(table.ToImmutable());
        table.Clear();
        return block;
    }

    private static bool IsCaption(string text)
    {
        var said = LineText.Compact(text);
        return Note().IsMatch(said) || (said.Length <= LongestTitle && (Title().IsMatch(said) || Around().IsMatch(said)));
    }

    [GeneratedRegex(@"^(?:注|备注|附注)[：:\d]")]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:(?:预算公开)?表(?:[一二三四五六七八九十]+|\d+)[：:、.]?)?[（(]?\d{4}[)）]?年?度?[^，。；：:]{2,40}表(?:[（(][^（()）]{1,20}[)）])*$|^[^，。；：:\d]{0,20}(?:绩效目标)?(?:申报)?绩效目标(?:申报)?表$")]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:(?:预算|编制|填报|公开)?(?:单位|部门)(?:名称)?[：:](?:.{0,30}(?:金额)?单位[：:](?:人民币)?(?:万元|元))?(?!.*[，。；]).*|(?:金额)?单位[：:](?:人民币)?(?:万元|元)|(?:预算公开|公开|附)?表(?:[一二三四五六七八九十]{1,3}|\d{1,2})[：:]?)$")]
    private static partial Regex Around();
}
