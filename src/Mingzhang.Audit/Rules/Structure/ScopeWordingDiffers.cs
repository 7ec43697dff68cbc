using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>Tables or part titles say 部门 where the cover says 单位, or the other way round.</summary>
internal sealed partial class ScopeWordingDiffers : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR011",
        new Words("“部门”“单位”口径与封面不一致", "部门 and 单位 are used otherwise than on the cover"),
        Severity.Warning,
        new Words("《预算法实施条例》第六条：部门公开部门预算，所属单位公开单位预算", "Implementing Regulations art. 6: departments publish department budgets, units publish unit budgets"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Form is null || disclosure.Kind != DisclosureKind.Budget)
        {
            // a final account's tables are printed by one program for all: 编制单位
            yield return Check.NotApplicable("不是已知表式的预算公开，报表名称行用语不一", "No budget disclosure of a known form; the words of name lines vary");
            yield break;
        }

        var cover = disclosure.CoverTitle?.Text ?? "";
        var isDepartment = cover.Contains("部门", StringComparison.Ordinal);
        if (isDepartment == cover.Contains("单位", StringComparison.Ordinal))
        {
            yield return Check.Undecided("封面没有写明部门预算还是单位预算", "The cover does not say whether it is of a department or a unit");
            yield break;
        }

        var (right, wrong) = isDepartment ? ("部门", "单位") : ("单位", "部门");
        var labels = TableLabel.Of(disclosure).ToList();
        var places = labels.Where(label => label.Word == wrong).Select(label => label.Location)
            .Concat(disclosure.Headings
                .Where(heading => PartTitle().Match(heading.Text.Text) is { Success: true } match && match.Value.Contains(wrong, StringComparison.Ordinal) && !heading.Text.Text.Contains(right, StringComparison.Ordinal))
                .Select(heading => heading.Text.Locate()))
            .OrderBy(place => place.Line)
            .ToList();
        if (places.Count == 0)
        {
            yield return labels.Count == 0 ? Check.Undecided("没有读到报表的名称行", "No name lines of tables were read") : Check.Passed;
            yield break;
        }

        yield return Fail(
            disclosure,
            places[0],
            new Words($"封面为“{cover}”，有{places.Count}处写作“{wrong}”。", $"The cover says “{cover}” ({right}); {places.Count} places say {wrong}."),
            new Words($"将“{wrong}”统一改为“{right}”（或更正封面）。", $"Say {right} throughout, or correct the cover."),
            related: places.Skip(1).Select(place => new Evidence(disclosure.Source.Quote(place), place))).With(wrong, right);
    }

    [GeneratedRegex(@"第[一二三四五六七八九十]+部分.*(?:部门|单位)预算(?:报表|情况说明)")]
    private static partial Regex PartTitle();
}
