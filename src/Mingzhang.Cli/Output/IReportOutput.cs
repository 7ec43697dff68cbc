using Mingzhang.Writing;

namespace Mingzhang.Cli.Output;

/// <summary>Takes the reports of a run one by one.</summary>
internal interface IReportOutput : IDisposable
{
    /// <summary>The next document.</summary>
    void Add(DocumentReport report);

    /// <summary>The run is over.</summary>
    void Complete(ReportSummary summary);

    /// <summary>The run was broken off. What is written is whole or is not there.</summary>
    void Interrupt()
    {
    }
}
