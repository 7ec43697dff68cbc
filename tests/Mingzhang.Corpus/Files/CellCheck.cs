using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Corpus.Files;

/// <summary>A cell that was not read as it was written.</summary>
/// <param name="Place">Table, row and column.</param>
/// <param name="Written">What was written.</param>
/// <param name="Read">What was read; null where the cell is missing.</param>
/// <param name="At">Where that stands; null where the cell is missing.</param>
public sealed record WrongCell(string Place, string Written, string? Read, Location? At = null)
{
    /// <summary>Whether nobody is told that it may be wrong: the reader is not in doubt of it, and no finding names its place.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="findings">What was found in it.</param>
    public bool IsSilent(Disclosure read, IEnumerable<Finding> findings) =>
        At is null || !(read.Source.SpotsAt(At).Any(spot => spot.IsDoubtful) || findings.Any(finding => finding.Related.Select(related => related.Location).Prepend(finding.Location).Any(Touches)));

    private bool Touches(Location other) => other.Line == At!.Line && (other.Start ?? 0) < (At.End ?? int.MaxValue) && (other.End ?? int.MaxValue) > (At.Start ?? 0);

    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Written} read as {Read ?? "nothing"}";
}

/// <summary>How the tables of a disclosure were read: every cell of the bound tables, by table, row and column.</summary>
/// <param name="Numbers">How many cells with a number were written.</param>
/// <param name="WrongNumbers">Those of them that were read otherwise, and numbers where there were none.</param>
/// <param name="Words">How many cells with other text were written.</param>
/// <param name="WrongWords">Those of them that were read otherwise; blanks and the width of punctuation aside.</param>
public sealed record CellCheck(int Numbers, ImmutableArray<WrongCell> WrongNumbers, int Words, ImmutableArray<WrongCell> WrongWords)
{
    /// <summary>Nothing compared.</summary>
    public static CellCheck None { get; } = new(0, [], 0, []);

    /// <summary>Both together.</summary>
    public static CellCheck operator +(CellCheck left, CellCheck right) =>
        new(left.Numbers + right.Numbers, left.WrongNumbers.AddRange(right.WrongNumbers), left.Words + right.Words, left.WrongWords.AddRange(right.WrongWords));

    /// <summary>Compares.</summary>
    /// <param name="truth">What was written.</param>
    /// <param name="read">What was read; null where nothing could be.</param>
    /// <param name="tables">The tables that count; null for all.</param>
    public static CellCheck Of(Disclosure truth, Disclosure? read, Func<int, bool>? tables = null)
    {
        var (numbers, words) = (0, 0);
        var wrongNumbers = ImmutableArray.CreateBuilder<WrongCell>();
        var wrongWords = ImmutableArray.CreateBuilder<WrongCell>();
        foreach (var table in truth.Tables.Where(table => table.Number is { } number && tables?.Invoke(number) != false))
        {
            var rows = Aligned(table.Rows, read?.Table(table.Number!.Value)?.Rows ?? []);
            for (var row = 0; row < table.Rows.Length; row++)
            {
                for (var column = 0; column < table.Columns.Length; column++)
                {
                    var written = Normal(table.Rows[row][column]);
                    var got = rows[row] is { } other && column < other.Cells.Length ? Normal(other[column]) : null;
                    var isNumber = IsNumber(written);
                    numbers += isNumber ? 1 : 0;
                    words += isNumber || written.Length == 0 ? 0 : 1;
                    if (written != (got ?? ""))
                    {
                        var wrong = new WrongCell(
                            string.Create(CultureInfo.InvariantCulture, $"table {table.Number} row {row + 1} column {column + 1}"), table.Rows[row][column], rows[row]?[column],
                            rows[row] is { } at && column < at.Cells.Length && !at.Cells[column].IsBlank ? at.Cells[column].Locate() : null);
                        (isNumber || (written.Length == 0 && got is not null && IsNumber(got)) ? wrongNumbers : wrongWords).Add(wrong);
                    }
                }
            }

            if (read?.Table(table.Number!.Value) is { } more && more.Rows.Length > table.Rows.Length)
            {
                foreach (var extra in more.Rows.Where(extra => !rows.Contains(extra)).SelectMany(extra => extra.Cells).Where(cell => IsNumber(Normal(cell.Text))))
                {
                    wrongNumbers.Add(new WrongCell(string.Create(CultureInfo.InvariantCulture, $"table {table.Number}, one more row"), "", extra.Text, extra.Locate()));
                }
            }
        }

        return new CellCheck(numbers, wrongNumbers.ToImmutable(), words, wrongWords.ToImmutable());
    }

    /// <summary>For each row as written, the row as read: of the same place where there are as many, else of the same words.</summary>
    private static TableRow?[] Aligned(ImmutableArray<TableRow> written, ImmutableArray<TableRow> read)
    {
        if (written.Length == read.Length)
        {
            return [.. read];
        }

        var next = 0;
        return
        [
            .. written.Select(row =>
            {
                var label = Label(row);
                for (var i = next; i < read.Length; i++)
                {
                    if (Label(read[i]) == label)
                    {
                        next = i + 1;
                        return read[i];
                    }
                }

                return null;
            }),
        ];
    }

    private static string Label(TableRow row) => string.Join('|', row.Cells.Select(cell => Normal(cell.Text)).Where(text => text.Length > 0 && !text.Contains('.', StringComparison.Ordinal)));

    private static string Normal(string cell) => Canonical.Compact(cell);

    private static bool IsNumber(string text) => PrintedNumber.TryParse(text, Unit.Yuan, out _);
}
