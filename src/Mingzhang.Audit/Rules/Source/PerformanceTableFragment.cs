using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Source;

/// <summary>Only part of a performance table was read.</summary>
internal sealed class PerformanceTableFragment : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SRC001",
        new Words("绩效目标表读取不完整", "Performance table was read in part"),
        Severity.Info,
        new Words("读取存疑不等于公开文本有错", "Doubt of reading is not a defect of the document"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Performance.IsEmpty)
        {
            yield return Check.NotApplicable("没有绩效目标表", "No performance tables");
            yield break;
        }

        foreach (var table in disclosure.Performance)
        {
            if (!table.Fragment)
            {
                yield return Check.Passed;
                continue;
            }

            var at = table.ProjectName?.Locate()
                ?? (table.Rows.IsEmpty ? table.Title.Locate() : new Location { Line = table.Rows[0].Line });
            var lost = table.ProjectName is null ? ("表头", "head") : ("指标", "indicators");
            yield return Fail(
                disclosure,
                at,
                new Words(
                    $"绩效目标表{(table.ProjectName is { } name ? $"《{name}》" : "")}缺{lost.Item1}，可能是缺页，也可能是识别遗漏。",
                    $"The {lost.Item2} of {(table.ProjectName is { } project ? $"the performance table of {project}" : "a performance table")} {(table.ProjectName is null ? "is" : "are")} missing: a missing page, or a slip of reading."),
                new Words("对照原件核实该表是否完整。", "Compare with the original."),
                quote: disclosure.Source.Line(at.Line ?? 0));
        }
    }
}
