using System.Collections.Immutable;

namespace Mingzhang.Model.Books;

/// <summary>项目类别.</summary>
public enum ProjectCategory
{
    /// <summary>其他运转类.</summary>
    Operation,

    /// <summary>特定目标类.</summary>
    Specific,
}

/// <summary>A project (二级项目) with its money and, where it has one, its performance target.</summary>
public sealed record BookProject
{
    /// <summary>项目名称.</summary>
    public required string Name { get; init; }

    /// <summary>实施单位: the unit it belongs to, as named in the book.</summary>
    public required string Unit { get; init; }

    /// <summary>当年 or 上年结转.</summary>
    public Vintage Vintage { get; init; }

    /// <summary>项目类别.</summary>
    public ProjectCategory Category { get; init; } = ProjectCategory.Specific;

    /// <summary>The money by source. Of a carried-over project the form prints appropriations only.</summary>
    public FundAmounts Funds { get; init; } = new();

    /// <summary>Whether it is counted among those under performance targets (纳入绩效目标管理).</summary>
    public bool IsManaged { get; init; } = true;

    /// <summary>Whether it is counted among those whose target is published (公开项目绩效目标).</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>Its 绩效目标表; null where it has none or where it is not published.</summary>
    public BookTarget? Target { get; init; }
}

/// <summary>项目支出绩效目标表 of a project.</summary>
public sealed record BookTarget
{
    /// <summary>项目属性, "延续性项目".</summary>
    public string Attribute { get; init; } = "";

    /// <summary>项目期, "3年".</summary>
    public string Period { get; init; } = "";

    /// <summary>实施期资金, by level of government.</summary>
    public TierAmounts PeriodFunds { get; init; } = new();

    /// <summary>年度资金, by level of government; their sum is the project's money of this year.</summary>
    public TierAmounts AnnualFunds { get; init; } = new();

    /// <summary>项目概况.</summary>
    public string Overview { get; init; } = "";

    /// <summary>立项依据.</summary>
    public string Basis { get; init; } = "";

    /// <summary>项目设立必要性.</summary>
    public string Necessity { get; init; } = "";

    /// <summary>保证项目实施的制度、措施.</summary>
    public string Measures { get; init; } = "";

    /// <summary>项目实施计划.</summary>
    public string Plan { get; init; } = "";

    /// <summary>实施期总体目标.</summary>
    public string PeriodGoal { get; init; } = "";

    /// <summary>年度总体目标.</summary>
    public string AnnualGoal { get; init; } = "";

    /// <summary>绩效指标, in the order of their levels.</summary>
    public ImmutableArray<BookIndicator> Indicators { get; init; } = [];

    /// <summary>填报日期: 14 digits, year to second; empty where unknown.</summary>
    public string FilledAt { get; init; } = "";
}

/// <summary>资金 by level of government.</summary>
public sealed record TierAmounts
{
    /// <summary>中央财政资金.</summary>
    public BookAmount Central { get; init; }

    /// <summary>省级财政资金.</summary>
    public BookAmount Province { get; init; }

    /// <summary>市县（区）财政资金.</summary>
    public BookAmount CityCounty { get; init; }

    /// <summary>单位自筹.</summary>
    public BookAmount Self { get; init; }

    /// <summary>其他资金.</summary>
    public BookAmount Other { get; init; }

    /// <summary>资金总额.</summary>
    public BookAmount Total => Central + Province + CityCounty + Self + Other;
}

/// <summary>A performance indicator on both sides of the table.</summary>
/// <param name="Level1">一级指标, by its standard name.</param>
/// <param name="Level2">二级指标, by its standard name.</param>
/// <param name="Name">三级指标.</param>
/// <param name="PeriodValue">指标值 of the implementation period; empty where it stands on the annual side only.</param>
/// <param name="AnnualValue">指标值 of the year; empty where it stands on the other side only.</param>
public sealed record BookIndicator(string Level1, string Level2, string Name, string PeriodValue, string AnnualValue);

/// <summary>整体绩效目标. Its money is the book's.</summary>
public sealed record OverallTarget
{
    /// <summary>
    /// Whether the table (部门整体支出绩效目标申报表) is published with its words, and not only the sentence that says its amount.
    /// </summary>
    public bool HasTable { get; init; } = true;

    /// <summary>Whether it covers what was carried over as well as this year's money; some places report the one, some the other.</summary>
    public bool CoversCarriedOver { get; init; } = true;

    /// <summary>内设职能部门数; null where unknown.</summary>
    public int? InternalSections { get; init; }

    /// <summary>所属预算单位数.</summary>
    public int? SubordinateUnits { get; init; }

    /// <summary>核定的人员编制数.</summary>
    public int? ApprovedPosts { get; init; }

    /// <summary>在编人员数.</summary>
    public int? OnEstablishment { get; init; }

    /// <summary>其他人员数.</summary>
    public int? OtherStaff { get; init; }

    /// <summary>部门职责.</summary>
    public string Duties { get; init; } = "";

    /// <summary>部门战略目标.</summary>
    public string StrategicGoal { get; init; } = "";

    /// <summary>年度重点任务.</summary>
    public ImmutableArray<OverallTask> Tasks { get; init; } = [];

    /// <summary>年度绩效目标.</summary>
    public string AnnualGoal { get; init; } = "";

    /// <summary>年度绩效指标; only the annual value counts.</summary>
    public ImmutableArray<BookIndicator> Indicators { get; init; } = [];
}

/// <summary>A line of 年度重点任务.</summary>
/// <param name="CoreFunction">核心职能.</param>
/// <param name="KeyTask">重点任务.</param>
public sealed record OverallTask(string CoreFunction, string KeyTask);
