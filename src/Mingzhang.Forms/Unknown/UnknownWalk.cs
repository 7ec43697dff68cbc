using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Forms.Unknown;

/// <summary>
/// Reads a disclosure of no known form: tables by the titles over them and by their own headers. What the columns and rows
/// mean is not known, only which of them their headers and amounts show to be sums of others.
/// </summary>
internal static partial class UnknownWalk
{
    /// <summary>A document with fewer titled tables of amounts is no disclosure.</summary>
    private const int Fewest = 2;

    private const int LongestTitle = 60;

    /// <summary>The disclosure; without tables where the document is none.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="reason">Why no form was recognised.</param>
    public static Disclosure Bind(DocumentTree tree, Words reason)
    {
        var found = TablesOf(tree, out var unaccounted);
        var tables = found.Where(table => table.Rows.Count > 0).Select((table, index) => (Titled: table, Bound: UnknownTable.Bind(table, index + 1))).ToList();
        var withAmounts = tables.Count(table => !table.Bound.Figures.IsEmpty);
        var none = new Disclosure { Source = tree.Source, FormReason = reason, Watermark = tree.Watermark, Doubts = tree.Doubts };
        if (withAmounts < Fewest)
        {
            return none;
        }

        var owners = found.Select(table => table.Owner).OfType<Passage>().ToList();
        return none with
        {
            Kind = found.Any(table => table.Title.Text.Contains("决算", StringComparison.Ordinal)) ? DisclosureKind.FinalAccount : DisclosureKind.Budget,
            Scope = found.Select(table => table.OwnerScope).FirstOrDefault(scope => scope is not null) ?? DisclosureScope.Department,
            Year = found.Select(table => table.Year).OfType<FiscalYear>().GroupBy(year => year).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key,
            Name = owners.FirstOrDefault(),
            Contents = [.. tree.Blocks.OfType<ContentsEntry>()],
            Tables = [.. tables.Select(table => table.Bound.Table)],
            TableOwners = [.. tables.Select(table => table.Titled.Owner)],
            Figures = [.. tables.SelectMany(table => table.Bound.Figures)],
            Blanks = [.. tables.SelectMany(table => table.Bound.Blanks)],
            Illegible = [.. tables.SelectMany(table => table.Bound.Illegible)],
            Unaccounted = [.. unaccounted.Concat(found.Where(table => table.Rows.Count == 0).Select(table => table.Title)).Where(passage => !passage.IsBlank).OrderBy(passage => passage.Line)],
        };
    }

    private static List<UnknownTitled> TablesOf(DocumentTree tree, out List<Passage> unaccounted)
    {
        var tables = new List<UnknownTitled>();
        var open = default(UnknownTitled);
        unaccounted = [];
        foreach (var block in tree.Blocks)
        {
            switch (block)
            {
                case TableBlock table when open is not null:
                    open.Rows.AddRange(table.Rows.Where(row => !open.Takes(row)));
                    break;
                case TableBlock table:
                    unaccounted.AddRange(table.Rows.SelectMany(row => row.Cells));
                    break;
                case Paragraph or Heading:
                    var text = block is Paragraph paragraph ? paragraph.Text : ((Heading)block).Text;
                    if (TitleOf(text) is { } titled)
                    {
                        open = titled;
                        tables.Add(titled);
                    }
                    else if (open?.Takes(text) != true)
                    {
                        // text that is no line of a table ends it
                        open = open is { Rows.Count: > 0 } || text.Text.Length > LongestTitle ? null : open;
                        unaccounted.Add(text);
                    }

                    break;
                default:
                    break;
            }
        }

        return tables;
    }

    /// <summary>A title of a table of public finance; null where the paragraph is none.</summary>
    private static UnknownTitled? TitleOf(Passage paragraph)
    {
        var text = Canonical.Compact(paragraph.Text);
        if (!IsTitle(text))
        {
            return null;
        }

        var year = Year().Match(text);
        return new UnknownTitled(paragraph, year.Success ? new FiscalYear(int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)) : null);
    }

    /// <summary>Whether a text is the title of a table of public finance, of whatever form.</summary>
    /// <param name="compact">The text without spaces.</param>
    public static bool IsTitle(string compact) => compact.Length <= LongestTitle && Title().IsMatch(compact) && Subject().IsMatch(compact);

    [GeneratedRegex(@"^[^,。;:]{3,58}表(?:\([^()]{1,20}\))*$")]
    private static partial Regex Title();

    [GeneratedRegex(@"20\d{2}(?=年)")]
    private static partial Regex Year();

    [GeneratedRegex("预算|决算|收支|收入|支出|经费|拨款|基金|采购|债务|资产|资金")]
    private static partial Regex Subject();
}
