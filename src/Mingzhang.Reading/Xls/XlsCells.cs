using Mingzhang.Reading.Sheets;

namespace Mingzhang.Reading.Xls;

/// <summary>Reads the records of sheets into grids.</summary>
/// <param name="workbook">What the sheets share.</param>
/// <param name="records">The records.</param>
internal sealed class XlsCells(XlsWorkbook workbook, BiffRecords records)
{
    private const int MostCells = 1_000_000;

    private int cells;

    /// <summary>Reads the sheet whose records begin here.</summary>
    public void Read(SheetGrid grid)
    {
        if (!records.Read() || records.Kind != BiffKind.Part)
        {
            throw new UnreadableException(Unreadable.DamagedOldOffice);
        }

        (int Row, int Column)? formula = null;
        for (var parts = 1; parts > 0;)
        {
            if (!records.Read())
            {
                throw new UnreadableException(Unreadable.DamagedOldOffice);
            }

            // a chart in a sheet is a part within it
            parts += records.Kind switch { BiffKind.Part => 1, BiffKind.EndOfPart => -1, _ => 0 };
            if (parts != 1)
            {
                continue;
            }

            switch (records.Kind)
            {
                case BiffKind.Columns:
                    var (first, last) = (records.Short(), records.Short());
                    var (width, _, flags) = (records.Short(), records.Short(), records.Short());
                    if ((flags & 1) != 0 || width == 0)
                    {
                        grid.HideColumns(first + 1, last + 1);
                    }

                    break;
                case BiffKind.Row:
                    Row(grid);
                    break;
                case BiffKind.Merges:
                    for (var count = records.Short(); count > 0 && records.Left >= 8; count--)
                    {
                        var (top, bottom, left, right) = (records.Short(), records.Short(), records.Short(), records.Short());
                        grid.Merge(top + 1, left + 1, bottom + 1, right + 1);
                    }

                    break;
                case BiffKind.FormulaText when formula is { } at:
                    grid.Put(at.Row, at.Column, Plain(workbook.Text(records)));
                    formula = null;
                    break;
                case BiffKind.Formula or BiffKind.Number or BiffKind.ShortNumber or BiffKind.ManyNumbers or BiffKind.SharedText or BiffKind.Text or BiffKind.RichText or BiffKind.TruthOrError:
                    formula = Cell(grid);
                    break;
            }
        }
    }

    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string NameOf(byte error) => error switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    private void Row(SheetGrid grid)
    {
        const int Hidden = 0x20;
        var row = records.Short();
        records.Long();
        var height = records.Short();
        records.Long();
        if ((records.Byte() & Hidden) != 0 || (height & 0x7FFF) == 0)
        {
            grid.HideRow(row + 1);
        }
    }

    /// <summary>Puts what a record holds into the grid.</summary>
    /// <returns>The cell whose text comes in a record of its own; null where the record holds all.</returns>
    private (int Row, int Column)? Cell(SheetGrid grid)
    {
        var (row, column) = (records.Short() + 1, records.Short() + 1);
        do
        {
            if (++cells > MostCells)
            {
                throw new UnreadableException(Unreadable.TooMuch);
            }

            var style = records.Short();
            switch (records.Kind)
            {
                case BiffKind.Formula:
                    return Result(grid, row, column, style);
                case BiffKind.Number:
                    grid.Put(row, column, Shown(records.Double(), style));
                    break;
                case BiffKind.ShortNumber or BiffKind.ManyNumbers:
                    grid.Put(row, column++, Shown(records.Packed(), style));
                    break;
                case BiffKind.SharedText:
                    grid.Put(row, column, Plain(workbook.Shared(records.Long())));
                    break;
                case BiffKind.Text or BiffKind.RichText:
                    grid.Put(row, column, Plain(workbook.Text(records)));
                    break;
                case BiffKind.TruthOrError:
                    var (value, isError) = (records.Byte(), records.Byte() != 0);
                    grid.Put(row, column, isError ? NameOf(value) : Truth(value));
                    break;
            }
        }
        while (records.Kind == BiffKind.ManyNumbers && records.Left >= 8);
        return null;
    }

    /// <summary>The result of a formula as the file holds it: a number, or a sign that it is something else.</summary>
    private (int Row, int Column)? Result(SheetGrid grid, int row, int column, int style)
    {
        const ushort NoNumber = 0xFFFF;
        var value = records.Double();
        var bits = BitConverter.DoubleToUInt64Bits(value);
        if (bits >> 48 != NoNumber)
        {
            grid.Put(row, column, Shown(value, style));
            return null;
        }

        var result = (byte)((bits >> 16) & 0xFF);
        switch (bits & 0xFF)
        {
            case 0:
                return (row, column);
            case 1:
                grid.Put(row, column, Truth(result));
                break;
            case 2:
                grid.Put(row, column, NameOf(result));
                break;
        }

        return null;
    }

    private static string Truth(byte value) => value == 0 ? "FALSE" : "TRUE";

    private string Shown(double value, int style) => workbook.Format(style).Show(value, workbook.From1904);
}
