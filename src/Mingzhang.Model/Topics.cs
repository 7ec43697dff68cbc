namespace Mingzhang.Model;

/// <summary>
/// What sections of a disclosure are about, whatever number and title their form gives them (<c>topic:</c> in a form's parts
/// and sections, joined by '/').
/// </summary>
public static class Topics
{
    /// <summary>概况: duties and organisation.</summary>
    public const string Overview = "overview";

    /// <summary>报表.</summary>
    public const string Tables = "tables";

    /// <summary>情况说明: the text that explains the figures.</summary>
    public const string Explanation = "explanation";

    /// <summary>名词解释.</summary>
    public const string Glossary = "glossary";

    /// <summary>收支变动: how the whole differs from last year, and why.</summary>
    public const string Changes = "explanation/changes";

    /// <summary>一般公共预算支出.</summary>
    public const string General = "explanation/general";

    /// <summary>基本支出.</summary>
    public const string Basic = "explanation/basic";

    /// <summary>“三公”经费.</summary>
    public const string ThreePublic = "explanation/threePublic";

    /// <summary>机关运行经费.</summary>
    public const string OperatingFunds = "explanation/operatingFunds";

    /// <summary>政府采购.</summary>
    public const string Procurement = "explanation/procurement";

    /// <summary>绩效.</summary>
    public const string Performance = "explanation/performance";

    /// <summary>国有资产占有使用.</summary>
    public const string Assets = "explanation/assets";

    /// <summary>其他说明: what is added as each author sees fit.</summary>
    public const string Other = "explanation/other";

    /// <summary>政府购买服务指导性目录, in what is added.</summary>
    public const string ServiceCatalogue = "explanation/other/services";

    /// <summary>What else is added.</summary>
    public const string OtherMatters = "explanation/other/other";

    /// <summary>Whether a topic is the given one or lies within it: "explanation/general/scale" lies in "explanation/general".</summary>
    public static bool LieIn(string topic, string whole) =>
        topic.StartsWith(whole, StringComparison.Ordinal) && (topic.Length == whole.Length || topic[whole.Length] == '/');
}
