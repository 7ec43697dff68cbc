using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>What is to be done in the budget year cannot be due before it begins.</summary>
internal sealed partial class DeadlineBeforeBudgetYear : TableTargetRule
{
    private static readonly string[] Due = ["前", "底", "末", "完成", "拨付", "发放", "到位", "截止", "止"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT009", new("时限早于预算年度", "Deadline before the budget year"), Severity.Error, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Year is not { } year)
        {
            yield return Check.Undecided("预算年度未读出", "the budget year could not be read");
            yield break;
        }

        // a project of an earlier year by its own name settles what that year left
        var settles = table.Name.Contains((year - 1).ToString(CultureInfo.InvariantCulture) + "年", StringComparison.Ordinal) &&
            !table.Name.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var line in table.Lines)
        {
            if (!line.Value.Years.IsEmpty && line.Value.Years.Max() < year && (line.IsTime || line.Value.NamesDate) && Due.In(line.Value.Text))
            {
                var at = line.Subject.Value!;
                yield return FailRow(
                    facts, at, table.Place(at, line.Name),
                    new($"{year}年度的“{line.Name}”时限为“{line.Value.Text}”，早于预算年度", $"due {line.Value.Text} in the targets of {year}"),
                    new($"改为{year}年内的日期", $"name a date in {year}"), settles ? Severity.Warning : null);
            }
        }

        if (table.Table.GoalAnnual is { IsBlank: false } goal && Deadline().Matches(goal.Text) is { Count: > 0 } matches &&
            matches.All(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) < year))
        {
            var match = matches[0];
            yield return FailClause(
                facts, goal.Locate(match.Index, match.Length, table.Place(goal, "年度总体目标")), match.Value,
                new($"{year}年度总体目标的时限为“{match.Value}”，早于预算年度", $"the goal of {year} is due {match.Value}"),
                new($"改为{year}年内的日期", $"name a date in {year}"), Severity.Warning);
        }
    }

    [GeneratedRegex(@"(20\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末|年底|年末)?(?:以前|之前|前|底|末)")]
    private static partial Regex Deadline();
}
