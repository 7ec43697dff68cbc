using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Forms.Performance;

/// <summary>The labels of the performance tables, from performance.yaml, and how a printed text is matched with them.</summary>
internal sealed partial class PerformanceForm
{
    private const int LongestLabel = 20;
    private const int LongestTitle = 80;

    private readonly LabelSet<Label> labels;
    private readonly FrozenDictionary<string, Level> levels;
    private readonly ImmutableArray<(string Name, Level Level)> standardNames;
    private readonly ImmutableArray<(Level Level, ImmutableArray<string> Words, string? Value)> content;
    private readonly FrozenSet<string> valueWords;
    private readonly FrozenDictionary<string, Level> usual;
    private readonly ImmutableArray<string> projectTitles;
    private readonly ImmutableArray<string> overallTitles;
    private readonly Func<Cell, Label> findLabel;
    private readonly Func<Cell, Level?> findLevel;

    /// <summary>Reads the labels of a form.</summary>
    /// <param name="root">Its performance.yaml.</param>
    public PerformanceForm(YamlMappingNode root)
    {
        findLabel = FindLabel;
        findLevel = FindLevel;
        projectTitles = root.Map("titles").Texts("project");
        overallTitles = root.Map("titles").Texts("overall");
        labels = LabelSet<Label>.Of(root.Map("labels"));
        Overall = LabelSet<OverallLabel>.Of(root.Map("overall"));
        OverallFunds = root.Items("overallFunds")
            .SelectMany(row => row.Texts("labels").Select(label => (Label: LabelText.Normal(label), Coordinate: row.Coordinate("coordinate"))))
            .ToFrozenDictionary(row => row.Label, row => row.Coordinate, StringComparer.Ordinal);
        Catalogues = new CatalogueHeadings(root.Map("catalogues"));
        valueWords = root.Texts("valueWords").ToFrozenSet(StringComparer.Ordinal);

        var printed = new Dictionary<string, Level>(StringComparer.Ordinal);
        var standard = new Dictionary<string, Level>(StringComparer.Ordinal);
        var first = new Dictionary<string, Level>(StringComparer.Ordinal);
        ReadLevels(root, printed, standard, first);
        levels = printed.ToFrozenDictionary(StringComparer.Ordinal);
        standardNames = [.. standard.Values.OrderBy(level => level.Order).Select(level => (level.Second!, level))];
        First = standard.Values.MinBy(level => level.Order)!;
        usual = first.ToFrozenDictionary(StringComparer.Ordinal);
        content =
        [
            .. root.Items("content").Select(rule =>
                (standard[rule.Text("level")!], rule.Texts("words"), rule.Text("value"))),
        ];
    }

    /// <summary>The labels that are matched whole, and the names of the levels of indicators.</summary>
    public IEnumerable<string> Words => labels.Words.Concat(Overall.Words).Concat(levels.Keys);

    /// <summary>The labels of the overall table.</summary>
    public LabelSet<OverallLabel> Overall { get; }

    /// <summary>What an amount of the overall table is about, by its label.</summary>
    public FrozenDictionary<string, Coordinate> OverallFunds { get; }

    /// <summary>The header cells of the catalogues.</summary>
    public CatalogueHeadings Catalogues { get; }

    /// <summary>
    /// Whether a text is the title of a performance table, and of which: its title without the year behind it, and the
    /// year printed behind or in front.
    /// </summary>
    public TitleMatch? Title(Passage text)
    {
        if (text.Text.Length > LongestTitle || Titled().Match(text.Text) is not { Success: true } match)
        {
            return null;
        }

        var group = match.Groups["title"];
        var normal = LabelText.Normal(group.Value);
        var overall = overallTitles.Any(name => normal.Contains(name, StringComparison.Ordinal));
        if (!overall && !projectTitles.Any(name => normal.Contains(name, StringComparison.Ordinal)))
        {
            return null;
        }

        var title = text.Slice(group.Index, group.Length).Trim();
        return new TitleMatch(title, YearAt(text, match.Groups["year"]) ?? YearAt(title, YearInFront().Match(title.Text).Groups["year"]), overall);
    }

    /// <summary>The year of a line like "(2026年度)" that stands alone.</summary>
    public static TableYear? YearLine(Passage text) =>
        text.Text.Length <= 16 ? YearAt(text, YearAlone().Match(text.Text).Groups["year"]) : null;

    /// <summary>The label a cell is and nothing else, exactly; <see cref="Label.None"/> where it is none.</summary>
    public Label LabelOf(Cell cell) => cell.LabelOr(findLabel);

    /// <summary>The label a cell is or begins with – "年度资金总额: 3,983,000", "项目期 1年" – and the value behind it.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="exactly">Whether a misread character is not forgiven.</param>
    public (Label Label, Passage? Value) Read(Cell cell, bool exactly = false)
    {
        if (LabelOf(cell) is var label and not Label.None)
        {
            return (label, null);
        }

        return Inline(cell.Text) ??
            (exactly || cell.Text.Text.Length > LongestLabel ? default : (labels.Find(cell.Normal, exactly: false), null));
    }

    private (Label Label, Passage? Value)? Inline(Passage cell)
    {
        var text = cell.Text;
        for (var i = Math.Min(text.Length - 1, LongestLabel + 4); i > 0; i--)
        {
            if (text[i] is ' ' or ':' or '：' or '　' &&
                labels.Find(LabelText.Normal(text[..i]), exactly: true) is var label and not Label.None)
            {
                var value = cell.Slice(i + 1, text.Length - i - 1).Trim();
                return value.IsBlank ? null : (label, value);
            }
        }

        return null;
    }

    /// <summary>The level a cell names; several labels run together in one cell count as the first second level among them.</summary>
    public Level? LevelOf(Cell cell) => cell.LevelOr(findLevel);

    private Label FindLabel(Cell cell) =>
        cell.Text.Text.Length > LongestLabel ? Label.None : labels.Find(cell.Normal, exactly: true);

    private Level? FindLevel(Cell cell)
    {
        if (cell.Text.Text.Length > LongestLabel * 2)
        {
            return null;
        }

        if (LevelOf(cell.Normal) is { } level)
        {
            return level;
        }

        var parts = cell.Text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            return null;
        }

        var named = Array.ConvertAll(parts, part => LevelOf(LabelText.Normal(part)));
        return named.Any(one => one is null) ? null : named.FirstOrDefault(one => one!.Second is not null) ?? named[0];
    }

    /// <summary>The second level that the words of an indicator tell; null where they tell nothing.</summary>
    public Level? LevelByContent(string name, string? value)
    {
        if (levels.TryGetValue(name, out var named) && named.Second is not null)
        {
            return named;
        }

        foreach (var (level, words, wanted) in content)
        {
            if (words.Any(word => name.Contains(word, StringComparison.Ordinal)) &&
                (wanted is null || value?.Contains(wanted, StringComparison.Ordinal) == true))
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>The second level that is meant most often under a first level.</summary>
    public Level Usual(string first) => usual[first];

    /// <summary>The second levels by their standard names, in the order of the form.</summary>
    public IEnumerable<Level> StandardLevels => standardNames.Select(pair => pair.Level);

    /// <summary>The second level the form begins with.</summary>
    public Level First { get; }

    /// <summary>Whether a text can only be a value: an operator with a number, a number with a unit, words of quality.</summary>
    public bool IsValue(string text) => text.Length <= 24 && (AreValueWords(text) || Measured().IsMatch(text));

    /// <summary>One or two words of quality: 提升, 显著提升.</summary>
    private bool AreValueWords(string text)
    {
        if (valueWords.Contains(text))
        {
            return true;
        }

        for (var i = 1; i < text.Length && text.Length <= 8; i++)
        {
            if (valueWords.Contains(text[..i]) && valueWords.Contains(text[i..]))
            {
                return true;
            }
        }

        return false;
    }

    private static TableYear? YearAt(Passage text, Group digits) =>
        digits.Success && int.TryParse(digits.ValueSpan, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
            ? new TableYear(new FiscalYear(year), text.Slice(digits.Index, digits.Length))
            : null;

    private static void ReadLevels(
        YamlMappingNode root, Dictionary<string, Level> printed, Dictionary<string, Level> standard, Dictionary<string, Level> first)
    {
        var order = 0;
        foreach (var group in root.Items("levels"))
        {
            var name = group.Text("name")!;
            var seconds = group.Items("second").ToList();
            foreach (var second in seconds)
            {
                var level = new Level(name, second.Text("name")!, order++);
                standard[level.Second!] = level;
                foreach (var variant in second.Texts("variants").Prepend(level.Second!))
                {
                    printed[variant] = level;
                }

                if (!first.ContainsKey(name) || group.Text("usual") == level.Second)
                {
                    first[name] = level;
                }
            }

            foreach (var variant in group.Texts("variants").Prepend(name))
            {
                // 成本指标 is a first and a second level; in a label it is the second
                printed.TryAdd(variant, seconds.Count == 1 ? first[name] : new Level(name, null, first[name].Order));
            }
        }
    }

    /// <summary>Exactly; or a standard name with one character misread before the word that ends all such labels, or its last one cut off.</summary>
    private Level? LevelOf(string text)
    {
        if (levels.TryGetValue(text, out var level))
        {
            return level;
        }

        if (text.Length is < 4 or > 8)
        {
            return null;
        }

        foreach (var (label, candidate) in standardNames)
        {
            if (label.Length == text.Length
                ? text.AsSpan(text.Length - 2).SequenceEqual(label.AsSpan(label.Length - 2)) && LabelText.Distance(label, text) == 1
                : label.Length >= 7 && label.Length == text.Length + 1 && label.StartsWith(text, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(?<title>[^，。；：:]*绩效目标[^，。；：:（）()\s]{0,6}表)\s*(?:[（(]?\s*(?<year>\d{3,5})\s*[)）]?\s*年?\s*度?\s*[)）]?)?\s*$")]
    private static partial Regex Titled();

    [GeneratedRegex(@"^\s*[（(]?\s*(?<year>\d{3,5})\s*[)）]?\s*年\s*度?\s*[)）]?\s*$")]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"^\s*(?<year>\d{4})\s*年")]
    private static partial Regex YearInFront();

    [GeneratedRegex(@"^(?:[≥≤><＞＜≧≦=＝]\s*\S+|[一-龥]?[\d,.]+\s*[%％]|\d[\d,.]*\s*[^\d\s，。,]{0,3}(?:/[^\d\s，。,]{1,3}){0,2})$")]
    private static partial Regex Measured();
}

/// <summary>A title of a performance table.</summary>
/// <param name="Title">Without the year behind it.</param>
/// <param name="Year">The year in or behind it.</param>
/// <param name="Overall">Whether it is the overall table's.</param>
internal sealed record TitleMatch(Passage Title, TableYear? Year, bool Overall);

/// <summary>The year of a performance table, with too many or too few digits where it is so printed.</summary>
/// <param name="Year">The year.</param>
/// <param name="Text">Its digits.</param>
internal sealed record TableYear(FiscalYear Year, Passage Text);
