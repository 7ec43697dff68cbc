using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Writing.Csv;

/// <summary>Findings as CSV, one a line; a document that could not be read is a line of its own.</summary>
public sealed class FindingsCsv : IReportWriter
{
    private static readonly string[] Header =
    [
        "path", "rule", "severity", "title", "message", "fix", "basis", "actual", "expected", "difference", "unit",
        "suspect", "quote", "section", "table", "row", "column", "line", "page",
        "name", "year", "acceptedBy", "acceptedWhy", "acceptedUntil", "reference",
    ];

    private readonly StreamWriter writer;
    private readonly Language language;
    private readonly Severity least;

    /// <summary>Begins the list.</summary>
    /// <param name="output">Where it goes; left open.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="least">Findings below it are left out.</param>
    public FindingsCsv(Stream output, Language language = Language.Chinese, Severity least = Severity.Info)
    {
        this.language = language;
        this.least = least;
        writer = CsvText.Open(output);
        CsvText.Row(writer, Header);
    }

    /// <summary>Adds the findings of a document.</summary>
    public void Add(DocumentReport report)
    {
        if (report.Problem is { } problem)
        {
            CsvText.Row(writer, [report.Path, "", "unreadable", "", problem.In(language), .. Enumerable.Repeat("", Header.Length - 5)]);
        }

        foreach (var finding in report.Findings)
        {
            if (finding.Severity >= least)
            {
                CsvText.Row(writer, Cells(report, finding));
            }
        }
    }

    /// <inheritdoc/>
    public void Complete() => writer.Flush();

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private IEnumerable<string> Cells(DocumentReport report, Finding finding)
    {
        var location = finding.Location;
        var at = Whereabouts.Of(report.Disclosure?.Source, location);
        return
        [
            report.Path, finding.Rule, Json.JsonText.NameOf(finding.Severity), finding.Title.In(language),
            finding.Message.In(language), finding.Fix.In(language), finding.Basis.In(language),
            finding.Actual ?? "", finding.Expected ?? "", finding.Difference ?? "", finding.Unit ?? "",
            finding.Suspect is { } suspect ? (suspect.Value / 100m).ToString("0.##", CultureInfo.InvariantCulture) : "",
            finding.Quote, location.Section ?? "", Text(location.Table), location.Row ?? "", location.Column ?? "",
            Text(location.Line), Text(at.Page),
            report.Disclosure?.Name?.Text ?? "", Text(report.Disclosure?.Year?.Value),
            finding.Accepted?.Who ?? "", finding.Accepted?.Why ?? "",
            finding.Accepted is { } accepted ? Json.JsonText.Day(accepted.Until) : "",
            at.Reference ?? "",
        ];
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
