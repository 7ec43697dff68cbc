namespace Mingzhang.Corpus.Budgets;

/// <summary>支出功能分类科目 by code.</summary>
public static class Functions
{
    /// <summary>Classes of 类 in the order of tables 1 and 4.</summary>
    public static IReadOnlyList<(string Ordinal, string Name, string Code)> Classes { get; } = OfClasses(
        "一般公共服务支出 201,外交支出 202,国防支出 203,公共安全支出 204,教育支出 205,科学技术支出 206,文化旅游体育与传媒支出 207," +
        "社会保障和就业支出 208,社会保险基金支出 209,卫生健康支出 210,节能环保支出 211,城乡社区支出 212,农林水支出 213,交通运输支出 214," +
        "资源勘探工业信息等支出 215,商业服务业等支出 216,金融支出 217,援助其他地区支出 219,自然资源海洋气象等支出 220,住房保障支出 221," +
        "粮油物资储备支出 222,国有资本经营预算支出 223,灾害防治及应急管理支出 224,预备费 227,其他支出 229,转移性支出 230,债务还本支出 231," +
        "债务付息支出 232,债务发行费用支出 233,抗疫特别国债安排的支出 234");

    private static readonly Dictionary<string, string> Names = Load();

    /// <summary>The name of a code.</summary>
    public static string NameOf(string code) => Names[code];

    /// <summary>Whether the list has the code.</summary>
    public static bool Has(string code) => Names.ContainsKey(code);

    /// <summary>The items (7 digits) whose section and class the list has, with the given beginning.</summary>
    public static IReadOnlyList<string> ItemsOf(string beginning) =>
    [
        .. Names.Keys
            .Where(code => code.Length == 7 && code.StartsWith(beginning, StringComparison.Ordinal) && Has(code[..5]) && Has(code[..3]))
            .Order(StringComparer.Ordinal),
    ];

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(Functions).Assembly.GetManifestResourceStream("functional.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            names.TryAdd(fields[0], fields[1]);
        }

        // items of the state capital budget, which the list has only by section
        names.TryAdd("2230105", "国有企业退休人员社会化管理补助支出");
        names.TryAdd("2230199", "其他解决历史遗留问题及改革成本支出");
        return names;
    }

    private static (string Ordinal, string Name, string Code)[] OfClasses(string text) =>
        [.. text.Split(',').Select((entry, index) => (Numerals.Of(index + 1), entry.Split(' ')[0], entry.Split(' ')[1]))];
}
