namespace Mingzhang.Forms.Performance;

/// <summary>The labels of the project table, by the names they have in performance.yaml.</summary>
internal enum Label
{
    None,
    ProjectName,
    Department,
    Unit,
    Attribute,
    Period,
    Funds,
    FundTotal,
    FundAnnual,
    Central,
    Province,
    CityCounty,
    Self,
    Other,
    Overview,
    Basis,
    Necessity,
    Measures,
    Plan,
    GoalOfPeriod,
    GoalOfYear,
    Goal,
    Indicators,
    Level1,
    Level2,
    Level3,
    Value,
    Responsible,
    Handler,
    Phone,
    FilledAt,
}

/// <summary>Which part of the table a label opens, in the order of the form.</summary>
internal enum TablePart
{
    /// <summary>Nothing seen.</summary>
    None,

    /// <summary>项目名称.</summary>
    Name,

    /// <summary>Department, unit, attribute, period.</summary>
    Header,

    /// <summary>项目资金.</summary>
    Funds,

    /// <summary>项目概况 to 项目实施计划.</summary>
    Texts,

    /// <summary>总体目标.</summary>
    Goals,

    /// <summary>绩效指标.</summary>
    Indicators,

    /// <summary>负责人, 填报日期.</summary>
    Footer,
}

/// <summary>What a label is for.</summary>
internal static class LabelExtensions
{
    /// <summary>The part of the table the label stands in.</summary>
    public static TablePart Part(this Label label) => label switch
    {
        Label.None => TablePart.None,
        Label.ProjectName => TablePart.Name,
        <= Label.Period => TablePart.Header,
        <= Label.Other => TablePart.Funds,
        <= Label.Plan => TablePart.Texts,
        <= Label.Goal => TablePart.Goals,
        <= Label.Value => TablePart.Indicators,
        _ => TablePart.Footer,
    };
}
