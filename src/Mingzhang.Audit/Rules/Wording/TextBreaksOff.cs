using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A text stops in mid-sentence.</summary>
internal sealed partial class TextBreaksOff : Rule
{
    private const int ShortestParagraph = 15;

    /// <summary>The words looked for at the end, with the character before them, are no longer than this.</summary>
    private const int LongestEnding = 8;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT002",
        new Words("文字中途截断", "Text breaks off in mid-sentence"),
        Severity.Warning,
        new Words("公开内容应完整", "What is published must be complete"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var table in disclosure.Performance)
        {
            foreach (var (field, text) in table.LongTexts())
            {
                any = true;
                yield return BreaksOff(text.Text)
                    ? Broken(disclosure, text, null, Severity.Warning, $"绩效目标表《{table.ProjectName}》“{field}”", $"{field} of the performance table of {table.ProjectName}")
                    : Check.Passed;
            }
        }

        foreach (var paragraph in disclosure.Paragraphs())
        {
            if (paragraph.Text.Text.Length < ShortestParagraph)
            {
                continue;
            }

            any = true;
            yield return BreaksOff(paragraph.Text.Text)
                ? Broken(disclosure, paragraph.Text, paragraph.Section, Severity.Error, $"“{paragraph.Section}”的这一段", $"This paragraph of {paragraph.Section}")
                : Check.Passed;
        }

        if (!any)
        {
            yield return Check.Undecided("没有读到说明文字和绩效目标表", "Neither explanation nor performance tables were read");
        }
    }

    /// <summary>
    /// Only words that cannot end a statement count as proof. An adjective that needs its noun counts where the
    /// sentences before it were ended properly.
    /// </summary>
    private static bool BreaksOff(string text)
    {
        text = text.TrimEnd();
        if (text.Length < ShortestParagraph)
        {
            return false;
        }

        var tail = text.AsSpan(text.Length - LongestEnding);
        return NeverLast().IsMatch(tail) || (RarelyLast().IsMatch(tail) && text.Contains('。', StringComparison.Ordinal));
    }

    private Check Broken(Disclosure disclosure, Passage text, string? section, Severity severity, string where, string englishWhere)
    {
        var trimmed = text.Text.TrimEnd();
        var start = trimmed.LastIndexOfAny(['。', '；', ';']) + 1;
        var tail = trimmed[start..];
        if (tail.Length < ShortestParagraph && start > 1)
        {
            // a stub of a few characters is found again only with the clause before it
            start = trimmed.LastIndexOfAny(['。', '；', ';'], start - 2) + 1;
        }

        var shown = tail.Length <= 24 ? tail : "…" + tail[^24..];
        return Fail(
            disclosure,
            LastPlace(text, start, trimmed.Length, section),
            new Words($"{where}写到“{shown}”处中断。", $"{englishWhere} breaks off at “{shown}”."),
            new Words("补全后面的文字；若是导出或扫描时被单元格截断，请重新导出。", "Complete the text; where an export or a scan cut it off, export it anew."),
            severity: severity);
    }

    /// <summary>The end of the text, which may stand some lines below its beginning.</summary>
    private static Location LastPlace(Passage text, int start, int end, string? section)
    {
        var lastPiece = text.Pieces.LastOrDefault(piece => piece.Start < end);
        var from = Math.Max(start, lastPiece.Start);
        return text.Locate(from, Math.Max(end - from, 1), new Location { Section = section });
    }

    [GeneratedRegex(@"(?:[，,、（(《“〈]|大于或等于|小于或等于|大于|小于|不低于|不高于|不少于|不超过|以及|并且|而且|但是|因此|从而|按照|根据|关于|对于|鉴于|围绕|包括|(?<![饱亲共温缓调中平柔祥总综饶谐随参给赋授涉普波危遍顾不])[和与或及])$")]
    private static partial Regex NeverLast();

    [GeneratedRegex(@"(?:(?<![性度率量力感平提更最较不很越升])高|[^最较更不很越扩强壮重巨伟广远]大|(?<![更最创革全焕刷])新|(?<![的目标])的|各|每|该|其|将|使|向|从|把|被|让|第)$")]
    private static partial Regex RarelyLast();
}
