using System.Buffers;
using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Text;

/// <summary>What a line of a Chinese official document looks like, told from the line alone.</summary>
internal static partial class LineShapes
{
    /// <summary>The longest text that is still a heading when it opens with a numeral.</summary>
    private const int LongestHeading = 36;

    private static readonly SearchValues<char> Punctuation = SearchValues.Create("，。；,;");
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，。；：、,;:");
    private static readonly SearchValues<char> Openers = SearchValues.Create("第一二三四五六七八九十（(0123456789表附预注备目编填单部项金负其人公①②③④⑤⑥⑦⑧⑨");

    /// <summary>Whether the line opens something new: a part, a numbered item, a note, a label, a title with its year.</summary>
    public static bool OpensSomething(string line) => line.Length > 0 && ((Openers.Contains(line[0]) && Opening().IsMatch(line)) || IsTitleOfTable(line));

    /// <summary>Whether the whole line is the title of a table of amounts: 收入决算表.</summary>
    private static bool IsTitleOfTable(string line) => line[^1] == '表' && TitleOfTable().IsMatch(line);

    /// <summary>Whether the line is a numbered heading: it opens with a numeral and holds no sentence.</summary>
    public static bool IsHeading(string line) =>
        line.Length is > 0 and <= LongestHeading && Openers.Contains(line[0]) && Numbered().IsMatch(line) &&
        line.AsSpan().IndexOfAny(Punctuation) < 0;

    /// <summary>Whether the line is the heading of a contents page.</summary>
    public static bool IsContentsHeading(string line) => line.Length is >= 2 and <= 12 && line[0] == '目' && Contents().IsMatch(line);

    /// <summary>Whether the line ends a sentence.</summary>
    public static bool EndsSentence(string line) => line.Length > 0 && "。！？!?".Contains(line[^1]);

    /// <summary>Whether the line ends a sentence, a clause that a list may follow, or a bracket.</summary>
    public static bool EndsClause(string line) => line.Length > 0 && "。；！？!?;：:”》】）)".Contains(line[^1]);

    /// <summary>Whether the line ends in the midst of a sentence, after a comma.</summary>
    public static bool EndsWithComma(string line) => line.Length > 0 && "，,、".Contains(line[^1]);

    /// <summary>Whether the next line tells the parts of a sentence that a comma left open: 其中：….</summary>
    public static bool GoesOn(string line, string next) => EndsWithComma(line) && next.StartsWith("其中", StringComparison.Ordinal);

    /// <summary>Whether no paragraph can begin so: with a comma, a full stop or a closing bracket.</summary>
    public static bool CannotOpen(string line) => line.Length > 0 && "，,。；;：:、？！）)》〉”】〕％%".Contains(line[0]);

    /// <summary>Whether the line holds any punctuation of a sentence.</summary>
    public static bool HasClause(string line) => line.AsSpan().IndexOfAny(ClauseMarks) >= 0;

    /// <summary>Whether a bracket or quotation mark is still open at the end.</summary>
    public static bool HasOpenBracket(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth = c switch
            {
                '（' or '(' or '《' or '〈' or '“' or '〔' or '【' => depth + 1,
                '）' or ')' or '》' or '〉' or '”' or '〕' or '】' => Math.Max(0, depth - 1),
                _ => depth,
            };
        }

        return depth > 0;
    }

    [GeneratedRegex(@"^目\s*[录次]\s*[：:]?$")]
    private static partial Regex Contents();

    [GeneratedRegex(@"^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,3}(?:[．、]|\.(?!\d)|\.(?=\d{4}年))|\d+[）)]|表[一二三四五六七八九十]+|附件|附表|预算公开表|注[：:\d]|备注[：:]|目\s*录$|[（(]\d{4}\s*年?度?[)）]|[（(]?\d{4}[)）]?年度?[^，。；]{0,40}(?:表(?:[（(][^（()）]{1,12}[)）])?|公开|说明|目录)$|(?:预算|编制|填报|主管)*(?:单位|部门)(?:名称)?[：:]|项目[：:]|金额单位[：:]|负责人[：:]|其中[：:]|人员经费\d|公用经费\d|[①②③④⑤⑥⑦⑧⑨])")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^[^，。；：、,;:\d]{0,30}(?:收入|支出|收支)(?:预算|决算)[^，。；：、,;:\d]{0,16}表$")]
    private static partial Regex TitleOfTable();

    [GeneratedRegex(@"^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{1,3}(?:[．、]|\.(?!\d)|\.(?=\d{4}年)))")]
    private static partial Regex Numbered();
}
