using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Structure;
using Mingzhang.Forms;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A list of items of basic expenditure: "人员经费…主要包括：基本工资、津贴补贴等".</summary>
/// <param name="Paragraph">Where it stands.</param>
/// <param name="IsPersonnel">Whether it is that of 人员经费, not of 公用经费.</param>
/// <param name="Items">Its items.</param>
/// <param name="IsOpen">Whether it ends with 等: not all are named.</param>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How long it is.</param>
internal sealed record ItemList(NarrativeParagraph Paragraph, bool IsPersonnel, IReadOnlyList<ListedItem> Items, bool IsOpen, int Start, int Length);

/// <summary>An item of a list.</summary>
/// <param name="Name">Its name in canonical characters.</param>
/// <param name="Start">Its first character in the paragraph.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct ListedItem(string Name, int Start, int Length);

/// <summary>A row of the table of basic expenditure with an amount.</summary>
/// <param name="Name">Its name in canonical characters.</param>
/// <param name="Personnel">Whether it has an amount as 人员经费.</param>
/// <param name="PublicUse">Whether it has an amount as 公用经费.</param>
/// <param name="IsZero">Whether its amounts come to 0.00, which may stand for a few 元.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct EconomicRow(string Name, bool Personnel, bool PublicUse, bool IsZero, Location Place);

/// <summary>The lists of items of basic expenditure, and the table that they are taken from.</summary>
internal static partial class BasicExpenditureLists
{
    private const int FewestRows = 3;
    private const int SlipLength = 1;
    private const int SectionLength = 5;
    private const decimal RoundingTail = 0.005m;

    /// <summary>The lists of the section on basic expenditure.</summary>
    public static IEnumerable<ItemList> Of(Disclosure disclosure)
    {
        foreach (var paragraph in disclosure.Narrative)
        {
            if (!paragraph.LiesIn(Topics.Basic))
            {
                continue;
            }

            foreach (Match match in List().Matches(paragraph.Text.Text))
            {
                var list = match.Groups["list"];
                var open = Open().Match(list.Value);
                var end = open.Success ? open.Index : list.Length;
                var items = Item().Matches(list.Value[..end])
                    .Select(item => new ListedItem(Canonical.Compact(item.Value), list.Index + item.Index, item.Length))
                    .ToList();
                if (items.Count > 1)
                {
                    yield return new ItemList(paragraph, match.Groups["personnel"].Success, items, open.Success, list.Index, list.Length);
                }
            }
        }
    }

    /// <summary>The rows of the table of basic expenditure with amounts, by name; null where the table was not read or has too few rows to rely on.</summary>
    public static Dictionary<string, EconomicRow>? Rows(Disclosure disclosure)
    {
        if (disclosure.TableAbout(TableTopics.Economic) is not { } table)
        {
            return null;
        }

        var columns = table.Columns.ToList();
        var personnel = columns.FindIndex(column => column.EndsWith("人员经费", StringComparison.Ordinal));
        var publicUse = columns.FindIndex(column => column.EndsWith("公用经费", StringComparison.Ordinal));
        if (personnel < 0 || publicUse < 0)
        {
            return ByCode(disclosure);
        }

        var rows = new Dictionary<string, EconomicRow>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var (asPersonnel, asPublicUse) = (AmountOf(row[personnel]), AmountOf(row[publicUse]));

            // a row with a total alone may be of either kind
            var unknown = asPersonnel is null && asPublicUse is null && row.Cells.Any(cell => AmountOf(cell.Text) is not null);
            var found = new EconomicRow(
                Canonical.Compact(row[0]), asPersonnel is not null || unknown, asPublicUse is not null || unknown,
                (asPersonnel ?? 0) + (asPublicUse ?? 0) == 0, new Location { Table = table.Number, Line = row.Line });
            if (found.Name.Length > 0 && (found.Personnel || found.PublicUse) && !rows.TryAdd(found.Name, found))
            {
                var first = rows[found.Name];
                rows[found.Name] = first with { Personnel = first.Personnel || found.Personnel, PublicUse = first.PublicUse || found.PublicUse, IsZero = first.IsZero && found.IsZero };
            }
        }

        return rows.Count < FewestRows ? null : rows;
    }

    /// <summary>The rows of a table that lists both kinds one after the other or side by side: the codes tell the kind.</summary>
    private static Dictionary<string, EconomicRow>? ByCode(Disclosure disclosure)
    {
        var rows = new Dictionary<string, EconomicRow>(StringComparer.Ordinal);
        foreach (var figure in Sections(disclosure))
        {
            var isPersonnel = figure.Coordinate[Dimension.Economic] is ['3', '0', '1' or '3', ..];
            var name = Canonical.Compact((figure.Location.Row ?? "").TrimStart([.. "0123456789 "]));
            rows.TryAdd(name, new EconomicRow(name, isPersonnel, !isPersonnel, figure.Number.Value == 0, new Location { Table = figure.Location.Table, Line = figure.Location.Line }));
        }

        return rows.Count < FewestRows ? null : rows;
    }

    private static IEnumerable<Figure> Sections(Disclosure disclosure) => disclosure.Figures.Where(figure =>
        figure.Origin == FigureOrigin.Table && figure.Coordinate[Dimension.Economic] is { Length: SectionLength });

    /// <summary>Why the lists could not be held against the table.</summary>
    public static Check Unread(Disclosure disclosure) => disclosure.Narrative.Any(paragraph => paragraph.LiesIn(Topics.Basic))
        ? Check.NotApplicable("没有列出人员经费、公用经费的项目，或没有读到基本支出经济科目表", "No items are listed, or the table of basic expenditure was not read")
        : disclosure.Unread(Topics.Basic, "没有读到“一般公共预算基本支出情况说明”", "The section on basic expenditure was not read");

    /// <summary>Whether the rows that are sections come to the total: then none was lost.</summary>
    public static bool IsWhole(Disclosure disclosure)
    {
        var table = disclosure.TableAbout(TableTopics.Economic);
        var total = table.AmountsOf("合计");
        var sum = (table?.Rows ?? []).Where(row => Names.Contains(Canonical.Compact(row[0])))
            .Sum(row => row.Cells.Select(cell => AmountOf(cell.Text)).FirstOrDefault(amount => amount is not null) ?? 0);
        if (total.Count == 0)
        {
            var sections = Sections(disclosure).ToList();
            var totals = disclosure.Figures.Where(figure => figure.Origin == FigureOrigin.Table && figure.Location.Table == sections.FirstOrDefault()?.Location.Table &&
                figure.Coordinate[Dimension.Economic] is null && figure.Coordinate[Dimension.Kind] is "personnel" or "publicUse").ToList();
            return totals.Count > 0 && totals.Aggregate(Interval.Exactly(0), (all, figure) => all + figure.Number.Interval)
                .Meets(sections.Aggregate(Interval.Exactly(0), (all, figure) => all + figure.Number.Interval));
        }

        return Math.Abs(total[0] - sum) <= RoundingTail * (table?.Rows.Length ?? 0);
    }

    /// <summary>Whether a table has a row under the name, or under one so close that it is the same.</summary>
    public static bool Has(this Dictionary<string, EconomicRow> rows, string name) => rows.ContainsKey(name) ||
        rows.Keys.Any(row => Titles.Distance(row, name) <= SlipLength || name.StartsWith(row, StringComparison.Ordinal) || row.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Whether a name is one of the list of departmental economic sections.</summary>
    public static bool IsEconomicName(string name) => Names.Contains(name);

    private static readonly HashSet<string> Names = CodeList.DepartmentEconomic.Codes
        .Where(code => code.Length == 5 && code[..3] is "301" or "302" or "303" or "310")
        .Select(code => Canonical.Compact(CodeList.DepartmentEconomic.NameOf(code)!))
        .ToHashSet(StringComparer.Ordinal);

    private static decimal? AmountOf(string cell) => PrintedNumber.TryParse(cell, Unit.TenThousandYuan, out var number) ? number.Value : null;

    [GeneratedRegex(@"(?:(?<personnel>人员经费|人员支出)|公用经费|公用支出)[^。；;、]{0,24}?主要(?:包括|用于|为|是)\s*[：:]?\s*(?<list>[^。；;：:]{4,400})")]
    private static partial Regex List();

    [GeneratedRegex(@"等(?:支出|费用|方面|项目|内容|开支)*\s*[，,]?\s*$")]
    private static partial Regex Open();

    [GeneratedRegex(@"[^、，,\s](?:[^、，,]*[^、，,\s])?")]
    private static partial Regex Item();
}
