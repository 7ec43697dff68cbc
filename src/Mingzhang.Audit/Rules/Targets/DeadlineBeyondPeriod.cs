using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A project's outputs are due within the project.</summary>
internal sealed class DeadlineBeyondPeriod : IndicatorRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT032", new("时限超过项目期", "Deadline beyond the project's period"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override Words Mend { get; } = new("改为项目期内的时限，或据实填写项目期", "name a time within the period, or state the true period");

    /// <inheritdoc/>
    protected override Words? Wrong(TableFacts table, IndicatorLine line)
    {
        // how long a thing must last is not when it is due
        return table.IsOneYear && line.Value.Only is { Unit: "年" or "个月" or "月" } span && Years(span.Unit, span.Value) > 1 && !line.Value.IsLowerBound &&
            (line.IsTime || TargetWords.TimeNames.In(line.Name) || line.Name.EndsWith('限')) && !Lasts(line.Name)
            ? new($"项目期1年，“{line.Name}”却为“{line.Value.Text}”", $"the project lasts one year, “{line.Name}” is “{line.Value.Text}”")
            : null;
    }

    private static decimal Years(string unit, decimal value) => unit == "年" ? value : value / 12;

    private static bool Lasts(string name)
    {
        foreach (var word in (string[])["质保", "保修", "使用", "寿命", "有效", "服务期", "年限", "影响", "持续"])
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
