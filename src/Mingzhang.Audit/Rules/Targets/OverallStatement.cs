using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The sentence of 第三部分 十 on the overall goal: 编报…整体绩效目标，涉及资金N万元.</summary>
internal static partial class OverallStatement
{
    /// <summary>The sentence; null where there is none or it says that no overall goal was drawn up.</summary>
    public static (NarrativeParagraph Paragraph, Match Match)? Find(Disclosure disclosure)
    {
        foreach (var paragraph in disclosure.Narrative)
        {
            if (paragraph.Text.Text.Contains("整体", StringComparison.Ordinal) && Pattern().Match(paragraph.Text.Text) is { Success: true } match)
            {
                return (paragraph, match);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<!未)编报(?:了)?(?:单位|部门)?整体(?:支出)?绩效目标[^。]{0,12}?涉及(?:单位|部门)?(?:预算)?资金\s*(?<a>[\d,，.]*\d)\s*万元")]
    private static partial Regex Pattern();
}
