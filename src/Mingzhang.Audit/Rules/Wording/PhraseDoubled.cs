using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>Words stand twice one after the other: "万元万元", "主要原因是主要原因是".</summary>
internal sealed partial class PhraseDoubled : ParagraphRule
{
    private const int Long = 10;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT025",
        new Words("词语重复", "Words stand twice"),
        Severity.Info,
        new Words("公开内容应完整、准确", "What is published must be complete and accurate"));

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(Disclosure disclosure, NarrativeParagraph paragraph) =>
        Doubled().Matches(paragraph.Text.Text).Select(match => FailAt(
            disclosure, paragraph, match.Index, match.Length,
            new Words($"“{match.Value}”重复。", $"“{match.Value}” says the same twice."),
            new Words("删去重复的词语。", "Take one out."),
            match.Length >= Long * 2 ? Severity.Warning : null));

    [GeneratedRegex(@"(?<half>万元|预算|支出|收入|经费|年度|金额|增加|减少|增长|下降|主要|原因|其中|公开|项目|部门|情况)\k<half>(?!外)|(?<half>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}\d，、]{3,40}\p{IsCJKUnifiedIdeographs})[，、；]?\k<half>|(?<![目标])的的|(?<!求)是是(?!非)|和和(?!气)")]
    private static partial Regex Doubled();
}
