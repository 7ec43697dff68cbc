using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Tables;

/// <summary>A title of the form with what stands under it: the unit line, the rows, the notes.</summary>
/// <param name="Form">The table of the form.</param>
/// <param name="Title">The title as printed.</param>
/// <param name="Year">The year in it.</param>
internal sealed record TitledTable(FormTable Form, Passage Title, FiscalYear? Year) : ITableLines
{
    /// <summary>Whether nothing stands under it: then it is a line of a list of tables.</summary>
    public bool IsBare => Rows.Count == 0 && Notes.Count == 0 && Unit is null && Owner is null;

    /// <summary>The rows under the title.</summary>
    public List<TableRow> Rows { get; } = [];

    /// <summary>The notes under the rows.</summary>
    public List<Passage> Notes { get; } = [];

    /// <summary>The printed unit.</summary>
    public Unit? Unit { get; set; }

    /// <summary>Whose table it says it is (单位名称：…).</summary>
    public Passage? Owner { get; set; }

    /// <summary>Whether the owner line says 单位名称 or 部门名称.</summary>
    public DisclosureScope? OwnerScope { get; set; }
}

/// <summary>Tells titles of tables and the lines around them.</summary>
internal sealed partial class TableTitles(Form form)
{
    private const int LongestTitle = 60;

    /// <summary>The table a paragraph is the title of; null where it is none.</summary>
    public TitledTable? Match(Passage paragraph)
    {
        if (paragraph.Text.Length > LongestTitle)
        {
            return null;
        }

        var text = Canonical.Compact(paragraph.Text).Replace("\"", "", StringComparison.Ordinal);
        if (!text.Contains('表', StringComparison.Ordinal))
        {
            return null;
        }

        var match = Year().Match(text);
        if (match.Success && form.TablesByTitle.TryGetValue(match.Groups["rest"].Value, out var table))
        {
            return new TitledTable(table, paragraph, new FiscalYear(int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)));
        }

        return form.TablesByTitle.TryGetValue(Lead().Replace(text, ""), out table) ? new TitledTable(table, paragraph, null) : null;
    }

    /// <summary>Takes a line between title and rows, or a note under them; false where it is neither.</summary>
    public static bool TakeLine(ITableLines table, Passage paragraph)
    {
        var text = Canonical.Compact(paragraph.Text);
        if (text.StartsWith('注') || text.StartsWith("备注", StringComparison.Ordinal) || Note().IsMatch(text))
        {
            table.Notes.Add(paragraph);
            return true;
        }

        if (UnitTail().Match(text) is { Success: true } unit)
        {
            table.Unit ??= unit.Groups["unit"].Value == "元" ? Model.Unit.Yuan : Model.Unit.TenThousandYuan;
            if (unit.Index == 0)
            {
                return true;
            }

            // owner and unit on one line
            paragraph = paragraph.Slice(0, UnitWord().Match(paragraph.Text).Index).Trim();
            text = text[..unit.Index];
        }

        if (OwnerLine().Match(text) is { Success: true } owner)
        {
            var start = paragraph.Text.IndexOfAny(['：', ':']) + 1;
            table.Owner ??= paragraph.Slice(start, paragraph.Text.Length - start).Trim();
            table.OwnerScope ??= owner.Groups["word"].Value == "部门" ? DisclosureScope.Department : DisclosureScope.Unit;
            return true;
        }

        return TableNumber().IsMatch(text);
    }

    /// <summary>Whom a line like 预算主管部门：… names; null where it is none.</summary>
    public static Passage? OwnerOf(Passage paragraph)
    {
        if (paragraph.Text.Length > LongestTitle || !OwnerLine().IsMatch(Canonical.Compact(paragraph.Text)))
        {
            return null;
        }

        var start = paragraph.Text.IndexOfAny(['：', ':']) + 1;
        var owner = paragraph.Slice(start, paragraph.Text.Length - start).Trim();
        return owner.IsBlank ? null : owner;
    }

    /// <summary>Takes a row that holds nothing but such lines: over the other rows any of them, under them notes.</summary>
    public static bool TakeRow(ITableLines table, TableRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsBlank).ToList();
        var isAround = filled.Count > 0 && (table.Rows.Count == 0
            ? filled.TrueForAll(cell => cell.Text.Length <= LongestTitle && TakesLine(Canonical.Compact(cell.Text)))
            : filled is [var note] && Note().IsMatch(Canonical.Compact(note.Text)));
        return isAround && filled.TrueForAll(cell => TakeLine(table, cell));
    }

    private static bool TakesLine(string compact) =>
        Note().IsMatch(compact) || OwnerLine().IsMatch(compact) || UnitTail().IsMatch(compact) || TableNumber().IsMatch(compact);

    /// <summary>Whether the paragraph only numbers the table after it ("预算公开表1").</summary>
    public static bool IsTableNumber(Passage paragraph) => TableNumber().IsMatch(Canonical.Compact(paragraph.Text));

    /// <summary>What stands before a title: 预算公开表1, 表一, 1., 一、, （一）.</summary>
    private const string Before = @"(?:(?:(?:预算|决算)?公开|附)?表(?:[一二三四五六七八九十]+|\d+)[:、.]?|\d{1,2}[、.]|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\))?";

    [GeneratedRegex("^" + Before + @"(?<year>\d{2,5})年?度?(?<rest>.+)$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:注|备注|附注|说明)[:\d]")]
    private static partial Regex Note();

    [GeneratedRegex("^" + Before)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:预算|编制|填报|公开|主管|编报|报送)*(?<word>单位|部门)(?:名称)?:(?!万元|元|亿元|人民币)")]
    private static partial Regex OwnerLine();

    [GeneratedRegex(@"(?:20\d{2}年度?)?(?:金额)?单位:(?:人民币)?(?<unit>万元|元)$")]
    private static partial Regex UnitTail();

    [GeneratedRegex(@"(?:20\d{2}\s*年\s*度?\s*)?(?:金额)?单\s*位\s*[:：]\s*(?:人民币)?\s*(?:万\s*元|元)\s*$")]
    private static partial Regex UnitWord();

    [GeneratedRegex(@"^(?:预算|决算|财预|财决|部门|单位|公开|附)*(?:表(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:-\d)?)|\d{1,2}表):?$")]
    private static partial Regex TableNumber();
}
