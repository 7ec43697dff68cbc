using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Csv;
using Mingzhang.Writing.Json;

namespace Mingzhang.Cli.Output;

/// <summary>The report as files of a folder: report.json, findings.csv. They appear whole when the run is over.</summary>
internal sealed class FilesOutput : IReportOutput
{
    private readonly Shell shell;
    private readonly List<(string Path, OutputFile File)> files = [];
    private readonly ReportJson? json;
    private readonly FindingsCsv? csv;
    private bool complete;

    public FilesOutput(Shell shell, OutputFolder folder, IReadOnlyList<string> formats, Severity least)
    {
        this.shell = shell;
        foreach (var format in formats)
        {
            var path = folder.Claim(string.Equals(format, "json", StringComparison.Ordinal) ? "report" : "findings", "." + format);
            var file = new OutputFile(path);
            files.Add((path, file));
            if (string.Equals(format, "json", StringComparison.Ordinal))
            {
                json = new ReportJson(file.Stream, shell.Language, least);
            }
            else
            {
                csv = new FindingsCsv(file.Stream, shell.Language, least);
            }
        }
    }

    public void Add(DocumentReport report)
    {
        json?.Add(report);
        csv?.Add(report);
    }

    public void Complete(ReportSummary summary)
    {
        json?.Complete();
        Close();
        foreach (var (path, file) in files)
        {
            file.Keep();
            shell.Errors.WriteLine(shell.In("已写出 ", "written: ") + Printable.Of(path));
        }
    }

    public void Dispose()
    {
        Close();
        foreach (var (_, file) in files)
        {
            file.Dispose();
        }
    }

    private void Close()
    {
        if (!complete)
        {
            complete = true;
            json?.Dispose();
            csv?.Dispose();
        }
    }
}
