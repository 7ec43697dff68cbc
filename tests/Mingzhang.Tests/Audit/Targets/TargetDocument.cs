using System.Globalization;
using System.Text;

namespace Mingzhang.Tests.Audit.Targets;

/// <summary>A project with its row in the project table and its performance table, both as they should be unless said otherwise.</summary>
internal sealed record Project(string Name, decimal Amount)
{
    /// <summary>The name in the performance table, where it differs.</summary>
    public string? TargetName { get; init; }

    /// <summary>The unit whose project it is.</summary>
    public string Unit { get; init; } = "云岭县文化馆";

    /// <summary>The annual funds as printed, where they are not the amount in 元.</summary>
    public string? Funds { get; init; }

    /// <summary>The label of the funds.</summary>
    public string FundsLabel { get; init; } = "项目资金(元)";

    /// <summary>项目概况.</summary>
    public string? Overview { get; init; }

    /// <summary>The indicator rows, where they are not the usual ones.</summary>
    public string? Indicators { get; init; }

    /// <summary>Whether it has a performance table.</summary>
    public bool HasTargets { get; init; } = true;

    /// <summary>Whether it stands in the project table.</summary>
    public bool HasRow { get; init; } = true;
}

/// <summary>Writes a disclosure with a project table and performance tables.</summary>
internal static class TargetDocument
{
    /// <summary>The document.</summary>
    /// <param name="projects">The projects in their order.</param>
    /// <param name="statement">What 第三部分 十 2 says.</param>
    /// <param name="carriedOver">The projects of the table of carried-over funds.</param>
    public static string Write(IReadOnlyList<Project> projects, string statement = "", IReadOnlyList<Project>? carriedOver = null)
    {
        var text = new StringBuilder("云岭县文化和旅游局\n\n2026年度部门预算公开\n\n第二部分 2026年部门预算报表\n\n");
        Table(text, "2026年项目支出预算表（本年预算）", [.. projects.Where(project => project.HasRow)]);
        if (carriedOver is not null)
        {
            Table(text, "2026年项目支出预算表（上年结转）", carriedOver);
        }

        text.Append("第三部分 2026年度部门预算情况说明\n\n十、绩效管理情况\n\n2、项目绩效目标\n\n").Append(statement).Append("\n\n");
        foreach (var project in projects.Where(project => project.HasTargets))
        {
            Targets(text, project);
        }

        return text.ToString();
    }

    /// <summary>The usual indicator rows.</summary>
    public static string Indicators(string name) =>
        $"\t产出指标\t数量指标\t{name}实施数量\t≥60场\t数量指标\t{name}实施数量\t≥60场\n" +
        "\t\t质量指标\t验收合格率\t100%\t质量指标\t验收合格率\t100%\n" +
        "\t\t时效指标\t完成时间\t2026年12月底前\t时效指标\t完成时间\t2026年12月底前\n" +
        "\t\t成本指标\t每场费用\t≤5000元/场\t成本指标\t每场费用\t≤5000元/场\n" +
        "\t效益指标\t社会效益\t群众文化生活\t丰富\t社会效益\t群众文化生活\t丰富\n" +
        "\t满意度指标\t服务对象满意度\t群众满意度\t≥90%\t服务对象满意度\t群众满意度\t≥90%\n";

    private static void Table(StringBuilder text, string title, IReadOnlyList<Project> projects)
    {
        text.Append(title).Append("\n\n部门名称：云岭县文化和旅游局\n\n单位：万元\n\n项目名称\t合计\t2026年财政拨款\t\t\t财政专户管理资金\t单位资金\n\t\t一般公共预算\t政府性基金预算\t国有资本经营预算\t\t\n1\t2\t3\t4\t5\t6\t7\n");
        Row(text, "云岭县文化和旅游局", projects.Sum(project => project.Amount));
        foreach (var unit in projects.GroupBy(project => project.Unit))
        {
            Row(text, unit.Key, unit.Sum(project => project.Amount));
            foreach (var project in unit)
            {
                Row(text, project.Name, project.Amount);
            }
        }

        text.Append('\n');
    }

    private static void Row(StringBuilder text, string name, decimal amount) =>
        text.Append(CultureInfo.InvariantCulture, $"{name}\t{amount:F2}\t{amount:F2}\t\t\t\t\n");

    private static void Targets(StringBuilder text, Project project)
    {
        var funds = project.Funds ?? (project.Amount * 10_000).ToString("N0", CultureInfo.InvariantCulture);
        text.Append(CultureInfo.InvariantCulture, $"""
            云岭县县级预算部门(单位)项目支出绩效目标表

            (2026年度)

            项目名称		{project.TargetName ?? project.Name}					
            主管部门及代码		031-云岭县文化和旅游局		实施单位		{project.Unit}	
            项目属性		一次性项目(1年结束)		项目期		1年	
            {project.FundsLabel}	实施期资金总额:	{funds}		年度资金总额:	{funds}		
            	其中:中央财政资金	0		其中:中央财政资金	0		
            	省级财政资金	0		省级财政资金	0		
            	市县(区)财政资金	{funds}		市县(区)财政资金	{funds}		
            	单位自筹	0		单位自筹	0		
            	其他资金			其他资金			
            项目概况		{project.Overview ?? $"开展{project.Name}所列的各项工作。"}					
            立项依据		《云岭县公共文化服务实施办法》（云政发〔2023〕6号）					
            项目设立必要性		{project.Name}是全县公共文化服务所需。					
            保证项目实施的制度、措施		严格执行专项资金管理办法。					
            项目实施计划		上半年完成{project.Name}的招标，年底前验收。					
            实施期目标				年度目标			
            总体目标		完成{project.Name}的年度任务。		完成{project.Name}的年度任务。			
            绩效指标	一级指标	二级指标	三级指标	指标值	二级指标	三级指标	指标值
            {project.Indicators ?? Indicators(project.Name)}负责人:	经办人:	联系电话:		填报日期:		20251210093000

            """).Append('\n');
        text.Replace("\r", "");
    }
}
