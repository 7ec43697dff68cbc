using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>One department has one code.</summary>
internal sealed class DepartmentCodeDiffers : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT038", new("主管部门代码前后不一致", "Department code differs between tables"), Severity.Warning, TargetBasis.Publication)
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    protected override int Most => SlipsApart;

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var codes = facts.Tables
            .Where(table => table.Table.Department is { IsBlank: false })
            .Select(table => (Table: table, Department: table.Table.Department!, Code: CodeOf(table.Table.Department!.Text.Trim())))
            .ToList();
        var usual = codes.Where(entry => entry.Code.Length > 0).GroupBy(entry => entry.Code, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        if (usual is null || usual.Count() < 2 || usual.Count() * 2 <= codes.Count)
        {
            yield return Check.Undecided("没有多数绩效目标表一致的部门代码", "no code that most tables share");
            yield break;
        }

        foreach (var (table, department, code) in codes)
        {
            if (code.Length == 0 || code == usual.Key)
            {
                yield return Check.Passed;
                continue;
            }

            var stuck = code.StartsWith(usual.Key, StringComparison.Ordinal);
            yield return FailRow(
                facts, department, table.Place(department, "主管部门及代码"),
                new($"主管部门及代码为“{department.Text.Trim()}”，其余{usual.Count()}张表代码为{usual.Key}" + (stuck ? "，分隔符疑误写为数字" : ""),
                    $"the department is “{department.Text.Trim()}”, {usual.Count()} other tables have the code {usual.Key}"),
                new($"核对后改为{usual.Key}-部门名称", $"check, and write {usual.Key}- and the department's name"), related: [Row(facts, usual.First().Department)]);
        }
    }

    private static string CodeOf(string department) =>
        department.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and > 0 ? department[..end] : "";
}
