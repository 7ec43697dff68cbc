using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Json;

namespace Mingzhang.Cli.Output;

/// <summary>The report as one JSON document on standard output.</summary>
internal sealed class JsonOutput(Shell shell, Severity least) : IReportOutput
{
    private readonly ReportJson json = new(shell.RawOutput, shell.Language, least);

    public void Add(DocumentReport report) => json.Add(report);

    public void Complete(ReportSummary summary)
    {
        json.Complete();
        End();
    }

    public void Interrupt()
    {
        json.Interrupt();
        End();
    }

    public void Dispose() => json.Dispose();

    private void End()
    {
        shell.RawOutput.WriteByte((byte)'\n');
        shell.RawOutput.Flush();
    }
}
