using System.Collections.Frozen;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>What a figure is about, in words: "支出 · 一般公共预算 · 2013202 一般行政管理事务 · 项目支出 · 金额".</summary>
internal static class CoordinateWords
{
    private static readonly FrozenDictionary<(Dimension, string), Words> Values = new (Dimension Dimension, string Value, string Chinese, string English)[]
    {
        (Dimension.Flow, "income", "收入", "income"),
        (Dimension.Flow, "expenditure", "支出", "expenditure"),
        (Dimension.Flow, "outgo", "支出总计", "total outgo"),
        (Dimension.Flow, "yearEndCarryOver", "年终结转", "carried over at year end"),
        (Dimension.Flow, "surplusDistribution", "结余分配", "distribution of surplus"),
        (Dimension.Flow, "threePublic", "“三公”经费", "three public expenses"),
        (Dimension.Flow, "operatingFunds", "机关运行经费", "operating funds"),
        (Dimension.Flow, "procurement", "政府采购", "procurement"),
        (Dimension.Flow, "vehicles", "车辆", "vehicles"),
        (Dimension.Flow, "vehiclesToBuy", "拟购置车辆", "vehicles to buy"),
        (Dimension.Flow, "offices", "房屋", "buildings"),
        (Dimension.Flow, "equipment", "设备", "equipment"),
        (Dimension.Flow, "managedTargets", "实行绩效管理的项目", "projects under performance management"),
        (Dimension.Flow, "publishedTargets", "公开绩效目标的项目", "projects with published targets"),
        (Dimension.Flow, "overallTarget", "整体绩效目标", "overall performance target"),
        (Dimension.Flow, "reservedProcurement", "预留政府采购项目预算", "reserved procurement budget"),
        (Dimension.Flow, "awardedProcurement", "中小企业中标成交的采购", "procurement awarded to small enterprises"),
        (Dimension.Flow, "targetsSet", "编报绩效目标的项目", "projects with targets set"),
        (Dimension.Flow, "targetsTracked", "绩效跟踪的项目", "projects whose targets are tracked"),
        (Dimension.Flow, "selfEvaluation", "绩效自评的项目", "projects evaluated"),
        (Dimension.Flow, "evaluationProblems", "绩效自评发现的问题", "problems found in evaluation"),
        (Dimension.Fund, "appropriation", "财政拨款", "appropriation"),
        (Dimension.Fund, "general", "一般公共预算", "general public budget"),
        (Dimension.Fund, "governmentFund", "政府性基金", "government funds"),
        (Dimension.Fund, "stateCapital", "国有资本经营预算", "state capital operations"),
        (Dimension.Fund, "specialAccount", "财政专户管理资金", "special account funds"),
        (Dimension.Fund, "unitFunds", "单位资金", "unit funds"),
        (Dimension.Fund, "superiorSubsidy", "上级补助收入", "subsidies from above"),
        (Dimension.Fund, "institutional", "事业收入", "institutional income"),
        (Dimension.Fund, "business", "经营收入", "business income"),
        (Dimension.Fund, "subordinate", "附属单位上缴收入", "payments of subordinate units"),
        (Dimension.Fund, "otherIncome", "其他收入", "other income"),
        (Dimension.Vintage, "current", "当年预算", "current budget"),
        (Dimension.Vintage, "carriedOver", "上年结转", "carried over"),
        (Dimension.Vintage, "surplusUsed", "使用非财政拨款结余", "surplus of other funds used"),
        (Dimension.Kind, "basic", "基本支出", "basic expenditure"),
        (Dimension.Kind, "project", "项目支出", "project expenditure"),
        (Dimension.Kind, "personnel", "人员经费", "personnel"),
        (Dimension.Kind, "publicUse", "公用经费", "public use"),
        (Dimension.Kind, "upward", "上缴上级支出", "payments upward"),
        (Dimension.Kind, "business", "经营支出", "business expenditure"),
        (Dimension.Kind, "subordinate", "对附属单位补助支出", "subsidies to subordinate units"),
        (Dimension.Item, "abroad", "因公出国（境）费", "travel abroad"),
        (Dimension.Item, "vehicles", "公务用车购置及运行费", "vehicles"),
        (Dimension.Item, "vehiclePurchase", "公务用车购置费", "vehicle purchase"),
        (Dimension.Item, "vehicleOperation", "公务用车运行维护费", "vehicle operation"),
        (Dimension.Item, "reception", "公务接待费", "reception"),
        (Dimension.Item, "goods", "货物", "goods"),
        (Dimension.Item, "works", "工程", "works"),
        (Dimension.Item, "services", "服务", "services"),
        (Dimension.Item, "smallMediumEnterprises", "预留中小企业", "set aside for small and medium enterprises"),
        (Dimension.Item, "smallMicroEnterprises", "预留小微企业", "set aside for small and micro enterprises"),
        (Dimension.Item, "executed", "上年执行数", "last year's outturn"),
        (Dimension.Item, "central", "中央财政资金", "central funds"),
        (Dimension.Item, "province", "省级财政资金", "provincial funds"),
        (Dimension.Item, "cityCounty", "市县（区）财政资金", "city and county funds"),
        (Dimension.Item, "self", "单位自筹", "raised by the unit"),
        (Dimension.Item, "other", "其他", "other"),
        (Dimension.Horizon, "implementation", "实施期", "implementation period"),
        (Dimension.Horizon, "annual", "年度", "annual"),
        (Dimension.Phase, "budget", "年初预算数", "original budget"),
        (Dimension.Measure, "amount", "金额", "amount"),
        (Dimension.Measure, "count", "数量", "count"),
        (Dimension.Measure, "area", "面积", "area"),
        (Dimension.Measure, "change", "比上年增减额", "change on last year"),
        (Dimension.Measure, "rate", "比上年增减率", "rate of change"),
        (Dimension.Measure, "share", "占比", "share"),
        (Dimension.Measure, "completion", "完成预算的百分比", "completion of the budget"),
    }.ToFrozenDictionary(entry => (entry.Dimension, entry.Value), entry => new Words(entry.Chinese, entry.English));

    /// <summary>The coordinate in words; a value without words stands as it is.</summary>
    public static string Of(Coordinate coordinate, Language language)
    {
        var parts = new List<string>();
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            if (coordinate[dimension] is { } value)
            {
                parts.Add(Part(dimension, value, language));
            }
        }

        return string.Join(" · ", parts);
    }

    private static string Part(Dimension dimension, string value, Language language) => dimension switch
    {
        Dimension.Function => Named(value, CodeList.Functional.NameOf(value)),
        Dimension.Economic => Named(value, CodeList.DepartmentEconomic.NameOf(value)),
        Dimension.Year => language == Language.English ? value : value + "年",
        Dimension.Project or Dimension.Entity => "“" + value + "”",
        Dimension.Measure => Word(dimension, value.Split('/')[0], language),
        _ => Word(dimension, value, language),
    };

    private static string Word(Dimension dimension, string value, Language language) =>
        Values.TryGetValue((dimension, value), out var words) ? words.In(language) : value;

    private static string Named(string code, string? name) => name is null ? code.Replace(':', ' ') : code + " " + name;
}
