using Mingzhang.Audit;
using Mingzhang.Compose;
using Mingzhang.Compose.FromDisclosure;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Reading;
using Mingzhang.Writing.Documents.Markdown;

namespace Mingzhang.Corpus.Reproduction;

/// <summary>Reads a disclosure, makes a book of it, composes the book, and reads what was composed.</summary>
public static class Reproducer
{
    public static Reproduced Of(string path, byte[] bytes)
    {
        var original = DisclosureBinder.Bind(Tree(path, bytes));
        var (book, remarks) = BookFromDisclosure.Of(original);
        using var stream = new MemoryStream();
        new MarkdownWriter().Write(Composer.Compose(book, Stage.Public, original.Source), stream);
        var copy = DisclosureBinder.Bind(Tree("copy.md", stream.ToArray()));
        return Compare(original, copy, remarks);
    }

    /// <summary>Holds a disclosure and its copy against each other.</summary>
    public static Reproduced Compare(Disclosure original, Disclosure copy, IEnumerable<BookRemark> remarks) => new(
        original,
        copy,
        CellComparison.Of(original, copy),
        SentenceComparison.Of(original, copy, new Reasons(Auditor.Audit(original).Findings)),
        [.. remarks.Select(remark => remark.Text.Chinese)]);

    private static DocumentTree Tree(string path, byte[] bytes) =>
        DocumentReader.Read(path, bytes) is ReadResult.Read read ? read.Tree : throw new InvalidDataException(path);
}
