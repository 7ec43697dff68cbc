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
        "项目支出绩效目标表的填报要求：目标应当明确、量化、可行，并与资金相匹配",
        "what the performance table asks for: targets that are clear, quantified, feasible and matched with the funds");

    /// <summary>Which kinds of indicators a target has.</summary>
    public static readonly Words Kinds = new(
        "《中共中央 国务院关于全面实施预算绩效管理的意见》：绩效目标应包括产出、成本，以及经济、社会、生态效益、可持续影响和服务对象满意度等指标",
        "Opinions of the Central Committee and the State Council on performance management of the whole budget: output, cost, benefits, lasting effects and satisfaction");

    /// <summary>What the kinds of indicators are for.</summary>
    public static readonly Words Indicators = new(
        "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号，地方可参照）",
        "Caiyu [2021] 101, guide to core targets and indicators of project expenditure, for central departments; others may follow it");
}
