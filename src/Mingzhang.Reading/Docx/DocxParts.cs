using System.Collections.Immutable;
using System.Xml.Linq;
using Mingzhang.Model;
using Mingzhang.Reading.Packages;

namespace Mingzhang.Reading.Docx;

/// <summary>
/// The parts of a Word document that comments touch, read within the limits of the reader. The body is walked as the reader
/// walks it, so that both mean the same place.
/// </summary>
/// <param name="Main">The name of the main part: "word/document.xml".</param>
/// <param name="Document">The main part.</param>
/// <param name="Body">Its lines.</param>
/// <param name="ContentTypes">[Content_Types].xml.</param>
/// <param name="Relations">The relationships of the main part; null where it has none.</param>
/// <param name="CommentsName">The name of the part that holds the comments; null where the document refers to none.</param>
/// <param name="Comments">That part; null where there is none.</param>
/// <param name="Names">The names of all parts.</param>
public sealed record DocxParts(
    string Main,
    XDocument Document,
    DocxBody Body,
    XDocument ContentTypes,
    XDocument? Relations,
    string? CommentsName,
    XDocument? Comments,
    ImmutableArray<string> Names)
{
    /// <summary>The part that says what the others are.</summary>
    public const string TypesName = "[Content_Types].xml";

    private const string Wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly ReadResult.Failed NotWord = new(
        new Words("不是 Word 文档（.docx），不能加批注", "is no Word document (.docx) and cannot take comments"),
        new Words("请用 Word 或 WPS 打开并另存为 .docx，或用 mz check 查看问题", "save it as .docx with Word or WPS, or see what is wrong with mz check"));

    private static readonly ReadResult.Failed Macros = new(
        new Words("是带宏的文档（.docm），不能加批注", "is a document with macros (.docm) and cannot take comments"),
        new Words("请用 Word 另存为不带宏的 .docx 后再试", "save it as .docx, without macros, and try again"));

    private static readonly ReadResult.Failed Template = new(
        new Words("是 Word 模板（.dotx），不是文档", "is a Word template (.dotx), not a document"),
        new Words("请用 Word 另存为 .docx 后再试", "save it as .docx and try again"));

    private static readonly ReadResult.Failed Signed = new(
        new Words("有数字签名，加批注会使签名失效", "bears a digital signature, which comments would break"),
        new Words("请用签名之前的文档，或另存一份不带签名的", "take the document from before it was signed, or save a copy without the signature"));

    /// <summary>The name of the relationships of the main part.</summary>
    public string RelationsName => OfficePackage.RelationsOf(Main);

    /// <summary>The parts of a document; null with the reason where it is none that can take comments.</summary>
    /// <param name="path">The file's name as the caller gave it; it is not opened.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="problem">Why not; null where it can.</param>
    public static DocxParts? Read(string path, ReadOnlyMemory<byte> bytes, out ReadResult.Failed? problem)
    {
        try
        {
            problem = bytes.IsEmpty ? Unreadable.Empty
                : FileSignature.IsCompound(bytes.Span) ? FileSignature.Recognise(path, bytes.Span)
                : FileSignature.IsPackage(bytes.Span) ? null
                : NotWord;
            return problem is null ? Read(bytes) : null;
        }
        catch (UnreadableException unreadable)
        {
            problem = unreadable.Reason;
            return null;
        }
    }

    /// <summary>Walks the body of a document with all that belongs to its text.</summary>
    internal static DocxBody BodyOf(OfficePackage package, XDocument document, IEnumerable<(string Id, string Type, string Part)> relations)
    {
        XDocument? Part(string type) => PartOf(relations, type) is { } part ? package.Load(part) : null;
        return DocxBody.Of(document, Part("styles"), Part("numbering"), new[] { Part("footnotes"), Part("endnotes") }.OfType<XDocument>());
    }

    private static DocxParts Read(ReadOnlyMemory<byte> bytes)
    {
        using var package = OfficePackage.Open(bytes);
        var whole = package.Relations("");
        var main = PartOf(whole, "officeDocument");
        if (main is null || package.Load(TypesName) is not { } types || TypeOf(types, main) is not { } type)
        {
            throw new UnreadableException(NotWord);
        }

        if (type != Wordprocessing || package.Load(main) is not { Root: { } root } document || !root.Is("document"))
        {
            throw new UnreadableException(
                type.StartsWith("application/vnd.ms-word.", StringComparison.Ordinal) ? Macros
                : type.Contains("wordprocessingml.template", StringComparison.Ordinal) ? Template
                : NotWord);
        }

        if (PartOf(whole, "origin") is not null)
        {
            throw new UnreadableException(Signed);
        }

        var relations = package.Relations(main);
        var comments = PartOf(relations, "comments");
        return new DocxParts(
            main, document, BodyOf(package, document, relations), types, package.Load(OfficePackage.RelationsOf(main)),
            comments, comments is null ? null : package.Load(comments), [.. package.Names]);
    }

    private static string? PartOf(IEnumerable<(string Id, string Type, string Part)> relations, string type) =>
        relations.FirstOrDefault(relation => relation.Type == type).Part;

    private static string? TypeOf(XDocument types, string part) =>
        types.Root.Children("Override").FirstOrDefault(one => string.Equals(one.Value("PartName"), "/" + part, StringComparison.OrdinalIgnoreCase)).Value("ContentType") ??
        types.Root.Children("Default").FirstOrDefault(one => string.Equals(one.Value("Extension"), Path.GetExtension(part).TrimStart('.'), StringComparison.OrdinalIgnoreCase)).Value("ContentType");
}
