using System.Globalization;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Writing;

namespace Mingzhang.Cli.Output;

/// <summary>How places, severities and counts are told to a person.</summary>
internal sealed class Phrases(Shell shell)
{
    public string Name(Severity severity) => severity switch
    {
        Severity.Error => shell.In("错误", "error"),
        Severity.Warning => shell.In("警告", "warning"),
        Severity.Info => shell.In("提示", "info"),
    };

    public static string Mark(Severity severity) => severity switch
    {
        Severity.Error => "✗",
        Severity.Warning => "!",
        Severity.Info => "·",
    };

    public static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Error,
        Severity.Warning => Ink.Warning,
        Severity.Info => Ink.Info,
    };

    /// <summary>"第412行 · 表5 · 2013202 一般行政管理事务 · 合计", without the section; in the place of the line the cell: "收支总表!B7".</summary>
    /// <param name="location">The place.</param>
    /// <param name="source">The document's file; null where places in it are not told.</param>
    /// <param name="quote">What is quoted of it; null for a place that is certainly in this document.</param>
    public string Place(Location location, Source? source, string? quote = null)
    {
        var at = Whereabouts.Of(source, location, quote);
        var parts = new List<string>(5);
        if (at.Page is { } page)
        {
            parts.Add(shell.In($"第{Text(page)}页", $"page {Text(page)}"));
        }

        if (at.Told(shell.Language) is { } reference)
        {
            parts.Add(reference);
        }
        else if (location.Line is { } line)
        {
            parts.Add(shell.In($"第{Text(line)}行", $"line {Text(line)}"));
        }

        if (location.Table is { } table)
        {
            parts.Add(Table(table));
        }

        parts.AddRange(new[] { location.Row, location.Column }.OfType<string>().Where(part => part.Length > 0));
        return string.Join(" · ", parts);
    }

    /// <summary>The section a finding is shown under.</summary>
    public string Section(Location location) =>
        !string.IsNullOrEmpty(location.Section) ? location.Section
        : location.Table is { } table ? Table(table)
        : shell.In("全文", "Whole document");

    /// <summary>"错误 5，警告 3，提示 12，已接受 2".</summary>
    public string Counts(int errors, int warnings, int infos, int accepted) => shell.In(
        $"错误 {Text(errors)}，警告 {Text(warnings)}，提示 {Text(infos)}",
        Plural(errors, "error") + ", " + Plural(warnings, "warning") + ", " + Plural(infos, "info")) + Accepted(accepted);

    /// <summary>"，已接受 2"; nothing where none is.</summary>
    public string Accepted(int accepted) => accepted == 0 ? "" : shell.In("，已接受 ", ", accepted ") + Text(accepted);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1 error", "2 errors".</summary>
    public static string Plural(int number, string noun) => Text(number) + " " + noun + (number == 1 ? "" : "s");

    private string Table(int number) => shell.In($"表{Text(number)}", $"table {Text(number)}");
}
