using System.Collections.Frozen;
using System.Globalization;
using Mingzhang.Forms.Description;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Forms.Books;

/// <summary>Builds the layout of a book from <c>forms/&lt;id&gt;/book.yaml</c>.</summary>
internal static class BookFormLoader
{
    private static readonly FrozenDictionary<string, string> None = FrozenDictionary<string, string>.Empty;

    /// <summary>Whether a form has one.</summary>
    public static bool Exists(string id) => FormResources.Exists(id + "/book.yaml");

    /// <summary>Loads it.</summary>
    /// <exception cref="FormatException">The description is wrong: a mistake in the build, not in an input.</exception>
    public static BookForm Load(string id)
    {
        var root = FormResources.Yaml(id + "/book.yaml");
        var form = FormLibrary.Find(id)!;
        var also = (YamlMappingNode?)root.Find("also");
        var lists = ((YamlMappingNode)root["lists"]).Children.ToDictionary(
            pair => Scalar(pair.Key),
            pair => new ChoiceList(
                [.. Pairs((YamlMappingNode)pair.Value)],
                also?.Find(Scalar(pair.Key)) is YamlMappingNode words ? Pairs(words).ToFrozenDictionary(StringComparer.Ordinal) : None),
            StringComparer.Ordinal);
        lists["functional"] = CodesOf(CodeList.Functional, 7);
        lists["departmentEconomic"] = CodesOf(CodeList.DepartmentEconomic, 5);
        lists["revenue"] = CodesOf(CodeList.Revenue, 5);
        lists["governmentEconomic"] = NamesOf(CodeList.GovernmentEconomic.Codes.Where(code => code.Length == 5).Select(code => CodeList.GovernmentEconomic.NameOf(code)!));
        lists["level1"] = NamesOf(form.Performance!.StandardLevels.Select(level => level.First));
        lists["level2"] = NamesOf(form.Performance!.StandardLevels.Select(level => level.Second!));
        return new BookForm(
            id,
            form.Title,
            root.Texts("guide"),
            Pairs((YamlMappingNode)root["legend"]).ToFrozenDictionary(StringComparer.Ordinal),
            lists.ToFrozenDictionary(StringComparer.Ordinal),
            [.. root.Items("sheets").Select(SheetOf)],
            [.. root.Items("comparisons").Select(ComparisonOf)],
            root.Texts("texts"));
    }

    private static BookSheet SheetOf(YamlMappingNode node) => new(
        node.Required("id"), node.Required("name"), node.Flag("fields"), node.Text("fixed"), node.Texts("derived"), Number(node, "rows"),
        [.. node.Items("columns").Select(ColumnOf)]);

    private static BookColumn ColumnOf(YamlMappingNode node) => new(
        node.Required("id"), node.Required("header"), node.Texts("also"), Enum.Parse<BookCellKind>(node.Required("kind"), ignoreCase: true),
        node.Text("list"), Number(node, "width"), node.Flag("required"), node.Flag("rare"), node.Flag("derives"), node.Flag("totalOnly"),
        node.Required("hint"), node.Required("example"));

    private static Comparison ComparisonOf(YamlMappingNode node) => new(
        node.Coordinate("of"), node.Required("sheet"), node.Required("row"), Enum.Parse<Need>(node.Required("needed"), ignoreCase: true),
        Enum.Parse<ReasonNeed>(node.Required("reason"), ignoreCase: true));

    private static ChoiceList CodesOf(CodeList codes, int shortest) =>
        new([.. codes.Codes.Where(code => code.Length >= shortest).Select(code => KeyValuePair.Create(code, code + " " + codes.NameOf(code)))], None);

    private static ChoiceList NamesOf(IEnumerable<string> names) =>
        new([.. names.Distinct(StringComparer.Ordinal).Select(name => KeyValuePair.Create(name, name))], None);

    private static IEnumerable<KeyValuePair<string, string>> Pairs(YamlMappingNode node) =>
        node.Children.Select(pair => KeyValuePair.Create(Scalar(pair.Key), Scalar(pair.Value)));

    private static string Scalar(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    private static int Number(YamlMappingNode node, string key) =>
        node.Text(key) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
}
