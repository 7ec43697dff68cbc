namespace Mingzhang.Writing;

/// <summary>Writes the reports of a run as one document, one after the other.</summary>
public interface IReportWriter : IDisposable
{
    /// <summary>Adds the report of the next document.</summary>
    void Add(DocumentReport report);

    /// <summary>Ends the document; without it what was written is not whole.</summary>
    void Complete();
}
