using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>What the target rules rest on.</summary>
internal static class TargetBasis
{
    /// <summary>The funds of a performance table are those of the approved budget.</summary>
    public static readonly Words Funds = new(
        "《预算法》第三十二条；项目支出绩效目标表的资金应与批复的项目预算一致",
        "Budget Law, art. 32; the funds of a performance table are those of the approved budget");

    /// <summary>What is published must agree with itself and be complete.</summary>
    public static readonly Words Publication = new(
        "《预算法》第十四条、第三十二条；公开的绩效目标应与项目支出预算表一致、完整",
        "Budget Law, art. 14 and 32; published targets agree with the project table and are complete");

    /// <summary>Targets are clear, quantified, reasonable and matched with the funds.</summary>
    public static readonly Words Quality = new(
        "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标应指向明确、细化量化、合理可行、相应匹配",
        "Caiyu [2015] 88: targets are clear, quantified, reasonable and matched with the funds");

    /// <summary>What the kinds of indicators are for.</summary>
    public static readonly Words Indicators = new(
        "《项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）",
        "Caiyu [2021] 101, guide to core targets and indicators of project expenditure");
}
