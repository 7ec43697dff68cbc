using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>How severities, outcomes and places are told on a page.</summary>
/// <param name="language">The language of the page; what the document says is as it is.</param>
/// <param name="source">The document's file; null where places in it are not told.</param>
internal sealed class Phrases(Language language, Source? source = null)
{
    public Language Language => language;

    public string In(string chinese, string english) => language == Language.English ? english : chinese;

    public string In(Words words) => words.In(language);

    public string Name(Severity severity) => severity switch
    {
        Severity.Error => In("错误", "error"),
        Severity.Warning => In("警告", "warning"),
        Severity.Info => In("提示", "info"),
    };

    public string Name(Outcome outcome) => outcome switch
    {
        Outcome.Passed => In("通过", "passed"),
        Outcome.ExplainedByRounding => In("舍入可解释", "rounding"),
        Outcome.Failed => In("未通过", "failed"),
        Outcome.NotApplicable => In("不适用", "not applicable"),
        Outcome.Undecided => In("未能判定", "undecided"),
    };

    public string Name(TieRole role) => role switch
    {
        TieRole.Print => In("同一数", "same amount"),
        TieRole.Whole => In("合计", "total"),
        TieRole.Part => In("部分", "part"),
        TieRole.Share => In("占比", "share"),
        TieRole.Rate => In("增减率", "rate"),
        TieRole.Change => In("增减额", "change"),
        TieRole.Amount => In("本年", "this year"),
        TieRole.LastYear => In("上年", "last year"),
        TieRole.Left => In("一边", "one side"),
        TieRole.Right => In("另一边", "other side"),
        TieRole.Completion => In("完成率", "completion"),
        TieRole.Outturn => In("决算数", "outturn"),
        TieRole.Budget => In("预算数", "budget"),
    };

    /// <summary>A shape for each severity, so that none is told by colour alone.</summary>
    public static string Mark(Severity severity) => severity switch
    {
        Severity.Error => "✗",
        Severity.Warning => "!",
        Severity.Info => "·",
    };

    /// <summary>The severity's class in the style sheet.</summary>
    public static string Style(Severity severity) => severity switch
    {
        Severity.Error => "e",
        Severity.Warning => "w",
        Severity.Info => "i",
    };

    /// <summary>A figure as printed with its unit; words ("无", "相同") as they are.</summary>
    public string Value(Figure figure)
    {
        var unit = figure.Number.Unit.Symbol();
        return figure.Text.Length == 0 ? In("空白", "blank")
            : !figure.Text.Any(char.IsDigit) || figure.Text.EndsWith(unit, StringComparison.Ordinal) ? figure.Text
            : figure.Text + unit;
    }

    /// <summary>"第三部分 五（一） · 表5 · 2013202 一般行政管理事务 · 合计 · 第412行", or in the place of the line the cell: "收支总表!B7".</summary>
    /// <param name="location">The place.</param>
    /// <param name="quote">What is quoted of it; null for a place that is certainly in this document.</param>
    public string Place(Location location, string? quote = null)
    {
        var at = Whereabouts.Of(source, location, quote);
        var parts = new List<string>(6);
        if (!string.IsNullOrEmpty(location.Section))
        {
            parts.Add(location.Section);
        }

        if (location.Table is { } table)
        {
            parts.Add(Table(table));
        }

        parts.AddRange(new[] { location.Row, location.Column }.OfType<string>().Where(part => part.Length > 0));
        if (at.Page is { } page)
        {
            parts.Add(In($"第{Text(page)}页", $"page {Text(page)}"));
        }

        if (at.Told(language) is { } reference)
        {
            parts.Add(reference);
        }
        else if (location.Line is { } line)
        {
            parts.Add(In($"第{Text(line)}行", $"line {Text(line)}"));
        }

        return parts.Count == 0 ? In("全文", "whole document") : string.Join(" · ", parts);
    }

    /// <summary>What a finding is filtered by: its table, or else its section.</summary>
    public string Group(Location location) =>
        location.Table is { } table ? Table(table)
        : !string.IsNullOrEmpty(location.Section) ? location.Section
        : In("其他", "elsewhere");

    public string Table(int number) => In($"表{Text(number)}", $"table {Text(number)}");

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
