using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Csv;
using Mingzhang.Writing.Json;
using Mingzhang.Writing.Sarif;
using Mingzhang.Writing.Xlsx;

namespace Mingzhang.Cli.Output;

/// <summary>The report as files of a folder, one a format. They appear whole when the run is over.</summary>
internal sealed class FilesOutput : IReportOutput
{
    /// <summary>The formats there are.</summary>
    public static readonly string[] Formats = ["json", "csv", "sarif", "xlsx"];

    private readonly Shell shell;
    private readonly List<(string Path, OutputFile File, IReportWriter Writer)> files = [];

    public FilesOutput(Shell shell, OutputFolder folder, IReadOnlyList<string> formats, Severity least)
    {
        this.shell = shell;
        foreach (var format in formats)
        {
            var path = folder.Claim(NameOf(format), "." + format);
            var file = new OutputFile(path);
            files.Add((path, file, Begin(format, file.Stream, least)));
        }
    }

    public void Add(DocumentReport report)
    {
        foreach (var (_, _, writer) in files)
        {
            writer.Add(report);
        }
    }

    public void Complete(ReportSummary summary)
    {
        while (files is [var (path, file, writer), ..])
        {
            writer.Complete();
            writer.Dispose();
            file.Keep();
            files.RemoveAt(0);
            shell.Errors.WriteLine(shell.In("已写出 ", "written: ") + Printable.Of(path));
        }
    }

    public void Dispose()
    {
        foreach (var (_, file, writer) in files)
        {
            writer.Dispose();
            file.Dispose();
        }
    }

    private static string NameOf(string format) => format switch
    {
        "json" => "report",
        "xlsx" => "worklist",
        _ => "findings",
    };

    private IReportWriter Begin(string format, Stream stream, Severity least) => format switch
    {
        "csv" => new FindingsCsv(stream, shell.Language, least),
        "sarif" => new SarifReport(stream, ToolDescription.Sarif, shell.Language, least),
        "xlsx" => new WorklistXlsx(stream, shell.Language, least),
        _ => new ReportJson(stream, shell.Language, least),
    };
}
