using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Performance;
using Mingzhang.Model;
using Mingzhang.Model.Books;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Forms.Description;

/// <summary>Builds a form from the files of its folder.</summary>
internal static class FormLoader
{
    /// <summary>Loads a form that travels with the program.</summary>
    /// <exception cref="FormatException">The description is wrong: a mistake in the build, not in an input.</exception>
    public static Form Load(string id) => Load(FormFiles.OfProgram(id));

    /// <summary>Loads a form. Only form.yaml and tables.yaml must be there; a form without performance-layout.yaml is read, not written.</summary>
    /// <exception cref="FormatException">The description is wrong.</exception>
    public static Form Load(FormFiles files)
    {
        var form = files.Map("form.yaml");
        var tables = files.List("tables.yaml");
        var narrative = files.Map("narrative.yaml");
        var ties = files.Map("ties.yaml");
        var scope = form.Required<YamlMappingNode>("scope");
        var recognise = form.Required<YamlMappingNode>("recognise");
        var comparison = narrative.Find("comparison") as YamlMappingNode ?? [];
        return new Form(
            form.Required("id"),
            form.Words("title") ?? throw new FormatException("form description: form.yaml lacks 'title' with 'zh' and 'en'"),
            form.Text("kind") == "finalAccount" ? DisclosureKind.FinalAccount : DisclosureKind.Budget,
            form.Required("cover"),
            scope.Required("department"),
            scope.Required("unit"),
            recognise.Number("tables"),
            recognise.Number("parts"),
            [.. form.Items("parts").Select(part => Part(part, scope.Required("department"), scope.Required("unit")))],
            [.. form.Items("classes").Select(Class)],
            [.. tables.Select(Table)],
            [.. narrative.Items("sentences").Select(SentenceOf)],
            new ComparisonWords(
                comparison.Texts("increase"), comparison.Texts("decrease"), comparison.Texts("same"), comparison.Texts("subjects"),
                [.. comparison.Items("written").Select(WrittenComparisonOf)]),
            new FormTies(
                [.. ties.Items("balances").Select(BalanceOf)],
                [.. ties.Items("textBalances").Select(TextBalanceOf)],
                [.. ties.Items("relations").Select(RelationOf)]),
            files.Has("performance.yaml") ? new PerformanceForm(files.Map("performance.yaml")) : null,
            new Lazy<FormWriting?>(() => files.Has("performance-layout.yaml") ? WritingOf(files, form) : null))
        {
            Places = recognise.Texts("places"),
        };
    }

    private static FormWriting WritingOf(FormFiles files, YamlMappingNode form) => new(
        form.Required("tableNumber"), form.Required("tableOwner"), form.Required("noData"), form.Required("nothing"),
        [.. files.List("charts.yaml").Select(ChartOf)],
        [.. files.List("glossary.yaml").Select(term => new BookTerm(term.Required("term"), term.Required("text")))],
        PerformanceLayout.Of(files.Map("performance-layout.yaml")));

    private static WrittenComparison WrittenComparisonOf(YamlMappingNode node) => new(
        node.Required("style"), node.Required("up"), node.Required("down"), node.Required("same"), node.Required("fromNothing"), node.Text("amount"));

    private static FormChart ChartOf(YamlMappingNode node) => new(
        node.Required("section"), node.Text("kind") == "pie" ? ChartKind.Pie : ChartKind.Columns, node.Required("title"), node.Flag("prior"),
        [.. node.Items("categories").Select(category => new FormCategory(category.Text("label") ?? "", category.Text("each"), category.Coordinate("coordinate")))]);

    private static ExpenditureClass Class(YamlMappingNode node) => new(
        node.Text("ordinal") ?? "", node.Required("name"), node.Required("code"), [node.Required("name"), .. node.Texts("or")]);

    private static FormPart Part(YamlMappingNode node, string department, string unit)
    {
        var number = node.Text("number");
        var titles = Readings(node, "title");
        var heading = number is not null && titles.Length == 1 ? null : new Regex(
            "^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、.])?[:、]?(?:" + string.Join('|', titles.Select(title => Template.Pattern(title, department, unit))) + "):?$",
            RegexOptions.CultureInvariant);
        return new FormPart(
            number, node.Text("name") ?? (number is null ? Template.Written(titles[0]) : $"第{number}部分"), Template.Written(titles[0]), heading,
            node.Text("topic") ?? "", [.. node.Items("sections").Select(Section)], node.Flag("tables"), node.Flag("glossary"), node.Flag("optional"));
    }

    private static FormSection Section(YamlMappingNode node) => new(
        node.Required("number"), node.Required("title"), new Regex(node.Required("key"), RegexOptions.CultureInvariant), node.Text("attachment"),
        [.. node.Items("sections").Select(Section)], node.Text("after") ?? "", node.Flag("listsInner"), node.Text("topic") ?? "", node.Flag("optional"));

    private static FormTable Table(YamlMappingNode node) => new(
        node.Number("number"), Readings(node, "title"), node.Required("unit") == "元" ? Unit.Yuan : Unit.TenThousandYuan,
        [.. node.Items("panels").Select(Panel)], node.Text("note"), node.Flag("numbersColumns"))
    {
        IsOptional = node.Flag("optional"),
        Topic = node.Text("topic") ?? "",
    };

    private static FormPanel Panel(YamlMappingNode node) => new(
        node.Coordinate("coordinate"),
        [.. node.Items("columns").Select(column => new FormColumn(Readings(column, "header"), column.Text("is"), column.Coordinate("coordinate")))],
        [.. node.Items("rows").Select(Row)]);

    private static FormRow Row(YamlMappingNode node) => new(
        node.Text("label") is null ? [] : Readings(node, "label"), node.Text("each"), node.Text("after"), node.Text("labelIn"), node.Text("beside"),
        node.Coordinate("coordinate"));

    /// <summary>What is written under a key, and behind it what else is read for it (<c>or:</c>).</summary>
    private static ImmutableArray<string> Readings(YamlMappingNode node, string key) => [node.Required(key), .. node.Texts("or")];

    private static Sentence SentenceOf(YamlMappingNode node) => new(
        node.Required("section"), node.Required("text"), node.Find("nothing") is null ? null : node.Coordinate("nothing"))
    {
        WrittenIn = node.Text("writtenIn") ?? node.Required("section"),
        IsRead = node.Text("only") is not "writing",
        IsWritten = node.Text("only") is not "reading",
        Continues = node.Flag("continues"),
        Scope = node.Text("scope") switch { null => null, "department" => DisclosureScope.Department, _ => DisclosureScope.Unit },
        When = node.Text("when"),
    };

    private static Balance BalanceOf(YamlMappingNode node) => new(
        node.Required("id"), node.Words("title"), DimensionNames.Parse(node.Required("along")),
        PartsByOf(node), node.Text("whole"), node.Texts("parts"), [.. node.Texts("tables").Select(Integer)]);

    private static PartsBy PartsByOf(YamlMappingNode node) => node.Text("by") switch
    {
        "code" => PartsBy.Code,
        "each" => PartsBy.Each,
        _ => PartsBy.Name,
    };

    private static TextBalance TextBalanceOf(YamlMappingNode node) => new(
        node.Required("id"), node.Words("title"), DimensionNames.Parse(node.Required("along")), node.Text("whole"),
        PartsByOf(node), node.Texts("parts"), node.Flag("listed"), node.Coordinate("about"), node.Texts("flows"));

    private static Relation RelationOf(YamlMappingNode node) => new(
        node.Required("id"), node.Words("title"), node.Words("basis"),
        node.Text("severity") == "warning" ? Severity.Warning : Severity.Error,
        [.. node.Texts("free").Select(DimensionNames.Parse)],
        PatternOf((YamlMappingNode)node.Find("left")!),
        [.. node.Items("and").Select(PatternOf)],
        [.. node.Items("right").Select(PatternOf)],
        node.Text("when"));

    private static CellPattern PatternOf(YamlMappingNode node)
    {
        var pattern = node.AsCoordinate();
        var present = Enum.GetValues<Dimension>().Where(dimension => pattern[dimension] == "*").ToImmutableArray();
        foreach (var dimension in present)
        {
            pattern = pattern.With(dimension, null);
        }

        return new CellPattern(node.Flag("text") ? null : node.Number("table"), pattern, present);
    }

    private static int Integer(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
