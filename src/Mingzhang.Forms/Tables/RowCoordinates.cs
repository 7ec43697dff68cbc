using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Tables;

/// <summary>Tells what a row of a table is about from its label, as the form's row rules say.</summary>
internal sealed partial class RowCoordinates(Form form, string? name)
{
    private FormPanel panel = null!;
    private ImmutableArray<Coordinate?> owners = [];
    private HashSet<string> seen = new(StringComparer.Ordinal);
    private string economicClass = "";

    /// <summary>Turns to another panel.</summary>
    /// <param name="next">The panel.</param>
    /// <param name="rows">The body rows of the table.</param>
    /// <param name="labelColumn">The column of its labels.</param>
    /// <param name="figureColumn">Its first column of figures.</param>
    public void StartPanel(FormPanel next, ImmutableArray<TableRow> rows, int labelColumn, int figureColumn)
    {
        panel = next;
        seen = new HashSet<string>(StringComparer.Ordinal);
        economicClass = "";
        owners = next.Rows.Any(rule => rule.Each == "project")
            ? ProjectRows.Of(rows, labelColumn, figureColumn, name)
            : [];
    }

    /// <summary>The values that are the row's own; null where no rule of the form fits it.</summary>
    public Coordinate? Of(int index, string label, string? second, string? governmentClass)
    {
        // a total stands in the column of codes or in that of names
        var compact = Canonical.Compact(string.IsNullOrWhiteSpace(label) ? second ?? "" : label);
        if (compact.Length == 0)
        {
            return null;
        }

        var fixedRow = FixedRow(rule => rule.CompactLabels.Contains(compact)) ?? FixedRow(rule => rule.UnnumberedLabels.Contains(Unnumbered(compact)));
        if (fixedRow is not null)
        {
            seen.UnionWith(fixedRow.CompactLabels);
            return fixedRow.Coordinate;
        }

        foreach (var rule in panel.Rows)
        {
            var place = rule.Each switch
            {
                "class" => ClassOf(compact),
                "function" or "revenue" => CodeOf(compact, rule.Each),
                "economic" => EconomicOf(compact, governmentClass),
                "entity" => Coordinate.Empty.With(Dimension.Entity, compact),
                "project" => index < owners.Length ? owners[index] : null,
                _ => null,
            };
            if (place is not null)
            {
                return place.With(rule.Coordinate);
            }
        }

        return null;
    }

    /// <summary>A label without the number before it: "1.一般公共预算" and "一、一般公共预算" are one.</summary>
    public static string Unnumbered(string compact) => Ordinal().Replace(compact, "");

    /// <summary>The last fixed row that fits here.</summary>
    private FormRow? FixedRow(Func<FormRow, bool> fits) => panel.Rows.LastOrDefault(rule =>
        !rule.Labels.IsEmpty && rule.LabelIn is null && (rule.CompactAfter is null || seen.Contains(rule.CompactAfter)) && fits(rule));

    private Coordinate? ClassOf(string compact)
    {
        var match = Ordinal().Match(compact);
        var text = match.Success ? compact[match.Length..] : compact;
        return form.ClassCodes.TryGetValue(text, out var code) ? Coordinate.Empty.With(Dimension.Function, code)
            // a class under another edition's name is still a class
            : match.Success ? Coordinate.Empty.With(Dimension.Function, text)
            : null;
    }

    private static Coordinate? CodeOf(string compact, string kind) => FunctionCode().IsMatch(compact)
        ? Coordinate.Empty.With(kind == "revenue" ? Dimension.Item : Dimension.Function, compact)
        : null;

    private Coordinate? EconomicOf(string compact, string? governmentClass)
    {
        if (EconomicCode().IsMatch(compact))
        {
            return Coordinate.Empty.With(Dimension.Economic, compact);
        }

        var asClass = EconomicNames.ClassOf(compact);
        if (asClass is not null && string.IsNullOrWhiteSpace(governmentClass))
        {
            economicClass = asClass;
            return Coordinate.Empty.With(Dimension.Economic, asClass);
        }

        // a name the list lacks keeps its class, so that it still counts in its subtotal
        return Coordinate.Empty.With(Dimension.Economic, EconomicNames.SectionOf(compact, economicClass) ?? economicClass + ":" + compact);
    }

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+[、.]|\((?:[一二三四五六七八九十]+|\d{1,2})\)|\d{1,2}[、.]|[①②③④⑤⑥⑦⑧⑨])")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^\d{3}(?:\d{2})?$")]
    private static partial Regex EconomicCode();

    [GeneratedRegex(@"^\d{3}(?:\d{2}){0,2}$")]
    private static partial Regex FunctionCode();
}
