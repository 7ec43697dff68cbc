using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;

namespace Mingzhang.Forms.Narrative;

/// <summary>
/// The comparison with the year before, however it is told: "比上年增加3.51万元，增长5.73%", "较2025年预算数下降7.9%，减少7.33万元",
/// "与上年预算数相同".
/// </summary>
internal static class ComparisonPattern
{
    /// <summary>
    /// The pattern over canonical text. Groups, each with the index: same – said to be unchanged; d, n, u – direction,
    /// amount and unit of the change; rd, r – direction and number of the rate; b, bu – the amount compared with and
    /// its unit; by – its year.
    /// </summary>
    public static string Of(ComparisonWords words, string index)
    {
        var year = @"(?:上一?年|去年|同期|(?<by" + index + @">\d{4})\s*年)(?:度|同期)?";
        var compared = @"(?:(?:[比较与同和]|相比(?:于|较)?)\s*" + year +
            @"(?:的?(?:年初)?(?:预算(?:执行)?|执行|决算|实际|安排|支出|收入|收支)*(?:总额|总计|数)?)" +
            @"(?:\s*\(?(?<b" + index + ">" + NumberText.Pattern + @")\s*(?<bu" + index + @">万元|元)\)?)?" +
            @"(?:相比较?|比较|对比|比)?|同比)\s*,?\s*" + Subject(words) + @"(?:(?:预算|支出|收入|经费|安排)?数?)\s*";
        return compared + Bare(words, index);
    }

    /// <summary>The same without the words that lead up to it.</summary>
    public static string Bare(ComparisonWords words, string index)
    {
        var direction = Any(words.Increase.Concat(words.Decrease));
        var change = Numbered("d", "n", index, direction) + @"\s*(?<u" + index + ">万元|元)";
        // a rate may have lost its sign, but "增加2人" is no rate
        var rate = @"(?:同比)?" + Numbered("rd", "r", index, direction + "|增减") + @"\s*(?:%|(?=[,;。、)]|$))";
        var rateFirst = Numbered("rd", "r", index, direction) + @"\s*%";
        var changeAfter = "(?:" + Numbered("d", "n", index, direction) + "|(?:金)?额(?:为|是)?(?<n" + index + ">" + NumberText.Pattern + "))" +
            @"\s*(?<u" + index + ">万元|元)";
        return @"(?:(?:保持|均)?(?<same" + index + ">" + Any(words.Same) + ")|" +
            "(?:共|总计|支出|预算|合计|有所|各|均|,)?" +
            "(?:" + change + @"(?:\s*[,;、(]\s*" + rate + ")?|" + rateFirst + @"(?:\s*[,;、(]\s*" + changeAfter + ")?))";
    }

    /// <summary>"增长7.87%", "增长率为7.87", "增幅7.87", "降低了", "增加额".</summary>
    private static string Numbered(string word, string number, string index, string direction) =>
        "(?<" + word + index + ">" + direction + "|增|降|减)" + @"(?:幅度?|率|比例|比率|额|数)?(?:了|为|是|达|约)?\s*(?<" + number + index + ">" + NumberText.Pattern + ")";

    /// <summary>What a comparison may name again: "与2023年度相比，收入支出总计减少".</summary>
    private static string Subject(ComparisonWords words) => words.Subjects.IsEmpty ? ""
        : "(?:(?:" + string.Join('|', words.Subjects.OrderByDescending(subject => subject.Length).Select(subject => SentencePattern.Loose(subject))) + "))?";

    private static string Any(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));
}
