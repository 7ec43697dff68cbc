using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A date that no calendar has: 2月30日, 13月.</summary>
internal sealed partial class DateImpossible : EveryTextRule
{
    private const int LeapYear = 2024;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT029",
        new Words("日期不成立", "Impossible date"),
        Severity.Warning,
        new Words("公开内容应完整、准确", "What is published must be complete and accurate"));

    /// <inheritdoc/>
    protected override Regex Pattern => Date();

    /// <inheritdoc/>
    protected override bool MayHold(ReadOnlySpan<char> text) => text.Contains('月');

    /// <inheritdoc/>
    protected override (Words Message, Words Fix, Severity? Severity)? Told(Disclosure disclosure, Match match, string text)
    {
        var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : LeapYear;
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var day = match.Groups["day"].Success ? int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) : 1;
        if (year is < 1900 or > 2100 || (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)))
        {
            return null;
        }

        return (
            new Words($"“{match.Value}”不是日历上的日期。", $"“{match.Value}” is on no calendar."),
            new Words("核对后改正。", "Check and correct it."),
            null);
    }

    [GeneratedRegex(@"(?<![\d.、-])(?:(?<year>20\d{2})\s*年\s*)?(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*[日号]|(?<![\d.])(?<year>20\d{2})\s*年\s*(?<month>\d{1,2})\s*月(?!\d)")]
    private static partial Regex Date();
}
