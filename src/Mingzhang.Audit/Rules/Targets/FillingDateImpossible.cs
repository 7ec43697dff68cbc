using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>填报日期 is a moment of the calendar, and not after the year that is budgeted for.</summary>
internal sealed class FillingDateImpossible : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT011", new("填报日期不成立", "Impossible filling date"), Severity.Info, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Table.FilledAt is not { IsBlank: false } filled)
        {
            yield return Check.NotApplicable("没有填报日期", "no filling date");
            yield break;
        }

        var digits = string.Concat(filled.Text.Where(char.IsAsciiDigit));
        if (digits.Length >= 4 && table.Year is { } year && int.Parse(digits.AsSpan(0, 4), CultureInfo.InvariantCulture) is var filledYear && filledYear > year && filledYear < 2100)
        {
            yield return FailRow(
                facts, filled, table.Place(filled, "填报日期"),
                new($"填报日期{filled.Text.Trim()}晚于预算年度{year}年", $"filled in at {filled.Text.Trim()}, after the budget year {year}"),
                new("核对填报日期或预算年度", "check the date and the budget year"), Severity.Warning);
        }
        else if (!IsMoment(digits))
        {
            yield return FailRow(
                facts, filled, table.Place(filled, "填报日期"),
                new($"填报日期“{filled.Text.Trim()}”不是日历上的时间，疑识别或录入有误", $"“{filled.Text.Trim()}” is no moment of the calendar; misread or mistyped"),
                new("核对原件的填报日期", "check the original's date"));
        }
        else
        {
            yield return Check.Passed;
        }
    }

    private static bool IsMoment(string digits) =>
        digits.Length is 8 or 14 &&
        DateTime.TryParseExact(
            digits.PadRight(14, '0'), "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) &&
        moment.Year is > 2000 and < 2100;
}
