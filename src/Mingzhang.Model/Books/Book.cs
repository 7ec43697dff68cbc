using System.Collections.Immutable;

namespace Mingzhang.Model.Books;

/// <summary>
/// What a disclosure is made from: the figures as they are, in 元, and the words. Whatever can be derived – totals, shares,
/// growth rates, tables, sentences – is not in it.
/// </summary>
public sealed record Book
{
    /// <summary>The form to disclose in: "shanxi-budget".</summary>
    public required string Form { get; init; }

    /// <summary>部门 or 单位.</summary>
    public required DisclosureScope Scope { get; init; }

    /// <summary>Whose disclosure, in full, as on the cover.</summary>
    public required string Name { get; init; }

    /// <summary>预算年度.</summary>
    public required FiscalYear Year { get; init; }

    /// <summary>主管部门代码, "005"; empty where unknown.</summary>
    public string DepartmentCode { get; init; } = "";

    /// <summary>主管部门: the department that a unit belongs to; empty for a department, or for a unit that is its own.</summary>
    public string DepartmentName { get; init; } = "";

    /// <summary>地区: the province, city, county or district, as the titles of performance tables print it; may be empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>单位性质; of a department its own office's.</summary>
    public UnitNature Nature { get; init; }

    /// <summary>
    /// 所属单位: the units of a department in the order of its tables, its own office (本级) first; empty for a unit. A unit with a
    /// book of its own adds the figures of that book to the department's.
    /// </summary>
    public ImmutableArray<BookUnit> Units { get; init; } = [];

    /// <summary>收入: what comes from each source. It must equal <see cref="Expenditure"/> by source and vintage.</summary>
    public ImmutableArray<IncomeLine> Income { get; init; } = [];

    /// <summary>政府性基金 and 国有资本 income of this year by revenue code (tables 7 and 9).</summary>
    public ImmutableArray<RevenueLine> Revenue { get; init; } = [];

    /// <summary>支出 by functional item, source and vintage.</summary>
    public ImmutableArray<ExpenditureLine> Expenditure { get; init; } = [];

    /// <summary>Names of functional classes, sections and items that the code list lacks, or that are printed otherwise.</summary>
    public ImmutableArray<BookTerm> FunctionNames { get; init; } = [];

    /// <summary>一般公共预算 basic expenditure of this year by economic class (table 6).</summary>
    public ImmutableArray<EconomicLine> Economic { get; init; } = [];

    /// <summary>项目: this year's and carried over, in the order of tables 12 and 13.</summary>
    public ImmutableArray<BookProject> Projects { get; init; } = [];

    /// <summary>“三公”经费: a line for each item that has money this year; reasons and last year's are <see cref="Comparatives"/>.</summary>
    public ImmutableArray<ItemLine> PublicExpenses { get; init; } = [];

    /// <summary>机关运行经费 by unit (its name as <see cref="ItemLine.Item"/>).</summary>
    public ImmutableArray<ItemLine> OperatingFunds { get; init; } = [];

    /// <summary>政府采购 by class: goods, works, services.</summary>
    public ImmutableArray<ProcurementLine> Procurement { get; init; } = [];

    /// <summary>国有资产; null where nothing is known.</summary>
    public BookAssets? Assets { get; init; }

    /// <summary>上年数与原因: last year's figure of everything that the text compares, and why it changed.</summary>
    public ImmutableArray<Comparative> Comparatives { get; init; } = [];

    /// <summary>整体绩效目标; null where none is set.</summary>
    public OverallTarget? Overall { get; init; }

    /// <summary>集中采购目录, where one is published.</summary>
    public ImmutableArray<BookCatalogueLine> ProcurementCatalogue { get; init; } = [];

    /// <summary>政府购买服务指导性目录, where one is published.</summary>
    public ImmutableArray<BookCatalogueLine> ServiceCatalogue { get; init; } = [];

    /// <summary>说明文字: the running text that only the author knows, by section.</summary>
    public ImmutableArray<BookText> Texts { get; init; } = [];

    /// <summary>名词解释 beside or in place of those of the form.</summary>
    public ImmutableArray<BookTerm> Glossary { get; init; } = [];
}

/// <summary>单位性质: what a unit is; decides whether its public-use funds are 机关运行经费.</summary>
public enum UnitNature
{
    /// <summary>行政单位.</summary>
    Administrative,

    /// <summary>参照公务员法管理的事业单位.</summary>
    CivilServiceLaw,

    /// <summary>事业单位.</summary>
    Institution,
}

/// <summary>A unit of a department.</summary>
/// <param name="Name">Its name, in full.</param>
/// <param name="Nature">What it is.</param>
/// <param name="HasBook">Whether its figures are in a book of its own.</param>
public sealed record BookUnit(string Name, UnitNature Nature, bool HasBook);

/// <summary>收入 from one source.</summary>
/// <param name="Fund">The source.</param>
/// <param name="Current">本年收入.</param>
/// <param name="CarriedOver">上年结转.</param>
public sealed record IncomeLine(FundSource Fund, BookAmount Current, BookAmount CarriedOver);

/// <summary>This year's income by revenue code.</summary>
/// <param name="Fund">政府性基金 or 国有资本经营预算.</param>
/// <param name="Code">收入科目编码 of the finest level, "1030148".</param>
/// <param name="Name">科目名称.</param>
/// <param name="Amount">The amount.</param>
public sealed record RevenueLine(FundSource Fund, string Code, string Name, BookAmount Amount);

/// <summary>支出 of one functional item from one source.</summary>
/// <param name="Function">功能分类科目 of the item level (项), 7 digits.</param>
/// <param name="Fund">The source.</param>
/// <param name="Vintage">当年 or 上年结转.</param>
/// <param name="Basic">基本支出.</param>
/// <param name="Project">项目支出.</param>
public sealed record ExpenditureLine(string Function, FundSource Fund, Vintage Vintage, BookAmount Basic, BookAmount Project);

/// <summary>Basic expenditure of one economic class.</summary>
/// <param name="Code">部门预算支出经济分类 款, 5 digits; "301:取暖费" where the list lacks the name.</param>
/// <param name="Name">Its name; empty where the code list's is meant.</param>
/// <param name="GovernmentName">政府预算支出经济分类科目名称.</param>
/// <param name="Personnel">人员经费.</param>
/// <param name="PublicUse">公用经费.</param>
public sealed record EconomicLine(string Code, string Name, string GovernmentName, BookAmount Personnel, BookAmount PublicUse);

/// <summary>An item of a short list with what each source gives.</summary>
/// <param name="Item">abroad, reception, vehiclePurchase, vehicleOperation; or the name of a unit.</param>
/// <param name="Funds">The amounts.</param>
public sealed record ItemLine(string Item, FundAmounts Funds);

/// <summary>政府采购 of one class.</summary>
/// <param name="Item">goods, works or services.</param>
/// <param name="Amount">The amount.</param>
public sealed record ProcurementLine(string Item, BookAmount Amount);

/// <summary>国有资产占有使用情况.</summary>
/// <param name="AsOf">截至日期.</param>
/// <param name="VehicleQuota">公务用车编制, 辆.</param>
/// <param name="Vehicles">实有 by kind: leaders, confidential, emergency, enforcement, special, institution, other.</param>
/// <param name="Offices">办公用房建筑总面积, 平方米.</param>
/// <param name="GeneralEquipment">50万元以上通用设备, 台（套）.</param>
/// <param name="SpecialEquipment">100万元以上专用设备, 台（套）.</param>
public sealed record BookAssets(
    DateOnly AsOf, int VehicleQuota, ImmutableArray<VehicleCount> Vehicles, PrintedNumber Offices, int GeneralEquipment, int SpecialEquipment);

/// <summary>Vehicles of one kind.</summary>
/// <param name="Kind">leaders, confidential, emergency, enforcement, special, institution, other.</param>
/// <param name="Count">辆.</param>
public sealed record VehicleCount(string Kind, int Count);

/// <summary>Last year's figure of something that the text compares.</summary>
/// <param name="Of">What: its coordinate without measure, "flow=threePublic item=reception".</param>
/// <param name="Prior">Last year's budget.</param>
/// <param name="Reason">Why it changed; empty where it did not, or where the form asks for none.</param>
public sealed record Comparative(Coordinate Of, BookAmount Prior, string Reason);

/// <summary>Running text of a section.</summary>
/// <param name="Section">As forms name it: "一/一" (本部门职责), "三/十二（一）".</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record BookText(string Section, ImmutableArray<string> Paragraphs);

/// <summary>A term and what it means.</summary>
/// <param name="Term">The term, or a code.</param>
/// <param name="Text">The explanation, or the name that belongs to the code.</param>
public sealed record BookTerm(string Term, string Text);

/// <summary>A line of a catalogue.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Level">1 to 4 where the catalogue has levels, else null.</param>
/// <param name="Name">Its name.</param>
/// <param name="Remark">A remark; empty where there is none.</param>
public sealed record BookCatalogueLine(string Code, int? Level, string Name, string Remark);
