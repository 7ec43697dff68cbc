using System.Collections.Immutable;

namespace Mingzhang.Corpus.Budgets;

/// <summary>资金来源.</summary>
public enum Fund
{
    General,
    GovernmentFund,
    StateCapital,
    SpecialAccount,
    UnitFunds,
}

/// <summary>What a unit is: 行政单位, 参照公务员法管理的事业单位, 事业单位.</summary>
public enum UnitKind
{
    Administrative,
    CivilServiceLaw,
    Institution,
}

/// <summary>A unit (单位) of the department, or the unit itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Posts">编制数.</param>
/// <param name="Staff">在职人数, no more than posts.</param>
/// <param name="Retired">退休人数.</param>
public sealed record BudgetUnit(string Name, UnitKind Kind, int Posts, int Staff, int Retired)
{
    /// <summary>Whether its public-use funds are 机关运行经费.</summary>
    public bool HasOperatingFunds => Kind != UnitKind.Institution;
}

/// <summary>The smallest part of a budget: exact 元 of one unit, function, source and purpose.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Function">功能分类 item (7 digits).</param>
/// <param name="Fund">From which source.</param>
/// <param name="IsCarriedOver">Whether it is 上年结转.</param>
/// <param name="Economic">Of basic expenditure: the departmental economic class (5 digits); null for a project.</param>
/// <param name="Project">The project; null for basic expenditure.</param>
/// <param name="Yuan">元.</param>
public sealed record BudgetItem(BudgetUnit Unit, string Function, Fund Fund, bool IsCarriedOver, string? Economic, Project? Project, long Yuan)
{
    /// <summary>Whether it pays staff and pensioners and not running costs.</summary>
    public bool IsPersonnel => Economic is ['3', '0', '1' or '3', ..];

    /// <summary>Whether it is basic expenditure.</summary>
    public bool IsBasic => Economic is not null;

    /// <summary>Whether it is an appropriation (财政拨款).</summary>
    public bool IsAppropriation => Fund is Fund.General or Fund.GovernmentFund or Fund.StateCapital;
}

/// <summary>A quantity of something at a unit cost, in 元.</summary>
/// <param name="What">What is counted: "培训人数".</param>
/// <param name="Quantity">How many.</param>
/// <param name="Unit">In which unit: "人".</param>
/// <param name="CostName">The name of the cost indicator: "人均培训费用".</param>
/// <param name="Cost">元 for each.</param>
public sealed record Output(string What, int Quantity, string Unit, string CostName, int Cost)
{
    /// <summary>What all of it costs, in 元.</summary>
    public long Yuan => (long)Quantity * Cost;
}

/// <summary>A project (二级项目) with its performance target.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Whose.</param>
/// <param name="Matter">What kind of work it is: the source of its words.</param>
/// <param name="Subject">What the work is on.</param>
/// <param name="IsOperation">其他运转类; 特定目标类 otherwise.</param>
/// <param name="Years">项目期 in years.</param>
/// <param name="Outputs">What it buys; their cost is its annual funds.</param>
/// <param name="Tiers">Annual funds from 中央, 省级, 市县, 单位自筹, 其他资金, in 元.</param>
/// <param name="TotalTiers">The same of the whole period.</param>
public sealed record Project(
    string Name, BudgetUnit Unit, Matter Matter, string Subject, bool IsOperation, int Years,
    ImmutableArray<Output> Outputs, ImmutableArray<long> Tiers, ImmutableArray<long> TotalTiers)
{
    /// <summary>Annual funds in 元.</summary>
    public long Yuan => Outputs.Sum(output => output.Yuan);
}

/// <summary>An amount of this year with what it was last year, and why it changed.</summary>
/// <param name="Now">元 this year.</param>
/// <param name="Before">元 last year.</param>
/// <param name="Reason">Why; empty where nothing changed.</param>
public sealed record Compared(long Now, long Before, string Reason)
{
    /// <summary>元 more than last year.</summary>
    public long Change => Now - Before;
}

/// <summary>“三公”经费: each with last year's.</summary>
public sealed record PublicExpenses(Compared Abroad, Compared Reception, Compared Purchase, Compared Operation, string Reason)
{
    /// <summary>公务用车购置及运行费.</summary>
    public Compared Vehicles => new(Purchase.Now + Operation.Now, Purchase.Before + Operation.Before, Operation.Change == 0 ? Purchase.Reason : Operation.Reason);

    /// <summary>All three.</summary>
    public Compared Whole => new(Abroad.Now + Reception.Now + Vehicles.Now, Abroad.Before + Reception.Before + Vehicles.Before, Reason);
}

/// <summary>What a unit owns.</summary>
/// <param name="Quota">公务用车编制.</param>
/// <param name="Vehicles">领导, 机要通信, 应急保障, 执法执勤, 特种专业技术, 事业单位业务, 其他.</param>
/// <param name="Square">办公用房, in hundredths of a square metre.</param>
/// <param name="General">通用设备 50万元以上.</param>
/// <param name="Special">专用设备 100万元以上.</param>
public sealed record Assets(int Quota, ImmutableArray<int> Vehicles, int Square, int General, int Special);

/// <summary>A budget as it is, in exact 元.</summary>
public sealed record Budget
{
    /// <summary>预算年度.</summary>
    public required int Year { get; init; }

    /// <summary>The county, district or city: "岚谷县".</summary>
    public required string Place { get; init; }

    /// <summary>The kind of place: 县, 区, 市.</summary>
    public required string Level { get; init; }

    /// <summary>Whose budget.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of office: the source of its words.</summary>
    public required Organ Organ { get; init; }

    /// <summary>Whether it is a department's, with its units, and not one unit's alone.</summary>
    public required bool IsDepartment { get; init; }

    /// <summary>主管部门代码.</summary>
    public required int Code { get; init; }

    /// <summary>Its units; the first is the office itself.</summary>
    public required ImmutableArray<BudgetUnit> Units { get; init; }

    /// <summary>This year's projects in the order of the tables.</summary>
    public required ImmutableArray<Project> Projects { get; init; }

    /// <summary>Names of carried-over projects that appropriations pay, with their items; the form lists no others.</summary>
    public required ImmutableArray<(string Name, BudgetItem Item)> Carried { get; init; }

    /// <summary>Everything.</summary>
    public required ImmutableArray<BudgetItem> Items { get; init; }

    /// <summary>收入总计 with last year's.</summary>
    public required Compared Total { get; init; }

    /// <summary>一般公共预算当年支出 with last year's.</summary>
    public required Compared General { get; init; }

    /// <summary>“三公”经费; null where there are none.</summary>
    public required PublicExpenses? PublicExpenses { get; init; }

    /// <summary>机关运行经费; null where there are none.</summary>
    public required Compared? OperatingFunds { get; init; }

    /// <summary>政府采购: 货物, 工程, 服务 in 元.</summary>
    public required (long Goods, long Works, long Services) Procurement { get; init; }

    /// <summary>What it owns.</summary>
    public required Assets Assets { get; init; }

    /// <summary>元 of the items that a condition holds for.</summary>
    public long Sum(Func<BudgetItem, bool> of) => Items.Where(of).Sum(item => item.Yuan);

    /// <summary>元 in all.</summary>
    public long Whole => Sum(_ => true);

    /// <summary>"部门" or "单位".</summary>
    public string Scope => IsDepartment ? "部门" : "单位";
}
