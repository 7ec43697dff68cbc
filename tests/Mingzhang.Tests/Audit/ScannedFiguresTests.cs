using System.Globalization;
using System.Text;
using Mingzhang.Audit;
using Mingzhang.Model;

namespace Mingzhang.Tests.Audit;

/// <summary>What recognition may have misread is no defect: it is confirmed, corrected, or decides nothing.</summary>
public sealed class ScannedFiguresTests
{
    private const double InDoubt = 0.4;

    private static readonly string Clean = Path.Combine(Shared.Root, "samples", "clean.txt");

    private static readonly string[] Lines = File.ReadAllLines(Clean);

    [Fact]
    public void A_clean_scan_is_clean()
    {
        var audit = Auditor.Audit(ScannedExample.Of(Read(Lines), (_, _, _) => ScannedExample.Sure));
        Assert.DoesNotContain(audit.Findings, finding => finding.Severity >= Severity.Warning);
    }

    [Fact]
    public void What_adds_up_is_no_longer_in_doubt()
    {
        var figure = Figures().First(figure => figure.Location is { Table: 3, Column: "合计" } && figure.Location.Row!.StartsWith("合计", StringComparison.Ordinal));
        var audit = Auditor.Audit(ScannedExample.Of(Read(Lines), (line, start, _) => (line, start) == (figure.Location.Line, figure.Location.Start) ? InDoubt : ScannedExample.Sure));
        Assert.DoesNotContain(audit.Findings, finding => finding.Rule is "SRC003" or "SRC011");
    }

    [Fact]
    public void A_misread_number_in_doubt_is_corrected_rightly_or_decides_nothing()
    {
        var (tried, corrected, wrong) = (0, 0, new List<string>());
        foreach (var figure in Figures().Where((_, index) => index % 4 == 0))
        {
            foreach (var misread in (string[])[Changed(figure.Text, 0), Changed(figure.Text, figure.Text.Length - 1), figure.Text.Replace(".", "", StringComparison.Ordinal)])
            {
                tried++;
                var audit = Auditor.Audit(Misread(figure, misread, InDoubt));
                wrong.AddRange(audit.Findings.Where(finding => finding.Severity >= Severity.Warning).Select(finding => $"{figure.Text} read as {misread}: {finding.Rule} {finding.Message.Chinese}"));
                foreach (var correction in audit.Findings.Where(finding => finding.Rule == "SRC011"))
                {
                    corrected++;
                    if (correction.Expected != figure.Number.ToPlainString() || correction.Location.Line != figure.Location.Line)
                    {
                        wrong.Add($"{figure.Text} read as {misread} and corrected to {correction.Expected}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(corrected * 2 > tried, $"{corrected} of {tried}");
    }

    [Fact]
    public void Two_numbers_in_doubt_that_only_hang_on_each_other_are_undecided()
    {
        var whole = Figures().First(figure => figure.Location is { Table: 3, Column: "合计" } && figure.Location.Row!.StartsWith("合计", StringComparison.Ordinal));
        var misread = Misread(whole, "9,999.99", InDoubt, others: InDoubt);
        var audit = Auditor.Audit(misread);
        Assert.DoesNotContain(audit.Findings, finding => finding.Severity >= Severity.Warning && finding.Suspects.Length > 0);
        Assert.Contains(audit.Ledger, entry => entry.Outcome == Outcome.Undecided && entry.Reason!.Chinese.Contains("扫描", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sure_number_that_breaks_a_tie_is_told_with_caution()
    {
        var figure = Figures().First(figure => figure.Location is { Table: 3, Column: "合计" } && figure.Location.Row!.StartsWith("合计", StringComparison.Ordinal));
        var audit = Auditor.Audit(Misread(figure, Changed(figure.Text, 0), ScannedExample.Sure));
        var told = Assert.Single(audit.Findings, finding => finding.Severity >= Severity.Warning);
        Assert.Equal(Severity.Warning, told.Severity);
        Assert.Contains("扫描", told.Message.Chinese, StringComparison.Ordinal);
        Assert.Equal(figure.Location.Line, told.Location.Line);
    }

    [Fact]
    public void A_value_that_recognition_would_not_make_of_the_print_is_no_correction()
    {
        var figure = Figures().First(figure => figure.Location is { Table: 3, Column: "合计" } && figure.Location.Row!.StartsWith("合计", StringComparison.Ordinal));
        var audit = Auditor.Audit(Misread(figure, "7,777,777.77", InDoubt));
        Assert.DoesNotContain(audit.Findings, finding => finding.Rule == "SRC011" || finding.Severity >= Severity.Warning);
        Assert.Contains(audit.Findings, finding => finding.Rule == "SRC003");
    }

    [Fact]
    public void A_number_in_doubt_that_holds_is_not_corrected_by_one_that_is_coarser()
    {
        // the funds of performance tables are in 元, the tables they agree with in 万元
        var funds = Read(Lines).Figures.Where(figure => figure.Origin == FigureOrigin.Performance).Select(figure => (figure.Location.Line, figure.Location.Start)).ToHashSet();
        Assert.NotEmpty(funds);
        var audit = Auditor.Audit(ScannedExample.Of(Read(Lines), (line, start, _) => funds.Contains((line, start)) ? InDoubt : ScannedExample.Sure));
        Assert.DoesNotContain(audit.Findings, finding => finding.Rule == "SRC011");
    }

    [Fact]
    public void Numbers_misread_alike_do_not_confirm_each_other_against_the_tables()
    {
        // in the text the sum and a part of it are misread by the same digit, and still add up
        var at = Array.FindIndex(Lines, line => line.Contains("支出预算487.78万元，其中：基本支出410.62万元", StringComparison.Ordinal));
        var lines = (string[])Lines.Clone();
        lines[at] = lines[at].Replace("487.78", "987.78", StringComparison.Ordinal).Replace("410.62", "910.62", StringComparison.Ordinal);
        var scan = ScannedExample.Of(Read(lines), (_, _, _) => ScannedExample.Sure);
        var words = new[] { "987.78", "910.62", "77.16" }.Select(text => lines[at].IndexOf(text, StringComparison.Ordinal) is var start ? new Spot(at + 1, start, start + text.Length) { Page = 1, Confidence = InDoubt } : default);
        var spots = scan.Source.Spots.Where(spot => spot.Line <= at).Concat(words).Concat(scan.Source.Spots.Where(spot => spot.Line > at + 1));
        var audit = Auditor.Audit(scan with { Source = scan.Source with { Spots = [.. spots] } });
        Assert.DoesNotContain(audit.Findings, finding => finding.Severity >= Severity.Warning);
        Assert.Contains(audit.Findings, finding => finding is { Rule: "SRC011", Actual: "987.78", Expected: "487.78" });
    }

    [Fact]
    public void Where_the_form_does_not_know_the_name_of_a_row_a_broken_sum_is_but_worth_knowing()
    {
        var row = Array.FindIndex(Lines, line => line.StartsWith("②公务用车运行维护费\t", StringComparison.Ordinal));
        var lines = (string[])Lines.Clone();
        lines[row] = lines[row].Replace("②公务用车运行维护费", "包么务用牛远行维沪费", StringComparison.Ordinal);
        var audit = Auditor.Audit(ScannedExample.Of(Read(lines), (_, _, _) => ScannedExample.Sure));
        Assert.DoesNotContain(audit.Findings, finding => finding.Severity >= Severity.Warning);
        Assert.Contains(audit.Findings, finding => finding.Rule == "SRC065");
    }

    private static List<Figure> Figures() => [.. Read(Lines).Figures.Where(figure => figure is { Origin: FigureOrigin.Table, Location: { Start: not null, End: not null } } && figure.Number.Decimals == 2 && figure.Number.Value != 0)];

    /// <summary>The sample with a number read as another.</summary>
    private static Disclosure Misread(Figure figure, string read, double confidence, double others = ScannedExample.Sure)
    {
        var (number, from, to) = (figure.Location.Line!.Value, figure.Location.Start!.Value, figure.Location.End!.Value);
        var lines = (string[])Lines.Clone();
        lines[number - 1] = lines[number - 1][..from] + read + lines[number - 1][to..];
        return ScannedExample.Of(Read(lines), (line, start, text) => (line, start) == (number, from) ? confidence : text.Contains('.', StringComparison.Ordinal) ? others : ScannedExample.Sure);
    }

    private static string Changed(string text, int at) =>
        text[..at] + ((text[at] - '0' + (at == 0 ? 2 : 5)) % 10 is var digit && at == 0 && digit == 0 ? 6 : digit).ToString(CultureInfo.InvariantCulture) + text[(at + 1)..];

    private static Disclosure Read(string[] lines) => Compilation.Read(Clean, Encoding.UTF8.GetBytes(string.Join('\n', lines))).Disclosure!;
}
