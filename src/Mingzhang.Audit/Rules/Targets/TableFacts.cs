using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Indicators;
using Mingzhang.Audit.Rules.Structure;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A line of indicators: what stands on the two sides of a performance table for one indicator.</summary>
/// <param name="Implementation">The left side; null where it is missing.</param>
/// <param name="Annual">The right side; null where it is missing.</param>
internal sealed record IndicatorLine(Indicator? Implementation, Indicator? Annual)
{
    private const int MostOfName = 10;

    /// <summary>The value of the right side, or of the left one where the right is blank.</summary>
    public IndicatorValue Value { get; } = Read(Annual is { Value.IsBlank: false } ? Annual : Implementation);

    /// <summary>The value of the left side, read anew: few rules need it.</summary>
    public IndicatorValue ValueOfPeriod => Read(Implementation);

    /// <summary>The value of the right side, read anew.</summary>
    public IndicatorValue ValueOfYear => Read(Annual);

    /// <summary>The side that counts: the annual one unless it is blank.</summary>
    public Indicator Subject => Annual is { Value.IsBlank: false } ? Annual : Implementation ?? Annual!;

    /// <summary>The name; the longer of the two sides, because one may be cut off.</summary>
    public string Name => (Annual?.Name.Text.Length ?? 0) > (Implementation?.Name.Text.Length ?? 0)
        ? Annual!.Name.Text.Trim()
        : Implementation?.Name.Text.Trim() ?? "";

    /// <summary>Whether the line counts an output (数量指标).</summary>
    public bool IsQuantity => Subject.Level2.Contains("数量", StringComparison.Ordinal);

    /// <summary>Whether the line limits a cost, in the old levels or the new.</summary>
    public bool IsCost => Subject.Level2.Contains("成本", StringComparison.Ordinal) || Subject.Level1.Contains("成本", StringComparison.Ordinal);

    /// <summary>Whether the line is one of quality.</summary>
    public bool IsQuality => Subject.Level2.Contains("质量", StringComparison.Ordinal);

    /// <summary>Whether the line is one of time.</summary>
    public bool IsTime => Subject.Level2.Contains("时效", StringComparison.Ordinal);

    /// <summary>Whether the line is one of satisfaction.</summary>
    public bool IsSatisfaction => Subject.Level1.Contains("满意", StringComparison.Ordinal) || Subject.Level2.Contains("满意", StringComparison.Ordinal);

    /// <summary>Whether the name is one of a rate: it ends in 率.</summary>
    public bool NamesRate => Name.TrimEnd('）', ')', '（', '(', '%', '％') is var bare && bare.EndsWith('率') && !TargetWords.NoRate.In(bare[^Math.Min(bare.Length, 3)..]);

    /// <summary>Whether name and value seem to have slid over the columns: a number for a name, a label for a value, a sign alone.</summary>
    public bool HasDrifted =>
        (Name.Length > 0 && char.IsAsciiDigit(Name[0]) && IndicatorValueParser.Parse(Name) is { Only: { Unit.Length: > 0 } whole } && whole.Length == Name.Length) ||
        IsLabel(Name) || IsLabel(Value.Text) || (Value.IsWords && (!Value.Text.Any(char.IsLetterOrDigit) || (Value.Text.Length <= MostOfName && Value.Text.EndsWith('率'))));

    private static bool IsLabel(string text) =>
        text.Length <= 6 && (text.EndsWith("指标", StringComparison.Ordinal) || text.EndsWith("指标值", StringComparison.Ordinal) || text.EndsWith("效益", StringComparison.Ordinal));

    private static IndicatorValue Read(Indicator? side) => IndicatorValueParser.Parse(side?.Value?.Text, side?.Name.Text);
}

/// <summary>A performance table as the rules look at it.</summary>
internal sealed partial class TableFacts
{
    /// <summary>Reads a table.</summary>
    public TableFacts(Disclosure disclosure, PerformanceTable table, int index)
    {
        Table = table;
        Index = index;
        Year = YearOf(table.Year?.Value, disclosure.Year?.Value);
        Name = table.ProjectName is { IsBlank: false } name ? ProjectName.Normalise(name.Text) : "";
        Lines = Pair(table.Indicators);
        PeriodYears = ReadPeriod(table.Period?.Text);
        Texts = TextsOf(table);
    }

    /// <summary>The table.</summary>
    public PerformanceTable Table { get; }

    /// <summary>Its place among the tables.</summary>
    public int Index { get; }

    /// <summary>The budget year; null where neither the table nor the cover has it, or they differ: then no rule reckons with it.</summary>
    public int? Year { get; }

    /// <summary>The project's name, normalised for comparing; empty where the head is missing.</summary>
    public string Name { get; }

    /// <summary>The project's name for messages.</summary>
    public string Title => Name.Length > 0 ? "《" + Table.ProjectName!.Text.Trim() + "》" : "（缺表头）";

    /// <summary>The indicators, both sides of one row together.</summary>
    public ImmutableArray<IndicatorLine> Lines { get; }

    /// <summary>项目期 in years; null where not printed.</summary>
    public int? PeriodYears { get; }

    /// <summary>Whether the project lasts one year: its period says so, or else its attribute.</summary>
    public bool IsOneYear => PeriodYears is { } years
        ? years == 1
        : Table.Attribute?.Text is { } attribute && attribute.Contains("一次", StringComparison.Ordinal) && OneYear().IsMatch(attribute);

    /// <summary>Whether the attribute calls the project one-off (一次性).</summary>
    public bool IsOneOff => Table.Attribute?.Text.Contains("一次", StringComparison.Ordinal) == true;

    /// <summary>年度资金总额; null where not read, or where its unit is in doubt.</summary>
    public FundCell? Annual => UnitInDoubt ? null : Table.FundAnnual.Total;

    /// <summary>实施期资金总额; null where not read, or where its unit is in doubt.</summary>
    public FundCell? Total => UnitInDoubt ? null : Table.FundTotal.Total;

    /// <summary>Whether the funds seem to be in 万元 where the table says 元: no rule reckons with them.</summary>
    public bool UnitInDoubt { get; init; }

    /// <summary>The place by which the whole table is named: the project's name, the title, or the first row.</summary>
    public Passage Head => Table.ProjectName is { IsBlank: false } name ? name
        : !Table.Title.IsBlank ? Table.Title
        : Table.Rows.SelectMany(row => row.Cells).FirstOrDefault(cell => !cell.IsBlank) ?? Passage.Empty;

    /// <summary>The long texts with their labels, those that are not blank.</summary>
    public ImmutableArray<(string Label, Passage Text)> Texts { get; }

    /// <summary>Whether the indicators go on where those of another table end: none stands in both.</summary>
    public bool Continues(TableFacts first)
    {
        var names = first.Lines.Select(line => line.Name).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
        return names.Count > 0 && !Lines.IsEmpty && !Lines.Any(line => names.Contains(line.Name));
    }

    /// <summary>The place of a passage of this table.</summary>
    public Location Place(Passage at, string? row = null) =>
        at.Locate(Location.Unknown with { Section = "绩效目标表" + Title, Row = row });

    private static int? YearOf(int? printed, int? budget) =>
        printed is { } own && budget is { } fiscal && own != fiscal && own.IsYear() ? null : budget ?? printed;

    private static ImmutableArray<(string Label, Passage Text)> TextsOf(PerformanceTable table)
    {
        var texts = ImmutableArray.CreateBuilder<(string, Passage)>(7);
        Add("项目概况", table.Overview);
        Add("立项依据", table.Basis);
        Add("项目设立必要性", table.Necessity);
        Add("保证项目实施的制度、措施", table.Measures);
        Add("项目实施计划", table.Plan);
        Add("实施期总体目标", table.GoalTotal);
        Add("年度总体目标", table.GoalAnnual);
        return texts.ToImmutable();

        void Add(string label, Passage? text)
        {
            if (text is { IsBlank: false })
            {
                texts.Add((label, text));
            }
        }
    }

    private static ImmutableArray<IndicatorLine> Pair(ImmutableArray<Indicator> indicators)
    {
        var sides = new List<(Indicator? Implementation, Indicator? Annual)>(indicators.Length);
        var left = new Dictionary<int, int>();
        foreach (var indicator in indicators)
        {
            if (indicator.Name.IsBlank && indicator.Value is null or { IsBlank: true })
            {
                continue;
            }

            var line = LineOf(indicator);
            if (indicator.Scope == IndicatorScope.Implementation)
            {
                left[line] = sides.Count;
                sides.Add((indicator, null));
            }
            else if (left.Remove(line, out var index))
            {
                sides[index] = (sides[index].Implementation, indicator);
            }
            else
            {
                sides.Add((null, indicator));
            }
        }

        return [.. sides.Select(side => new IndicatorLine(side.Implementation, side.Annual))];
    }

    private static int LineOf(Indicator indicator) =>
        indicator.Name.Line > 0 ? indicator.Name.Line : indicator.Value?.Line ?? 0;

    private static int? ReadPeriod(string? text) =>
        text is not null && PeriodNumber().Match(text) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^\s*(\d{1,3})\s*年")]
    private static partial Regex PeriodNumber();

    [GeneratedRegex(@"[1１一]\s*年")]
    private static partial Regex OneYear();
}
