using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Forms.Description;

/// <summary>The performance tables and catalogues as a form writes them, from performance-layout.yaml.</summary>
/// <param name="Project">项目支出绩效目标表.</param>
/// <param name="Overall">整体支出绩效目标申报表.</param>
/// <param name="Procurement">集中采购目录.</param>
/// <param name="Purchase">政府购买服务指导性目录.</param>
internal sealed record PerformanceLayout(GridTemplate Project, GridTemplate Overall, ListTemplate Procurement, ListTemplate Purchase)
{
    /// <summary>Reads the description.</summary>
    public static PerformanceLayout Of(YamlMappingNode root) => new(
        GridTemplate.Of(root.Map("project")), GridTemplate.Of(root.Map("overall")),
        ListTemplate.Of(root.Map("catalogues").Map("procurement")), ListTemplate.Of(root.Map("catalogues").Map("purchase")));
}

/// <summary>A table of labels and holes.</summary>
/// <param name="Title">Its title with holes.</param>
/// <param name="Year">The line under the title.</param>
/// <param name="Widths">The widths of its columns.</param>
/// <param name="Rows">Its rows; a row of one word without cells is repeated: "indicators", "tasks".</param>
internal sealed partial record GridTemplate(string Title, string Year, ImmutableArray<int> Widths, ImmutableArray<TemplateRow> Rows)
{
    /// <summary>Reads the description.</summary>
    public static GridTemplate Of(YamlMappingNode node) => new(
        node.Required("title"), node.Required("year"), [.. node.Texts("widths").Select(Number)],
        [.. ((YamlSequenceNode)node["rows"]).Children.Select(row => row is YamlScalarNode each
            ? new TemplateRow(each.Value, [])
            : new TemplateRow(null, [.. ((YamlSequenceNode)row).Children.Select(cell => CellOf(((YamlScalarNode)cell).Value!))]))]);

    private static TemplateCell CellOf(string text)
    {
        var match = Sized().Match(text);
        var words = match.Groups["text"].Value;
        return new TemplateCell(
            words == "-" ? "" : words,
            match.Groups["columns"] is { Success: true } columns ? Number(columns.Value) : 1,
            match.Groups["rows"] is { Success: true } rows ? Number(rows.Value) : 1);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<text>.*?)(?:\*(?<columns>\d+))?(?:\|(?<rows>\d+))?$")]
    private static partial Regex Sized();
}

/// <summary>A row of a template.</summary>
/// <param name="Each">What it is repeated for; null for a row of cells.</param>
/// <param name="Cells">Its cells, without those covered from above.</param>
internal sealed record TemplateRow(string? Each, ImmutableArray<TemplateCell> Cells);

/// <summary>A cell of a template.</summary>
/// <param name="Text">A label, or a text with a hole; empty for a blank cell.</param>
/// <param name="Columns">How wide.</param>
/// <param name="Rows">How high.</param>
internal sealed record TemplateCell(string Text, int Columns, int Rows)
{
    /// <summary>Whether something is filled in.</summary>
    public bool HasHole => Text.Contains('{', StringComparison.Ordinal);
}

/// <summary>A plain list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Columns">The headers.</param>
/// <param name="Widths">The widths of its columns.</param>
internal sealed record ListTemplate(string Title, ImmutableArray<string> Columns, ImmutableArray<int> Widths)
{
    /// <summary>Reads the description.</summary>
    public static ListTemplate Of(YamlMappingNode node) => new(
        node.Required("title"), node.Texts("columns"),
        [.. node.Texts("widths").Select(width => int.Parse(width, NumberStyles.None, CultureInfo.InvariantCulture))]);
}
