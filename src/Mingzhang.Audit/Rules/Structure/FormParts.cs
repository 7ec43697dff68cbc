using System.Collections.Immutable;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A section that a form requires.</summary>
/// <param name="Section">Its normal name.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Keyword">What its heading says however it is numbered; empty for a part.</param>
internal sealed record RequiredSection(string Section, string Title, string Keyword)
{
    /// <summary>The part it lies in.</summary>
    public string Part => Section.Split(' ')[0];
}

/// <summary>What a form requires of a disclosure: its tables in order and its sections.</summary>
/// <param name="Tables">The titles, without year, of table 1, 2, …</param>
/// <param name="Sections">The sections in order.</param>
internal sealed record FormParts(ImmutableArray<string> Tables, ImmutableArray<RequiredSection> Sections)
{
    private static readonly FormParts ShanxiBudget = new(
        [
            "预算收支总表", "预算收入总表", "预算支出总表", "财政拨款收支总表", "一般公共预算支出预算表",
            "一般公共预算安排基本支出分经济科目表", "政府性基金预算收入表", "政府性基金预算支出表",
            "国有资本经营预算收支预算表", "财政拨款安排“三公”经费支出预算表", "财政拨款安排机关运行经费预算表",
            "项目支出预算表（本年预算）", "项目支出预算表（上年结转）",
        ],
        [
            new("第一部分", "概况", ""), new("第一部分 一", "部门（单位）职责", "职责"),
            new("第一部分 二", "机构设置情况", "机构"), new("第二部分", "预算报表", ""), new("第三部分", "预算情况说明", ""),
            new("第三部分 一", "预算收支数据变动情况及原因", "收支数据变动"), new("第三部分 二", "收入预算情况说明", "收入预算情况"),
            new("第三部分 三", "支出预算情况说明", "支出预算情况"), new("第三部分 四", "财政拨款收支预算总体情况说明", "财政拨款收支"),
            new("第三部分 五", "一般公共预算支出情况说明", "一般公共预算支出"),
            new("第三部分 六", "一般公共预算基本支出情况说明", "基本支出情况"),
            new("第三部分 七", "“三公”经费增减变动原因说明", "三公"), new("第三部分 八", "机关运行经费增减变动原因说明", "机关运行"),
            new("第三部分 九", "政府采购情况", "政府采购"), new("第三部分 十", "绩效管理情况", "绩效"),
            new("第三部分 十一", "国有资产占有使用情况", "国有资产"), new("第三部分 十二", "其他说明", "其他"),
            new("第四部分", "名词解释", ""),
        ]);

    /// <summary>The parts of a form by its id; null where nothing is known of it.</summary>
    public static FormParts? Of(string? form) => form == "shanxi-budget" ? ShanxiBudget : null;
}
