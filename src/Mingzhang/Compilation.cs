using Mingzhang.Audit;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Reading;

namespace Mingzhang;

/// <summary>What came of one document: its disclosure and its audit, or the reason why it could not be read.</summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="Tree">The document as read; null where unreadable.</param>
/// <param name="Disclosure">The document bound to its form; null where unreadable.</param>
/// <param name="Audit">The audit; null where unreadable or not asked for.</param>
/// <param name="Problem">Why it could not be read; null where it was.</param>
public sealed record Compilation(
    string Path, DocumentTree? Tree, Disclosure? Disclosure, AuditResult? Audit, ReadResult.Failed? Problem)
{
    /// <summary>Reads and binds a document.</summary>
    public static Compilation Read(string path, ReadOnlyMemory<byte> bytes, string? form = null)
    {
        switch (DocumentReader.Read(path, bytes))
        {
            case ReadResult.Read read:
                return new Compilation(path, read.Tree, DisclosureBinder.Bind(read.Tree, form), null, null);
            case ReadResult.Failed failed:
                return new Compilation(path, null, null, null, failed);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Reads, binds and audits a document.</summary>
    public static Compilation Check(string path, ReadOnlyMemory<byte> bytes, string? form = null)
    {
        var compilation = Read(path, bytes, form);
        return compilation.Disclosure is { } disclosure
            ? compilation with { Audit = Auditor.Audit(disclosure) }
            : compilation;
    }
}
