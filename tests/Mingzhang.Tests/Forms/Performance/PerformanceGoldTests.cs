using System.Globalization;
using System.Text.Json;
using Mingzhang.Model;

namespace Mingzhang.Tests.Forms.Performance;

public sealed class PerformanceGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("003")]
    public void Performance_tables_are_the_hand_checked_ones(string seed)
    {
        using var gold = JsonDocument.Parse(Shared.Gold(seed + ".perf.json"));
        using var ambiguities = JsonDocument.Parse(Shared.Gold("performance_ambiguities.json"));
        var accepted = ambiguities.RootElement.TryGetProperty(seed, out var list) ? list.EnumerateArray().ToList() : [];
        var tables = SeedSection.Performance(seed).Tables;
        var wanted = gold.RootElement.EnumerateArray().ToList();
        Assert.Equal(wanted.Count, tables.Length);

        int right = 0, found = 0, missing = 0, funds = 0, texts = 0;
        foreach (var (table, expected) in tables.Zip(wanted))
        {
            funds += FundMismatches(table.FundTotal, expected.GetProperty("fund_total")) +
                FundMismatches(table.FundAnnual, expected.GetProperty("fund_annual"));
            texts += TextMismatches(table, expected);
            var (matched, extra, absent) = Compare(table, expected, accepted);
            right += matched;
            found += extra;
            missing += absent;
        }

        var f1 = 2.0 * right / ((2 * right) + found + missing);
        output.WriteLine($"{seed}: {tables.Length} tables, {right} indicators right, {found} wrong, {missing} missing, F1 {f1:F4}, funds {funds}, texts {texts}");
        Assert.True(f1 >= 0.99, $"F1 {f1:F4}");
        Assert.Equal(0, funds);
        Assert.Equal(0, texts);
    }

    [Fact]
    public void The_overall_table_is_the_hand_checked_one()
    {
        using var gold = JsonDocument.Parse(Shared.Gold("003.overall.json"));
        var root = gold.RootElement;
        var overall = SeedSection.Performance("003").Overall;
        Assert.NotNull(overall);
        Assert.Equal(Text(root, "title"), overall.Title.Text);
        Assert.Equal(Text(root, "year"), overall.Year?.ToString());
        Assert.Equal(Text(root, "dept_code"), overall.DepartmentCode);
        Assert.Equal(Text(root, "dept_name"), overall.DepartmentName);
        var staffing = root.GetProperty("staffing");
        Assert.Equal(Text(staffing, "internal_sections"), overall.InternalSections?.Value.Text);
        Assert.Equal(Text(staffing, "subordinate_units"), overall.SubordinateUnits?.Value.Text);
        Assert.Equal(Text(staffing, "approved_posts"), overall.ApprovedPosts?.Value.Text);
        Assert.Equal(Text(staffing, "actual_staff_total"), overall.ActualStaff?.Value.Text);
        Assert.Equal(Text(staffing, "on_establishment"), overall.OnEstablishment?.Value.Text);
        Assert.Equal(Text(staffing, "other_staff"), overall.OtherStaff?.Value.Text);
        Assert.Equal(Text(root, "duties"), overall.Duties?.Text);
        Assert.Equal(Text(root, "strategic_goal"), overall.StrategicGoal?.Text);
        Assert.Equal(Text(root, "goal_annual"), overall.GoalAnnual?.Text);
        Assert.Equal(Text(root, "funds_unit"), overall.FundsUnit.Symbol());
        Assert.Equal(Pairs(root.GetProperty("funds_by_source_rows")), Pairs(overall.FundsBySource));
        Assert.Equal(Pairs(root.GetProperty("funds_by_direction_rows")), Pairs(overall.FundsByDirection));
        Assert.Equal(
            root.GetProperty("tasks").EnumerateArray().Select(task => (Text(task, "core_function"), Text(task, "key_task"))),
            overall.Tasks.Select(task => ((string?)task.Label.Text, (string?)task.Value.Text)));
        Assert.Equal(
            root.GetProperty("indicators").EnumerateArray().Select(Key),
            overall.Indicators.Select(one => ((string?)one.Level1, (string?)one.Level2, (string?)one.Name.Text, one.Value?.Text)));
    }

    [Fact]
    public void The_procurement_catalogue_is_the_hand_checked_one()
    {
        using var gold = JsonDocument.Parse(Shared.Gold("003.procurement_catalog.json"));
        var bound = SeedSection.Catalogues("003");
        Assert.Equal(
            gold.RootElement.EnumerateArray().Select(entry => (Text(entry, "code"), Text(entry, "name"), Text(entry, "remark"))),
            bound.ProcurementCatalogue.Select(entry => ((string?)entry.Code.Text, (string?)entry.Name.Text, (string?)entry.Remark.Text)));
        Assert.Empty(bound.Unaccounted);
    }

    private (int Right, int Wrong, int Missing) Compare(PerformanceTable table, JsonElement expected, List<JsonElement> accepted)
    {
        var left = expected.GetProperty("indicators").EnumerateArray()
            .Select(one => (Scope: Text(one, "scope"), Key: Key(one))).ToList();
        var right = 0;
        var wrong = 0;
        foreach (var indicator in table.Indicators)
        {
            var scope = indicator.Scope == IndicatorScope.Annual ? "annual" : "implementation";
            var index = left.FindIndex(one => one.Scope == scope && one.Key.Item3 == indicator.Name.Text &&
                one.Key.Item4 == indicator.Value?.Text &&
                ((one.Key.Item1, one.Key.Item2) == (indicator.Level1, indicator.Level2) || IsAccepted(indicator, accepted)));
            if (index >= 0)
            {
                right++;
                left.RemoveAt(index);
            }
            else
            {
                wrong++;
                output.WriteLine($"  wrong: {table.ProjectName} {scope} {indicator.Level1}/{indicator.Level2} {indicator.Name} = {indicator.Value} ({indicator.BoundBy})");
            }
        }

        left.ForEach(one => output.WriteLine($"  missing: {table.ProjectName} {one}"));
        return (right, wrong, left.Count);
    }

    private static bool IsAccepted(Indicator indicator, List<JsonElement> accepted) =>
        accepted.Any(one => one.TryGetProperty("indicator", out var names) && names.GetString()!.Contains(indicator.Name.Text, StringComparison.Ordinal) &&
            one.GetProperty("alternatives").EnumerateArray().Any(other =>
                other.GetString()!.Contains(indicator.Level2, StringComparison.Ordinal)));

    private int FundMismatches(Funds funds, JsonElement expected)
    {
        var wrong = 0;
        foreach (var (name, cell) in (ReadOnlySpan<(string, FundCell?)>)
            [("total", funds.Total), ("central", funds.Central), ("province", funds.Province), ("city_county", funds.CityCounty), ("self", funds.Self), ("other", funds.Other)])
        {
            var wanted = expected.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : (decimal?)null;
            if (cell?.Money.Yuan != wanted)
            {
                wrong++;
                output.WriteLine($"  fund {name}: {cell?.Text.Text} instead of {wanted?.ToString(CultureInfo.InvariantCulture)}");
            }
        }

        return wrong;
    }

    private int TextMismatches(PerformanceTable table, JsonElement expected)
    {
        var wrong = 0;
        foreach (var (name, text) in (ReadOnlySpan<(string, string?)>)
            [
                ("title", table.Title.Text), ("year", table.Year?.ToString()), ("project_name", table.ProjectName?.Text),
                ("dept_code", table.DepartmentCode), ("dept_name", table.DepartmentName), ("unit", table.Unit?.Text),
                ("attribute", table.Attribute?.Text), ("period", table.Period?.Text), ("overview", table.Overview?.Text),
                ("basis", table.Basis?.Text), ("necessity", table.Necessity?.Text), ("measures", table.Measures?.Text),
                ("plan", table.Plan?.Text), ("goal_total", table.GoalTotal?.Text), ("goal_annual", table.GoalAnnual?.Text),
                ("filled_at", table.FilledAt?.Text),
            ])
        {
            if (text != Text(expected, name))
            {
                wrong++;
                output.WriteLine($"  {name}: {text} instead of {Text(expected, name)}");
            }
        }

        return wrong;
    }

    private static (string?, string?, string?, string?) Key(JsonElement one) =>
        (Text(one, "level1"), Text(one, "level2"), Text(one, "name"), Text(one, "value"));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<(string?, string?)> Pairs(JsonElement rows) =>
        rows.EnumerateArray().Select(row => (row[0].GetString(), row[1].GetString()));

    private static IEnumerable<(string?, string?)> Pairs(IEnumerable<LabelledValue> values) =>
        values.Select(one => ((string?)one.Label.Text, (string?)one.Value.Text));
}
