using System.Text;
using Mingzhang.Cli.Output;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Tests.Writing;
using Mingzhang.Writing;

namespace Mingzhang.Tests.Cli;

public sealed class ConsoleOutputTests
{
    [Theory]
    [InlineData("report.zh.txt", Language.Chinese, null, 80)]
    [InlineData("report.en.txt", Language.English, null, 80)]
    [InlineData("report.infos.narrow.txt", Language.Chinese, Severity.Info, 50)]
    public void Report_reads_as_its_snapshot(string snapshot, Language language, Severity? least, int width) =>
        Snapshot.Match(snapshot, Print(language, least, width, colour: false));

    [Fact]
    public void Colours_change_nothing_but_colours()
    {
        var coloured = Print(Language.Chinese, null, 80, colour: true);
        Assert.Contains("\e[31;4m0万元\e[0m", coloured, StringComparison.Ordinal);
        var plain = Print(Language.Chinese, null, 80, colour: false).Split('\n').Where(line => line.Trim() is not ['^', ..]);
        Assert.Equal(string.Join('\n', plain), System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]*m", ""));
        Assert.DoesNotContain('\e', Print(Language.Chinese, null, 80, colour: false));
    }

    [Fact]
    public void No_line_of_a_report_is_wider_than_the_terminal() => Assert.All(
        Print(Language.Chinese, Severity.Info, 60, colour: false).Split('\n'),
        line => Assert.InRange(TextWidth.Of(line), 0, 60));

    private static string Print(Language language, Severity? least, int width, bool colour)
    {
        using var output = new MemoryStream();
        using var shell = new Shell(output, TextWriter.Null) { Width = width, Colour = colour, Language = language };
        using var console = new ConsoleOutput(shell, least, brief: false);
        var summary = default(ReportSummary);
        foreach (var report in new[] { Fakes.Report(), Fakes.Unreadable() })
        {
            console.Add(report);
            summary = summary.With(report);
        }

        console.Complete(summary);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
