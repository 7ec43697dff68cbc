using Mingzhang.Writing;

namespace Mingzhang.Cli.Output;

/// <summary>Several outputs of one run.</summary>
internal sealed class Outputs : IReportOutput
{
    private readonly List<IReportOutput> outputs = [];

    /// <summary>One more.</summary>
    public void Add(IReportOutput output) => outputs.Add(output);

    /// <inheritdoc/>
    public void Add(DocumentReport report) => outputs.ForEach(output => output.Add(report));

    /// <inheritdoc/>
    public void Complete(ReportSummary summary) => outputs.ForEach(output => output.Complete(summary));

    /// <inheritdoc/>
    public void Interrupt() => outputs.ForEach(output => output.Interrupt());

    /// <inheritdoc/>
    public void Dispose() => outputs.ForEach(output => output.Dispose());
}
