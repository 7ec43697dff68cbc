using System.Globalization;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Tests.Audit;

/// <summary>One amount changed in a clean disclosure: it is found, and it is the cell that is named.</summary>
public sealed class OneWrongCellTests
{
    private static readonly string Clean = Path.Combine(Shared.Root, "samples", "clean.txt");

    [Fact]
    public void Arithmetic_names_the_changed_table_cell_and_no_other()
    {
        var lines = File.ReadAllLines(Clean);
        var figures = Check(lines).Disclosure!.Figures.Where(figure => figure.Origin == FigureOrigin.Table).ToList();
        var wrong = new List<string>();
        for (var i = 0; i < figures.Count; i += 5)
        {
            var (place, value) = (figures[i].Location, figures[i].Number.Value + 7.25m);
            var line = lines[place.Line!.Value - 1];
            var changed = (string[])lines.Clone();
            changed[place.Line.Value - 1] = line[..place.Start!.Value] + value.ToString("0.00", CultureInfo.InvariantCulture) + line[place.End!.Value..];

            var errors = Check(changed).Audit!.Findings.Where(finding => finding.Severity == Severity.Error && finding.Suspects.Length > 0).ToList();
            if (errors.Count == 0 || errors.Exists(finding => finding.Location.Line != place.Line))
            {
                wrong.Add($"table {place.Table} {place.Row} {place.Column}: {string.Join("; ", errors.Select(finding => $"{finding.Rule} line {finding.Location.Line}"))}");
            }
        }

        Assert.True(figures.Count > 200);
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_difference_that_rounding_explains_is_a_note_and_no_error()
    {
        var lines = File.ReadAllLines(Clean);
        var total = Check(lines).Disclosure!.Figures.First(figure => figure.Location is { Table: 13, Column: "合计" });
        var line = lines[total.Location.Line!.Value - 1];
        lines[total.Location.Line.Value - 1] = line.Replace(total.Text, (total.Number.Value + 0.01m).ToString("0.00", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var findings = Check(lines).Audit!.Findings;
        Assert.DoesNotContain(findings, finding => finding.Severity >= Severity.Warning);
        Assert.Contains(findings, finding => finding.Rule == "BAL020" && finding.Severity == Severity.Info);
    }

    [Fact]
    public void What_rests_on_doubtful_figures_alone_is_no_error()
    {
        var lines = File.ReadAllLines(Clean);
        var total = Check(lines).Disclosure!.Figures.First(figure => figure.Location is { Table: 10, Row: "合计" });
        var changed = total.Location.Line!.Value;
        lines[changed - 1] = lines[changed - 1].Replace(total.Text, "9" + total.Text, StringComparison.Ordinal);
        var disclosure = Check(lines).Disclosure!;
        Assert.Contains(Broken(disclosure), finding => finding.Severity == Severity.Error);

        var unsure = new Words("存疑", "in doubt");
        var others = disclosure.Figures.Where(figure => figure.Location.Line != changed).Select(figure => new ReadingDoubt(unsure, figure.Location));
        var found = Broken(disclosure with { Doubts = [.. others] });
        Assert.NotEmpty(found);
        Assert.DoesNotContain(found, finding => finding.Severity == Severity.Error);
    }

    private static List<Finding> Broken(Disclosure disclosure) => [.. Mingzhang.Audit.Auditor.Audit(disclosure).Findings.Where(finding => finding.Suspects.Length > 0)];

    private static Compilation Check(string[] lines) => Compilation.Check(Clean, Encoding.UTF8.GetBytes(string.Join('\n', lines)));
}
