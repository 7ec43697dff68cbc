using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A county's or district's goal is set for the whole city or province: pasted from a higher level's text.</summary>
internal sealed partial class GoalOfAnotherLevel : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT010",
        new Words("绩效目标范围超出本级", "Goal reaches beyond the level of the body"),
        Severity.Info,
        new Words("绩效目标应与本部门职责和资金范围一致", "Goals are to fit the duties and the funds of the body"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var level = AdministrativeLevels.Of(disclosure);
        if (level == AdministrativeLevel.Province || disclosure.Performance.IsEmpty)
        {
            yield return Check.NotApplicable("省级单位，或没有绩效目标表", "A body of the province, or no performance tables");
            yield break;
        }

        if (level == AdministrativeLevel.Unknown)
        {
            yield return Check.Undecided("从名称看不出本单位的层级", "The name does not show the level of the body");
            yield break;
        }

        var words = level == AdministrativeLevel.County ? CityOrProvince() : ProvinceOnly();
        foreach (var table in disclosure.Performance)
        {
            var failed = false;
            foreach (var text in new[] { table.GoalAnnual, table.GoalTotal, table.Necessity })
            {
                if (text is null || words.Match(text.Text) is not { Success: true } match)
                {
                    continue;
                }

                failed = true;
                var at = text.Locate(match.Index, match.Length);
                yield return Fail(
                    disclosure,
                    at,
                    new Words(
                        $"本单位为{(level == AdministrativeLevel.County ? "县（区）级" : "市级")}，《{table.ProjectName}》的目标写成“{match.Value}”，疑照抄上级文件。",
                        $"The body is one of a {(level == AdministrativeLevel.County ? "county or district" : "city")}; the goal of {table.ProjectName} is set for {match.Value}, as in a text of a higher level."),
                    new Words("按本级职责和本项目资金的范围改写。", "Set the goal for what this body and this project can reach."),
                    quote: disclosure.Source.SentenceAt(at));
                break;
            }

            if (!failed)
            {
                yield return Check.Passed;
            }
        }
    }

    [GeneratedRegex(@"(?<!按照|根据|纳入|依据|落实|《[^》]{0,30})全[市省](?!统一|范围|各级党|安排|部署|会议|文件|要求)")]
    private static partial Regex CityOrProvince();

    [GeneratedRegex(@"(?<!按照|根据|纳入|依据|落实|《[^》]{0,30})全省(?!统一|范围|各级党|安排|部署|会议|文件|要求)")]
    private static partial Regex ProvinceOnly();
}
