using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Tables;

/// <summary>A title of the form with what stands under it: the unit line, the rows, the notes.</summary>
/// <param name="Form">The table of the form.</param>
/// <param name="Title">The title as printed.</param>
/// <param name="Year">The year in it.</param>
internal sealed record TitledTable(FormTable Form, Passage Title, FiscalYear? Year)
{
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

        var text = Canonical.Compact(paragraph.Text);
        var match = Year().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var key = "{year}年" + match.Groups["rest"].Value;
        return form.TablesByTitle.TryGetValue(key, out var table)
            ? new TitledTable(table, paragraph, new FiscalYear(int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)))
            : null;
    }

    /// <summary>Takes a line between title and rows, or a note under them; false where it is neither.</summary>
    public static bool TakeLine(TitledTable table, Passage paragraph)
    {
        var text = Canonical.Compact(paragraph.Text);
        if (text.StartsWith('注') || text.StartsWith("备注", StringComparison.Ordinal))
        {
            table.Notes.Add(paragraph);
            return true;
        }

        if (OwnerLine().Match(text) is { Success: true } owner)
        {
            var start = paragraph.Text.IndexOfAny(['：', ':']) + 1;
            table.Owner ??= paragraph.Slice(start, paragraph.Text.Length - start).Trim();
            table.OwnerScope ??= owner.Groups["word"].Value == "部门" ? DisclosureScope.Department : DisclosureScope.Unit;
            return true;
        }

        if (UnitLine().Match(text) is { Success: true } unit)
        {
            table.Unit ??= unit.Groups["unit"].Value == "元" ? Model.Unit.Yuan : Model.Unit.TenThousandYuan;
            return true;
        }

        return TableNumber().IsMatch(text);
    }

    /// <summary>Whether the paragraph only numbers the table after it ("预算公开表1").</summary>
    public static bool IsTableNumber(Passage paragraph) => TableNumber().IsMatch(Canonical.Compact(paragraph.Text));

    [GeneratedRegex(@"^(?:(?:预算公开)?表(?:[一二三四五六七八九十]+|\d+)[:、.]?)?(?<year>\d{2,5})年?度?(?<rest>.+)$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:预算|编制|填报|公开)?(?<word>单位|部门)(?:名称)?:(?!万元|元|亿元|人民币)")]
    private static partial Regex OwnerLine();

    [GeneratedRegex(@"^(?:金额)?单位:(?:人民币)?(?<unit>万元|元)$")]
    private static partial Regex UnitLine();

    [GeneratedRegex(@"^(?:预算公开|公开|附)?表(?:[一二三四五六七八九十]{1,3}|\d{1,2}):?$")]
    private static partial Regex TableNumber();
}
