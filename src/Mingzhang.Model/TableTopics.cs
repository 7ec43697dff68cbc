namespace Mingzhang.Model;

/// <summary>What tables are about, whatever number their form gives them (<c>topic:</c> of a form's tables).</summary>
public static class TableTopics
{
    /// <summary>收支总表: income by source beside expenditure by class.</summary>
    public const string Overall = "overall";

    /// <summary>财政拨款收支总表: the same for appropriations.</summary>
    public const string Appropriations = "appropriations";

    /// <summary>基本支出分经济科目表, with departmental and government classes side by side.</summary>
    public const string Economic = "economic";

    /// <summary>“三公”经费表, an item in each row.</summary>
    public const string ThreePublic = "threePublic";

    /// <summary>机关运行经费表, a unit in each row.</summary>
    public const string OperatingFunds = "operatingFunds";

    /// <summary>项目支出表, this year's money.</summary>
    public const string Projects = "projects";

    /// <summary>项目支出表, money carried over.</summary>
    public const string ProjectsCarriedOver = "projectsCarriedOver";
}
