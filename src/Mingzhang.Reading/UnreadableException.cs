namespace Mingzhang.Reading;

/// <summary>Ends the reading of a file deep inside it; what reads files for others never lets it out.</summary>
/// <param name="reason">Why it is not read.</param>
internal sealed class UnreadableException(ReadResult.Failed reason) : Exception(reason.Problem.English)
{
    /// <summary>Why it is not read.</summary>
    public ReadResult.Failed Reason { get; } = reason;
}
