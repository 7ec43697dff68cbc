using System.Collections.Immutable;
using Mingzhang.Audit;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Reading;
using Mingzhang.Reading.Pdf;

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
    private static readonly ReadResult.Failed NoForm = new(
        new Words("不是可识别的预算公开文件：没有找到任何已知格式的封面、报表和说明",
            "not a budget disclosure that can be recognised: no cover, tables or text of any known form"),
        new Words("请确认是完整的预算（决算）公开文本；如确系公开文件，可用 --form 指定其格式",
            "make sure that it is the whole disclosure; if it is one, name its form with --form"));

    /// <summary>Everything that must hold between its figures, held or broken; empty where not asked for.</summary>
    public ImmutableArray<Tie> Ties { get; init; } = [];

    /// <summary>The same with its ties.</summary>
    public Compilation WithTies() => Disclosure is null ? this : this with { Ties = Auditor.Ties(Disclosure) };

    /// <summary>The pages that findings stand on, as images; empty where not asked for or the format has none.</summary>
    public ImmutableArray<PageImage> Images { get; init; } = [];

    /// <summary>The same with images of the pages that its findings stand on.</summary>
    /// <param name="bytes">The file that it was read from.</param>
    /// <param name="least">Findings below it are left out.</param>
    public Compilation WithImages(ReadOnlyMemory<byte> bytes, Severity least = Severity.Info)
    {
        if (Tree?.Source is not { Format: SourceFormat.Pdf } source || Audit is null)
        {
            return this;
        }

        var pages = ShownPages.Of(source, Audit.Findings.Where(finding => finding.Severity >= least));
        var images = PageImages.Render(bytes, [.. pages.Select(page => (page, source.PageSizes[page - 1]))], out var problem);
        return this with { Images = images, Remarks = problem is null ? Remarks : [.. Remarks, problem] };
    }

    /// <summary>What is to be told of what lies beside it, a line each.</summary>
    public ImmutableArray<Words> Remarks { get; init; } = [];

    /// <summary>A document that could not be read.</summary>
    public static Compilation Unreadable(string path, ReadResult.Failed problem) => new(path, null, null, null, problem);

    /// <summary>Reads and binds a document; one that has neither a known form nor tables of amounts is unreadable.</summary>
    /// <param name="path">The file's name as the caller gave it; it is not opened.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="form">The id of its form; null to recognise it.</param>
    public static Compilation Read(string path, ReadOnlyMemory<byte> bytes, string? form = null)
    {
        switch (DocumentReader.Read(path, bytes))
        {
            case ReadResult.Read read:
                var disclosure = DisclosureBinder.Bind(read.Tree, form);
                return disclosure.Form is null && disclosure.Tables.IsEmpty
                    ? Unreadable(path, NoForm)
                    : new Compilation(path, read.Tree, disclosure, null, null);
            case ReadResult.Failed failed:
                return Unreadable(path, failed);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Reads, binds and audits a document.</summary>
    /// <param name="path">The file's name as the caller gave it; it is not opened.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="form">The id of its form; null to recognise it.</param>
    /// <param name="beside">From the disclosure as read to what else the audit takes into account; null for nothing.</param>
    public static Compilation Check(
        string path, ReadOnlyMemory<byte> bytes, string? form = null, Func<Disclosure, Companions>? beside = null)
    {
        var compilation = Read(path, bytes, form);
        if (compilation.Disclosure is not { } disclosure)
        {
            return compilation;
        }

        if (beside?.Invoke(disclosure) is not { } companions)
        {
            return compilation with { Audit = Auditor.Audit(disclosure) };
        }

        disclosure = disclosure with { Prior = companions.Prior };
        return compilation with
        {
            Disclosure = disclosure,
            Audit = Auditor.Audit(disclosure, companions.Accepted),
            Remarks = companions.Remarks,
        };
    }
}
