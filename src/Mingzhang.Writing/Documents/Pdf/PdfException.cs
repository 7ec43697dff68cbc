using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Pdf;

/// <summary>No PDF could be made; says why and what to do.</summary>
public sealed class PdfException : Exception
{
    internal PdfException(string chinese, string english, Exception? inner = null)
        : base(english, inner) => Words = new Words(chinese, english);

    /// <summary>What to tell.</summary>
    public Words Words { get; }
}
