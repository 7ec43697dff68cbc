namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The word lists of the target rules: data, in one place.</summary>
internal static class TargetWords
{
    /// <summary>Endings of a project's name, which an agency's name does not have.</summary>
    public static readonly string[] Project =
        ["经费", "费用", "费", "补助", "补贴", "资金", "专项", "项目", "工程", "通知", "奖金", "待遇", "薪酬", "工作", "支出", "建设", "运维", "金"];

    /// <summary>Endings of an agency's name.</summary>
    public static readonly string[] Agency =
    [
        "局", "部", "委", "委员会", "办", "办公室", "中心", "院", "校", "学校", "小学", "中学", "幼儿园", "所", "站", "队", "会", "馆", "厅",
        "处", "政府", "公司", "社", "团", "室", "台", "场", "机关", "联", "本级", "工委", "组", "单位", "部门",
        "大学", "镇", "乡", "街道", "园", "监狱", "集团", "法庭",
    ];

    /// <summary>Values that say when or that it is on time.</summary>
    public static readonly string[] Timely =
        ["及时", "按时", "准时", "按月", "按季", "每月", "年底前", "月底", "底前", "底完成", "日前", "按期", "如期", "年底完成"];

    /// <summary>Names of indicators that are about time.</summary>
    public static readonly string[] TimeNames = ["时限", "及时", "时间", "时效", "期限", "按时", "时长"];

    /// <summary>Values of a cost that keep within the budget without saying what the budget is.</summary>
    public static readonly string[] WithinBudget =
        ["控制在", "预算内", "范围内", "预算范围", "不超预算", "不超过预算", "合理", "控制", "节约", "厉行", "不超支"];

    /// <summary>Names of indicators that speak of the project's whole cost.</summary>
    public static readonly string[] WholeCost =
        ["项目资金成本", "项目总成本", "项目成本", "资金总额", "项目总额", "经费总额", "项目总经费", "项目总投入", "项目资金总额", "项目经费总额", "总成本"];

    /// <summary>Words that end in 率 and are no share of a whole.</summary>
    public static readonly string[] NoRate = ["效率", "频率", "税率", "汇率", "费率", "功率", "速率", "利率"];

    /// <summary>What is paid to people for a span of time.</summary>
    public static readonly string[] Paid = ["补贴", "补助", "工资", "薪酬", "报酬", "津贴", "奖励", "租金", "服务费"];

    /// <summary>Marks of a document, a meeting or a law in 立项依据.</summary>
    public static readonly string[] Document =
    [
        "《", "〈", "〔", "文件", "通知", "会议", "条例", "办法", "意见", "方案", "规定", "法律", "决定", "批复", "纪要", "号", "函", "章程",
        "细则", "规划", "纲要", "要点", "指引", "制度", "请示", "协议", "合同", "公告",
    ];

    /// <summary>Names of policies that have ended, with the last year in which they were current.</summary>
    public static readonly (string Word, int LastYear, string Instead)[] Outdated =
    [
        ("精准扶贫", 2020, "巩固拓展脱贫攻坚成果、乡村振兴"), ("建档立卡贫困户", 2020, "脱贫户、监测对象"), ("脱贫摘帽", 2020, "巩固拓展脱贫攻坚成果"),
        ("全面建成小康社会决胜", 2020, "全面建设社会主义现代化国家"), ("打赢脱贫攻坚战", 2020, "巩固拓展脱贫攻坚成果"),
    ];

    /// <summary>Values so common that two indicators may share them.</summary>
    public static readonly string[] CommonValues =
        ["显著提升", "有效提升", "持续提升", "不断提升", "逐步提升", "明显提升", "有所提升", "明显提高", "显著提高", "有效提高", "持续提高", "不断提高", "有效保障", "持续改善", "长期影响", "长期坚持"];

    /// <summary>Plans that plan nothing.</summary>
    public static readonly string[] EmptyPlans =
        ["按文件要求", "按要求", "按规定", "按照文件要求", "按文件执行", "按规定执行", "按照相关规定执行", "按计划实施", "按计划执行", "按照计划实施", "根据实际情况", "无"];

    /// <summary>Words by which several levels of government, or those served, bear a cost together.</summary>
    private static readonly string[] Shared = ["比例", "配套", "分担", "承担", "负担", "自付"];

    /// <summary>Whether a table says that its project bears only a part of the cost.</summary>
    public static bool SharesCost(TableFacts table)
    {
        foreach (var (_, text) in table.Texts)
        {
            if (Shared.In(text.Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text holds one of the words.</summary>
    public static bool In(this string[] words, string text)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
