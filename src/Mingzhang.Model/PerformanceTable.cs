using System.Collections.Immutable;

namespace Mingzhang.Model;

/// <summary>One side of the funds of a performance table, in 元 as printed; null where the cell is blank or was not found.</summary>
public sealed record Funds
{
    /// <summary>资金总额.</summary>
    public FundCell? Total { get; init; }

    /// <summary>中央财政资金.</summary>
    public FundCell? Central { get; init; }

    /// <summary>省级财政资金.</summary>
    public FundCell? Province { get; init; }

    /// <summary>市县（区）财政资金.</summary>
    public FundCell? CityCounty { get; init; }

    /// <summary>单位自筹.</summary>
    public FundCell? Self { get; init; }

    /// <summary>其他资金.</summary>
    public FundCell? Other { get; init; }
}

/// <summary>An amount of a performance table with its place.</summary>
/// <param name="Number">The amount in 元.</param>
/// <param name="Text">The cell.</param>
public sealed record FundCell(PrintedNumber Number, Passage Text)
{
    /// <summary>The amount.</summary>
    public Money Money => Number.Money ?? Money.Zero;
}

/// <summary>Which half of a performance table an indicator stands in.</summary>
public enum IndicatorScope
{
    /// <summary>实施期目标, the left half.</summary>
    Implementation,

    /// <summary>年度目标, the right half.</summary>
    Annual,
}

/// <summary>A performance indicator (绩效指标).</summary>
/// <param name="Scope">Left or right half.</param>
/// <param name="Level1">The standard name of its first level: 产出指标, 成本指标, 效益指标, 满意度指标.</param>
/// <param name="Level2">The standard name of its second level: 数量指标, …</param>
/// <param name="Name">三级指标 as printed.</param>
/// <param name="Value">指标值 as printed; null where the cell is blank.</param>
/// <param name="BoundBy">How its levels were known: "printed label", "carried label", "content".</param>
public sealed record Indicator(
    IndicatorScope Scope, string Level1, string Level2, Passage Name, Passage? Value, string BoundBy);

/// <summary>A project's performance table (项目支出绩效目标表): both sides, funds, long texts, indicators.</summary>
public sealed record PerformanceTable
{
    /// <summary>The title over it, without "(2026年度)"; blank where the page with the title is missing.</summary>
    public Passage Title { get; init; } = Passage.Empty;

    /// <summary>The year under the title, also where its digits are too few or too many; null where not printed.</summary>
    public FiscalYear? Year { get; init; }

    /// <summary>The digits of the year; null where not printed.</summary>
    public Passage? YearText { get; init; }

    /// <summary>项目名称.</summary>
    public Passage? ProjectName { get; init; }

    /// <summary>主管部门及代码 as printed.</summary>
    public Passage? Department { get; init; }

    /// <summary>The code in 主管部门及代码 ("007"); null where none is printed.</summary>
    public string? DepartmentCode { get; init; }

    /// <summary>The name in 主管部门及代码.</summary>
    public string? DepartmentName { get; init; }

    /// <summary>实施单位.</summary>
    public Passage? Unit { get; init; }

    /// <summary>项目属性.</summary>
    public Passage? Attribute { get; init; }

    /// <summary>项目期, "1年".</summary>
    public Passage? Period { get; init; }

    /// <summary>Funds of the whole implementation period.</summary>
    public Funds FundTotal { get; init; } = new();

    /// <summary>Funds of the year.</summary>
    public Funds FundAnnual { get; init; } = new();

    /// <summary>项目概况.</summary>
    public Passage? Overview { get; init; }

    /// <summary>立项依据.</summary>
    public Passage? Basis { get; init; }

    /// <summary>项目设立必要性.</summary>
    public Passage? Necessity { get; init; }

    /// <summary>保证项目实施的制度、措施.</summary>
    public Passage? Measures { get; init; }

    /// <summary>项目实施计划.</summary>
    public Passage? Plan { get; init; }

    /// <summary>总体目标 of the implementation period.</summary>
    public Passage? GoalTotal { get; init; }

    /// <summary>总体目标 of the year.</summary>
    public Passage? GoalAnnual { get; init; }

    /// <summary>The indicators of both sides: those of the implementation period first, each side in printed order.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>填报日期 as printed, its digits rejoined ("20251127171434"); null where not printed.</summary>
    public Passage? FilledAt { get; init; }

    /// <summary>负责人 as printed; null where blank.</summary>
    public Passage? Responsible { get; init; }

    /// <summary>经办人 or 填报人 as printed; null where blank.</summary>
    public Passage? Handler { get; init; }

    /// <summary>联系电话 as printed; null where blank.</summary>
    public Passage? Phone { get; init; }

    /// <summary>Whether part of the table is missing: its head (no project name) or its end (no indicators).</summary>
    public bool Fragment { get; init; }

    /// <summary>The rows it was bound from.</summary>
    public ImmutableArray<TableRow> Rows { get; init; } = [];
}

/// <summary>A label with its value, as the overall performance table prints them.</summary>
/// <param name="Label">As printed.</param>
/// <param name="Value">As printed; blank where the cell is.</param>
public sealed record LabelledValue(Passage Label, Passage Value);

/// <summary>整体支出绩效目标申报表: the performance targets of the whole department.</summary>
public sealed record OverallPerformance
{
    /// <summary>The title.</summary>
    public required Passage Title { get; init; }

    /// <summary>The year in the title, also where its digits are too few or too many; null where not printed.</summary>
    public FiscalYear? Year { get; init; }

    /// <summary>The digits of the year; null where not printed.</summary>
    public Passage? YearText { get; init; }

    /// <summary>部门名称 as printed, with its code.</summary>
    public Passage? Department { get; init; }

    /// <summary>The code in it.</summary>
    public string? DepartmentCode { get; init; }

    /// <summary>The name in it.</summary>
    public string? DepartmentName { get; init; }

    /// <summary>内设职能部门数.</summary>
    public LabelledValue? InternalSections { get; init; }

    /// <summary>所属预算单位数.</summary>
    public LabelledValue? SubordinateUnits { get; init; }

    /// <summary>核定的人员编制数.</summary>
    public LabelledValue? ApprovedPosts { get; init; }

    /// <summary>实际在职人员总数.</summary>
    public LabelledValue? ActualStaff { get; init; }

    /// <summary>其中:在编人员数.</summary>
    public LabelledValue? OnEstablishment { get; init; }

    /// <summary>其他人员数.</summary>
    public LabelledValue? OtherStaff { get; init; }

    /// <summary>部门职责.</summary>
    public Passage? Duties { get; init; }

    /// <summary>部门战略目标.</summary>
    public Passage? StrategicGoal { get; init; }

    /// <summary>按资金来源划分: each label with its amount.</summary>
    public ImmutableArray<LabelledValue> FundsBySource { get; init; } = [];

    /// <summary>按资金方向划分: each label with its amount.</summary>
    public ImmutableArray<LabelledValue> FundsByDirection { get; init; } = [];

    /// <summary>The unit of both, from 资金总额(万元).</summary>
    public Unit FundsUnit { get; init; } = Model.Unit.TenThousandYuan;

    /// <summary>年度重点任务: core function and task.</summary>
    public ImmutableArray<LabelledValue> Tasks { get; init; } = [];

    /// <summary>年度绩效目标.</summary>
    public Passage? GoalAnnual { get; init; }

    /// <summary>年度绩效指标.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>The rows it was bound from.</summary>
    public ImmutableArray<TableRow> Rows { get; init; } = [];
}
