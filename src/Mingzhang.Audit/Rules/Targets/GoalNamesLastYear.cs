using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A goal that names last year's funds was copied from last year's table.</summary>
internal sealed partial class GoalNamesLastYear : TableTargetRule
{
    private const int Characteristic = 4;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT010", new("总体目标写的是上年的资金", "Goal names last year's funds"), Severity.Error, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Year is not { } year)
        {
            yield return Check.Undecided("预算年度未读出", "the budget year could not be read");
            yield break;
        }

        var goal = table.Table.GoalAnnual is { IsBlank: false } annual ? annual : table.Table.GoalTotal;
        if (goal is null || goal.IsBlank)
        {
            yield return Check.Undecided("总体目标未读出", "the goal could not be read");
            yield break;
        }

        var now = year.ToString(CultureInfo.InvariantCulture) + "年";
        foreach (Match match in YearOfFunds().Matches(goal.Text))
        {
            if (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) != year - 1 || goal.Text.Contains(now, StringComparison.Ordinal) ||
                table.Name.Contains((year - 1).ToString(CultureInfo.InvariantCulture) + "年", StringComparison.Ordinal))
            {
                continue;
            }

            // the project's own name has the budget year before the very same words
            var words = ProjectName.Normalise(match.Groups[2].Value);
            var proven = words.Length >= Characteristic &&
                (table.Name.Contains(now + words[..Characteristic], StringComparison.Ordinal) || table.Name.Contains(now + "度" + words[..Characteristic], StringComparison.Ordinal));
            yield return FailClause(
                facts, goal.Locate(0, goal.Text.Length, table.Place(goal, "总体目标")), goal.Text,
                new($"{year}年度的总体目标写“{match.Value}”" + (proven ? $"，而项目名称为{table.Title}" : ""),
                    $"the goal of {year} names the funds of {year - 1}"),
                new($"核对文件名称，改为{year}年度", $"check the document named and change it to {year}"), proven ? Severity.Error : Severity.Warning);
            yield break;
        }

        yield return Check.Passed;
    }

    [GeneratedRegex(@"(20\d\d)年度?((?!考核|底|末|结转|[\d上下第一二三四]|工作)[^，。,；;〔【\[(（]{2,20}?(?:专项|经费|资金|补助|补贴))")]
    private static partial Regex YearOfFunds();
}
