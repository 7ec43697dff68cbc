namespace Mingzhang.Corpus.Budgets;

/// <summary>部门预算支出经济分类 of basic expenditure, and the 政府预算支出经济分类 beside them in table 6.</summary>
public static class Economics
{
    /// <summary>Classes with their names.</summary>
    public static IReadOnlyDictionary<string, string> Classes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["301"] = "工资福利支出",
        ["302"] = "商品和服务支出",
        ["303"] = "对个人和家庭的补助",
        ["310"] = "资本性支出",
    };

    private static readonly Dictionary<string, (string Name, string Government)> Sections = Of(
        "30101 基本工资 工资奖金津补贴;30102 津贴补贴 工资奖金津补贴;30103 奖金 工资奖金津补贴;30107 绩效工资 工资福利支出;" +
        "30108 机关事业单位基本养老保险缴费 社会保障缴费;30109 职业年金缴费 社会保障缴费;30110 职工基本医疗保险缴费 社会保障缴费;" +
        "30111 公务员医疗补助缴费 社会保障缴费;30112 其他社会保障缴费 社会保障缴费;30113 住房公积金 住房公积金;" +
        "30199 其他工资福利支出 其他工资福利支出;30201 办公费 办公经费;30202 印刷费 办公经费;30205 水费 办公经费;30206 电费 办公经费;" +
        "30207 邮电费 办公经费;30208 取暖费 办公经费;30209 物业管理费 办公经费;30211 差旅费 办公经费;30213 维修（护）费 维修（护）费;" +
        "30215 会议费 会议费;30216 培训费 培训费;30217 公务接待费 公务接待费;30226 劳务费 委托业务费;30228 工会经费 办公经费;" +
        "30229 福利费 办公经费;30231 公务用车运行维护费 公务用车运行维护费;30239 其他交通费用 办公经费;" +
        "30299 其他商品和服务支出 其他商品和服务支出;30301 离休费 离退休费;30302 退休费 离退休费;30305 生活补助 社会福利和救助;" +
        "30309 奖励金 社会福利和救助;31002 办公设备购置 设备购置");

    /// <summary>The name of a class or section.</summary>
    public static string NameOf(string code) => code.Length == 3 ? Classes[code] : Sections[code].Name;

    /// <summary>The government class that stands beside a section.</summary>
    public static string GovernmentOf(string code, bool isInstitution) => !isInstitution ? Sections[code].Government : code[..3] switch
    {
        "301" => "工资福利支出",
        "302" => "商品和服务支出",
        "310" => "资本性支出（一）",
        _ => Sections[code].Government,
    };

    private static Dictionary<string, (string Name, string Government)> Of(string text) => text.Split(';')
        .Select(entry => entry.Split(' '))
        .ToDictionary(fields => fields[0], fields => (fields[1], fields[2]), StringComparer.Ordinal);
}
