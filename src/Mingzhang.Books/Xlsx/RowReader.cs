using System.Globalization;
using Mingzhang.Forms.Books;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Xlsx;

/// <summary>Reads the cells of one row, or of a sheet of fields; what is wrong in them is reported, each at its cell.</summary>
/// <param name="reading">What is gathered.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="places">Column and row of each column's cell; a column that the sheet lacks is missing.</param>
/// <param name="cells">The cells that are not empty.</param>
internal sealed class RowReader(
    Reading reading, BookSheet sheet, IReadOnlyDictionary<string, (int Column, int Row)> places, IReadOnlyDictionary<string, RawCell> cells)
{
    /// <summary>No amount of a budget is larger.</summary>
    private const decimal Largest = 1e14m;

    /// <summary>The JSON pointer of what the row says, "/expenditure/3".</summary>
    public string Pointer { get; private set; } = "";

    /// <summary>Whether a cell that tells what the row is about could not be understood, so that the row says nothing.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Whether a column has something in it.</summary>
    public bool Has(string column) => cells.TryGetValue(column, out var cell) && !(cell.Kind == RawKind.Text && CellText.IsNothing(CellText.Of(cell, false)));

    /// <summary>Says what the row is about.</summary>
    public RowReader As(string pointer)
    {
        Pointer = pointer;
        if (places.Count > 0)
        {
            reading.Cells.TryAdd(pointer, CellAt(sheet.Columns.First(column => places.ContainsKey(column.Id)).Id));
        }

        return this;
    }

    /// <summary>"支出!F7"; the sheet alone where it lacks the column.</summary>
    public string CellAt(string column) => places.TryGetValue(column, out var place)
        ? $"{sheet.Name}!{Parts.Cell(place.Column, place.Row)}"
        : sheet.Name;

    /// <summary>The text; empty where there is none. A missing one that is needed is reported.</summary>
    public string Text(string column, string? member = null)
    {
        At(column, member);
        return Content(column, member) is { } cell ? CellText.Of(cell, reading.From1904) : "";
    }

    /// <summary>The text of a cell without which the row says nothing.</summary>
    public string Key(string column, string? member = null)
    {
        var text = Text(column, member);
        IsLost |= text.Length == 0;
        return text;
    }

    /// <summary>The code: the digits that a choice begins with, or the text.</summary>
    public string Code(string column, string? member = null)
    {
        var text = Forms.Canonical.SameLength(Key(column, member));
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && (digits == text.Length || text[digits] == ' ') ? text[..digits] : text;
    }

    /// <summary>元; zero where there is none.</summary>
    public BookAmount Amount(string column, string? member = null) => AmountOrNull(column, member) ?? BookAmount.Zero;

    /// <summary>元; null where there is none.</summary>
    public BookAmount? AmountOrNull(string column, string? member = null)
    {
        At(column, member);
        if (Content(column, member) is not { } cell || Number(cell, column, member, "12345678.90", "元") is not { } yuan)
        {
            return null;
        }

        if (yuan != Math.Round(yuan, 2))
        {
            Wrong(column, member, Said(cell), "超过两位小数", "has more than two decimals", "金额以元为单位，最多到分", "an amount in 元, to the 分");
            return null;
        }

        var value = new Money(yuan);
        var within = Marks.BoundOf(cell.Format) is { } bound && reading.Listed?.Contains(Marks.Entry(sheet.Name, HeaderOf(column), value)) != false ? bound : Money.Zero;
        return new BookAmount(value, within);
    }

    /// <summary>A whole number; null where there is none.</summary>
    public int? Count(string column, string? member = null)
    {
        At(column, member);
        if (Content(column, member) is not { } cell || Number(cell, column, member, "3", "") is not { } number)
        {
            return null;
        }

        if (number != decimal.Truncate(number) || number > int.MaxValue)
        {
            Wrong(column, member, Said(cell), "不是整数", "is no whole number", "填整数，例：3", "a whole number, like 3");
            return null;
        }

        return (int)number;
    }

    /// <summary>平方米, to as many decimals as it is shown; null where there is none.</summary>
    public PrintedNumber? Area(string column, string? member = null)
    {
        At(column, member);
        if (Content(column, member) is not { } cell || Number(cell, column, member, "1250.50", "平方米") is not { } number)
        {
            return null;
        }

        var own = number.ToString("0.######", CultureInfo.InvariantCulture);
        var decimals = own.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? own.Length - point - 1 : 0;
        var shown = cell.Format?.IndexOf('.', StringComparison.Ordinal) is { } dot and >= 0 ? cell.Format[(dot + 1)..].TakeWhile(c => c == '0').Count() : 0;
        return new PrintedNumber(number, Math.Max(decimals, shown), Unit.SquareMetre);
    }

    /// <summary>A day; null where there is none.</summary>
    public DateOnly? Date(string column, string? member = null)
    {
        At(column, member);
        if (Content(column, member) is not { } cell)
        {
            return null;
        }

        if (CellText.Day(cell, reading.From1904) is { Year: >= 1990 and <= 2100 } day)
        {
            return day;
        }

        Wrong(column, member, Said(cell), "不是日期", "is no date", "填日期，例：2025-12-31", "a date, like 2025-12-31");
        return null;
    }

    /// <summary>14 digits, year to second; empty where there are none.</summary>
    public string Stamp(string column, string? member = null)
    {
        var text = Text(column, member);
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (text.Length > 0 && !DateTime.TryParseExact(digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Wrong(column, member, text, "不是填报时间", "is no time", "14位数字：年月日时分秒，例：20251215103000", "14 digits, year to second: 20251215103000");
            return "";
        }

        return digits;
    }

    /// <summary>The key of one of a list; null where the cell is empty, or holds none of them, which is reported.</summary>
    public string? Choice(string column, string list, string? member = null)
    {
        At(column, member);
        if (Content(column, member) is not { } cell)
        {
            return null;
        }

        var choices = reading.Form.Lists[list];
        var text = CellText.Of(cell, reading.From1904);
        if (choices.KeyOf(text) is { } key)
        {
            return key;
        }

        var words = choices.Entries.Select(entry => entry.Value);
        Wrong(column, member, text, "不在选项中", "is none of the choices", "应为：" + string.Join("、", words), "one of: " + string.Join(", ", words));
        return null;
    }

    /// <summary>One of a list as a value; without it the row says nothing.</summary>
    public T Choice<T>(string column, string list, string? member = null)
        where T : struct, Enum
    {
        var value = Keys.ValueOf<T>(Choice(column, list, member));
        IsLost |= value is null;
        return value ?? default;
    }

    /// <summary>One of a list as a value; a usual one where the cell is empty.</summary>
    public T Choice<T>(string column, string list, T usual)
        where T : struct, Enum => Keys.ValueOf<T>(Choice(column, list)) ?? usual;

    /// <summary>Whether the answer is yes; a usual one where the cell is empty.</summary>
    public bool Answer(string column, bool usual, string? member = null) => Choice(column, "answer", member) is { } key ? key == "yes" : usual;

    /// <summary>What each source gives.</summary>
    public FundAmounts Funds() => new()
    {
        General = Amount("general", "funds/general"),
        GovernmentFund = Amount("governmentFund", "funds/governmentFund"),
        StateCapital = Amount("stateCapital", "funds/stateCapital"),
        SpecialAccount = Amount("specialAccount", "funds/specialAccount"),
        UnitFunds = Amount("unitFunds", "funds/unitFunds"),
    };

    /// <summary>The funds of each level of government.</summary>
    public TierAmounts Tiers(string prefix, string member) => new()
    {
        Central = Amount(prefix + "Central", member + "/central"),
        Province = Amount(prefix + "Province", member + "/province"),
        CityCounty = Amount(prefix + "CityCounty", member + "/cityCounty"),
        Self = Amount(prefix + "Self", member + "/self"),
        Other = Amount(prefix + "Other", member + "/other"),
    };

    /// <summary>Reports what a cell holds.</summary>
    public void Wrong(string column, string? member, string text, string what, string english, string expected, string englishExpected)
    {
        var shown = text.Length > 40 ? text[..40] + "…" : text;
        reading.Report(
            PointerOf(column, member), CellAt(column), Severity.Error,
            new Words($"{HeaderOf(column)}“{shown}”{what}", $"{HeaderOf(column)}: \"{shown}\" {english}"), new Words(expected, englishExpected));
    }

    /// <summary>Says that the row is lost, for a reason already reported.</summary>
    public void Lose() => IsLost = true;

    private string HeaderOf(string column) => ColumnOf(column).Header;

    private BookColumn ColumnOf(string column) => sheet.Columns.First(one => one.Id == column);

    private string PointerOf(string column, string? member) => Pointer.Length == 0 && sheet.Id != "info" ? "" : $"{Pointer}/{member ?? column}";

    private void At(string column, string? member)
    {
        if (places.ContainsKey(column))
        {
            reading.Cells[PointerOf(column, member)] = CellAt(column);
        }
    }

    private string Said(RawCell cell) => CellText.Of(cell, reading.From1904);

    /// <summary>The cell; null where it is empty, stands for nothing, or holds an error, which is reported.</summary>
    private RawCell? Content(string column, string? member)
    {
        if (!cells.TryGetValue(column, out var cell) || (ColumnOf(column).Kind is BookCellKind.Amount or BookCellKind.Count or BookCellKind.Area or BookCellKind.Date && !Has(column)))
        {
            if (ColumnOf(column).IsRequired)
            {
                reading.Report(
                    PointerOf(column, member), CellAt(column), Severity.Error, new Words($"{HeaderOf(column)}没有填", $"{HeaderOf(column)} is missing"),
                    new Words(ColumnOf(column).Hint, $"a {HeaderOf(column)}, like {ColumnOf(column).Example}"));
            }

            return null;
        }

        if (cell.Kind is RawKind.Error or RawKind.Uncalculated)
        {
            Wrong(
                column, member, cell.Kind == RawKind.Error ? cell.Text : "公式", cell.Kind == RawKind.Error ? "是公式的错误值" : "没有计算结果",
                cell.Kind == RawKind.Error ? "is the error of a formula" : "has no result", "改为直接填数，或在表格软件中重新计算后保存", "a value, or a formula calculated and saved");
            return null;
        }

        return cell;
    }

    private decimal? Number(RawCell cell, string column, string? member, string example, string unit)
    {
        var text = CellText.Of(cell, reading.From1904);
        var isDate = cell.Kind == RawKind.Number && text.Contains('年', StringComparison.Ordinal);
        var number = isDate || cell.Kind == RawKind.Logical ? null : cell.Kind == RawKind.Number ? CellText.Number(cell) : CellText.Number(text);
        if (number is null)
        {
            Wrong(column, member, text, "不是数字", "is no number", unit.Length > 0 ? $"填数字，单位为{unit}，例：{example}" : $"填数字，例：{example}", $"a number{(unit.Length > 0 ? " in " + unit : "")}, like {example}");
            return null;
        }

        if (number < 0)
        {
            Wrong(column, member, text, "是负数", "is negative", "不小于0的数", "a number not below 0");
            return null;
        }

        if (number >= Largest)
        {
            Wrong(column, member, text, "过大", "is too large", "检查单位是否为元、是否多了几位", "a smaller number");
            return null;
        }

        return number;
    }
}
