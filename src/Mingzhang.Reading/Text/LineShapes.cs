using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Text;

/// <summary>What a line of a Chinese official document looks like, told from the line alone.</summary>
internal static partial class LineShapes
{
    /// <summary>A paragraph that ran to the end of its line is at least this long; shorter lines are titles, names, captions.</summary>
    private const int ShortestFullLine = 25;

    /// <summary>The longest text that is still a heading when it opens with a numeral.</summary>
    private const int LongestHeading = 36;

    /// <summary>Whether the line opens something new: a part, a numbered item, a note, a label, a title with its year.</summary>
    public static bool OpensSomething(string line) => Opening().IsMatch(line);

    /// <summary>Whether the line is a numbered heading: it opens with a numeral and holds no sentence.</summary>
    public static bool IsHeading(string line) =>
        line.Length <= LongestHeading && Numbered().IsMatch(line) && line.AsSpan().IndexOfAny("，。；,;") < 0;

    /// <summary>Whether the line ends a sentence or a bracket, so that nothing can follow in the same paragraph.</summary>
    public static bool EndsSentence(string line) => line.Length > 0 && "。；！？!?;：:”》】）)".Contains(line[^1]);

    /// <summary>
    /// Whether two lines with nothing between them are one paragraph: the first stops in mid-sentence and the second
    /// opens nothing.
    /// </summary>
    public static bool Continues(string before, string after) =>
        !EndsSentence(before) && !IsHeading(before) && !OpensSomething(after);

    /// <summary>Whether a page break tore one paragraph in two: as <see cref="Continues"/>, and the first half fills its line.</summary>
    public static bool ContinuesOverBreak(string before, string after) =>
        before.Length >= ShortestFullLine && Continues(before, after);

    /// <summary>A contents line with dot leaders: "一、本部门职责.....1".</summary>
    [GeneratedRegex(@"^(?<title>.*?\S)\s*(?:[.．…·]{3,}|\.{2,})\s*(?<page>\d{1,4})?\s*$")]
    public static partial Regex ContentsLine();

    /// <summary>A contents line set with a tab: "第一部分 概况→1".</summary>
    [GeneratedRegex(@"^(?<title>(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|表[一二三四五六七八九十]+|\d+[.．、]|附件)[^\t]*)\t+(?<page>\d{1,4})\s*$")]
    public static partial Regex TabbedContentsLine();

    /// <summary>The heading of a contents page.</summary>
    [GeneratedRegex(@"^目\s*录$")]
    public static partial Regex ContentsHeading();

    [GeneratedRegex(@"^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、]|\d+[）)]|表[一二三四五六七八九十]+|附件|附表|预算公开表|注[：:\d]|备注[：:]|目\s*录$|[（(]\d{4}\s*年?度?[)）]|[（(]?\d{4}[)）]?年度?[^，。；]{0,40}(?:表|公开|说明|目录)$|(?:预算|编制|填报)?(?:单位|部门)(?:名称)?[：:]|项目[：:]|金额单位[：:]|负责人[：:]|其中[：:]|人员经费\d|公用经费\d|[①②③④⑤⑥⑦⑧⑨])")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+[.．、])")]
    private static partial Regex Numbered();
}
