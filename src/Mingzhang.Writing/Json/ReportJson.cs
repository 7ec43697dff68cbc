using System.Text.Json;
using Mingzhang.Model;

namespace Mingzhang.Writing.Json;

/// <summary>Writes <c>mingzhang.report/1</c>, one document after the other, so that a run of any size needs no memory.</summary>
public sealed class ReportJson : IReportWriter
{
    private readonly Utf8JsonWriter json;
    private readonly Language language;
    private readonly Severity least;
    private ReportSummary summary;

    /// <summary>Begins the report.</summary>
    /// <param name="output">Where it goes; left open.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="least">Findings below it are left out; verdicts and summary count all.</param>
    public ReportJson(Stream output, Language language = Language.Chinese, Severity least = Severity.Info)
    {
        this.language = language;
        this.least = least;
        json = JsonText.Open(output);
        json.WriteStartObject();
        json.WriteString("schema", "mingzhang.report/1");
        json.WriteStartArray("documents");
    }

    /// <summary>Adds a document.</summary>
    public void Add(DocumentReport report)
    {
        summary = summary.With(report);
        json.WriteStartObject();
        json.Text("path", report.Path);
        json.Text("name", report.Disclosure?.Name);
        json.Number("year", report.Disclosure?.Year?.Value);
        json.Text("form", report.Disclosure?.Form);
        json.Text("formReason", report.Disclosure?.FormReason?.In(language));
        json.WriteString("verdict", JsonText.NameOf(report.Verdict));
        if (report.Problem is { } problem)
        {
            json.Text("problem", problem.In(language));
        }

        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            if (finding.Severity >= least)
            {
                Write(finding, report.Disclosure?.Source);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("ledger");
        foreach (var entry in report.Ledger)
        {
            json.WriteStartObject();
            json.Text("rule", entry.Rule);
            json.WriteString("outcome", JsonText.NameOf(entry.Outcome));
            json.Text("reason", entry.Reason?.In(language));
            json.WriteNumber("count", entry.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Ends the report with its summary.</summary>
    public void Complete() => Complete(interrupted: false);

    /// <summary>Ends the report of a run that was broken off, and says so in its summary: what is in it is whole.</summary>
    public void Interrupt() => Complete(interrupted: true);

    private void Complete(bool interrupted)
    {
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("documents", summary.Documents);
        json.WriteNumber("errors", summary.Errors);
        json.WriteNumber("warnings", summary.Warnings);
        json.WriteNumber("infos", summary.Infos);
        json.WriteNumber("unreadable", summary.Unreadable);
        json.WriteNumber("accepted", summary.Accepted);
        if (interrupted)
        {
            json.WriteBoolean("interrupted", true);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void Write(Finding finding, Source? source)
    {
        json.WriteStartObject();
        json.Text("rule", finding.Rule);
        json.WriteString("severity", JsonText.NameOf(finding.Severity));
        json.Text("title", finding.Title.In(language));
        json.Text("message", finding.Message.In(language));
        json.Text("fix", finding.Fix.In(language));
        json.Text("basis", finding.Basis.In(language));
        json.Text("actual", finding.Actual);
        json.Text("expected", finding.Expected);
        json.Text("difference", finding.Difference);
        json.Text("unit", finding.Unit);
        if (finding.Suspect is { } suspect)
        {
            json.WriteNumber("suspect", suspect.Value / 100m);
        }
        else
        {
            json.WriteNull("suspect");
        }

        json.Text("quote", finding.Quote);
        Write(finding.Location, Whereabouts.Of(source, finding.Location));
        json.WriteStartArray("related");
        foreach (var evidence in finding.Related)
        {
            json.WriteStartObject();
            json.Text("quote", evidence.Quote);
            Write(evidence.Location, Whereabouts.Of(source, evidence.Location, evidence.Quote));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("suspects");
        foreach (var cell in finding.Suspects)
        {
            json.WriteStartObject();
            json.Text("quote", cell.Quote);
            Write(cell.Location, Whereabouts.Of(source, cell.Location, cell.Quote));
            json.Text("expected", cell.Expected);
            json.WriteNumber("likelihood", cell.Likelihood.Value / 100m);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (finding.Accepted is { } accepted)
        {
            json.WriteStartObject("accepted");
            json.Text("who", accepted.Who);
            json.Text("why", accepted.Why);
            json.WriteString("until", JsonText.Day(accepted.Until));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("accepted");
        }

        json.WriteEndObject();
    }

    private void Write(Location location, Whereabouts at)
    {
        json.WriteStartObject("location");
        json.Text("section", location.Section);
        json.Number("table", location.Table);
        json.Text("row", location.Row);
        json.Text("column", location.Column);
        json.Number("line", location.Line);
        json.Number("start", location.Start);
        json.Number("end", location.End);
        json.Number("page", at.Page);
        json.Whereabouts(at);
        json.WriteEndObject();
    }
}
