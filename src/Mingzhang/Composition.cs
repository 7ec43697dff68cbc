using System.Collections.Immutable;
using System.Security.Cryptography;
using Mingzhang.Audit;
using Mingzhang.Books;
using Mingzhang.Compose;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Model.Books;
using Mingzhang.Reading;

namespace Mingzhang;

/// <summary>A book as it was found on disk.</summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="Source">The file.</param>
/// <param name="Reading">What reading it came to.</param>
public sealed record BookInput(string Path, Source Source, BookReading Reading)
{
    /// <summary>The book of an item of a batch, or why there is none.</summary>
    public static BookInput Of(BatchItem item) => item.Problem is { } problem ? None(item.Path, problem) : Load(item.Path);

    /// <summary>Loads and reads a book; never throws on account of the file.</summary>
    public static BookInput Load(string path)
    {
        var file = FileLoader.Load(path);
        return file.Problem is { } problem ? None(path, problem) : new BookInput(path, SourceOf(path, file.Bytes), BookFile.Read(path, file.Bytes));
    }

    private static BookInput None(string path, ReadResult.Failed problem) =>
        new(path, SourceOf(path, default), new BookReading { Unusable = new Unusable(problem.Problem, problem.Fix) });

    private static Source SourceOf(string path, ReadOnlyMemory<byte> bytes) => new(
        path,
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? SourceFormat.Json : SourceFormat.Xlsx,
        Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
        null,
        null,
        []);
}

/// <summary>The disclosure made from a book, and what the audit says of it before there is a file.</summary>
/// <param name="Input">The book.</param>
/// <param name="Book">The same with the figures of its units' books, where it is a department's.</param>
/// <param name="Tree">The document.</param>
/// <param name="Audit">Its audit.</param>
public sealed record Composition(BookInput Input, Book Book, DocumentTree Tree, AuditResult Audit)
{
    /// <summary>What is wrong with the book, with the figures of its units in it.</summary>
    public ImmutableArray<BookProblem> Problems { get; init; } = [];

    /// <summary>How many errors stand: of the book and of the document.</summary>
    public int Errors => Problems.Count(problem => problem.Severity == Severity.Error) + Audit.Findings.Count(finding => finding.Severity == Severity.Error);

    /// <summary>"2026年度岚谷县林业局单位预算公开": the name of its files.</summary>
    public string Title => Tree.Properties!.Title;

    /// <summary>Composes a book that was read without an error in its cells.</summary>
    /// <param name="input">The book.</param>
    /// <param name="others">The other books of the run, among them those of a department's units.</param>
    /// <param name="stage">How far it is on its way.</param>
    /// <exception cref="InvalidOperationException">The book could not be read.</exception>
    public static Composition Of(BookInput input, IReadOnlyCollection<Book> others, Stage stage)
    {
        var own = input.Reading.Book ?? throw new InvalidOperationException("there is no book to compose");
        var members = others.Where(book => book.Scope == DisclosureScope.Unit && book.Year == own.Year).ToList();
        var book = own.Scope == DisclosureScope.Department ? Department.Merge(own, members) : own;
        var problems = ReferenceEquals(book, own) ? input.Reading.Problems : BookAudit.Check(book);
        var missing = own.Scope == DisclosureScope.Department ? Department.Missing(own, members) : [];
        var tree = Composer.Compose(book, stage, input.Source);
        return new Composition(input, book, tree, Auditor.Audit(DisclosureBinder.Bind(tree with { Watermark = null })))
        {
            Problems = [.. problems, .. missing.Select(unit => Missing(unit, own.Year))],
        };
    }

    /// <summary>The same, made public although errors stand; the files say so.</summary>
    public Composition Forced() => Errors == 0 ? this : this with { Tree = Tree with { Properties = Tree.Properties! with { ForcedErrors = Errors } } };

    private static BookProblem Missing(string unit, FiscalYear year) => new(
        "/units",
        Severity.Error,
        new Words($"所属单位“{unit}”另有账册，本次没有一并给出", $"unit \"{unit}\" has a book of its own, which was not given"),
        new Words($"把{unit}{year}年的账册一并列入命令", $"name the {year} book of {unit} in the same call"));
}
