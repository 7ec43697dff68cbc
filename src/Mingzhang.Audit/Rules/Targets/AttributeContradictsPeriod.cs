using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A project lasts as long as its attribute says.</summary>
internal sealed partial class AttributeContradictsPeriod : TableTargetRule
{
    private const int Long = 10;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT065", new("项目属性与项目期矛盾", "Attribute and period contradict each other"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Table is not { Attribute: { IsBlank: false } attribute, Period: { IsBlank: false } period } || table.PeriodYears is not { } years)
        {
            yield return Check.Undecided("项目属性或项目期未读出", "attribute or period could not be read");
            yield break;
        }

        var said = Years().Match(attribute.Text) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : (int?)null;
        if ((said is not null && said != years && years > 0) || (table.IsOneOff && years >= Long))
        {
            yield return FailRow(
                facts, attribute, table.Place(attribute, "项目属性"),
                new($"项目属性为“{attribute.Text.Trim()}”，项目期却为“{period.Text.Trim()}”", $"the attribute is “{attribute.Text.Trim()}”, the period “{period.Text.Trim()}”"),
                new("据实统一项目属性和项目期", "state the true attribute and period"), related: [Row(facts, period)]);
        }
        else
        {
            yield return Check.Passed;
        }
    }

    [GeneratedRegex(@"[（(]\s*(\d{1,2})\s*年(?:结束|完成|期)")]
    private static partial Regex Years();
}
