using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A number of people is counted in people, a number of days in days.</summary>
internal sealed class UnitDoesNotFitName : IndicatorRule
{
    private static readonly (string[] Endings, string[] Units)[] Fitting =
    [
        (["人数", "人员数", "人员数量"], ["人", "名", "位", "人次", "个", "户"]),
        (["次数", "场次", "频次"], ["次", "场", "场次", "人次", "期", "批", "批次", "轮", "期次", "班次", "车次", "台次", "次数"]),
        (["天数"], ["天", "日", "人日", "个工作日", "工作日"]),
        (["户数"], ["户", "家", "个", "户次"]),
        (["面积"], ["平方米", "平米", "亩", "公顷", "平方公里", "万亩", "立方米"]),
        (["里程", "长度"], ["公里", "千米", "米", "条"]),
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT067", new("计量单位与指标名称不符", "Unit does not fit the indicator's name"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("核对指标名称与计量单位", "check name and unit");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        if (!line.IsQuantity || line.Value.Only is not { Unit.Length: > 0, IsMoney: false } quantity || line.Value.Text.Length > 12)
        {
            return null;
        }

        foreach (var (endings, units) in Fitting)
        {
            if (Array.Exists(endings, ending => line.Name.EndsWith(ending, StringComparison.Ordinal)))
            {
                return units.Contains(quantity.Unit)
                    ? null
                    : new($"“{line.Name}”的计量单位为“{quantity.Unit}”（{line.Value.Text}）", $"“{line.Name}” is counted in “{quantity.Unit}” ({line.Value.Text})");
            }
        }

        return null;
    }
}
