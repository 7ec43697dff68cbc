using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Documents.Docx;
using Mingzhang.Writing.Documents.Html;
using Mingzhang.Writing.Documents.Markdown;
using Mingzhang.Writing.Documents.Pdf;
using Mingzhang.Writing.Documents.Xlsx;

namespace Mingzhang.Cli.Output;

/// <summary>Writes composed documents into a folder, each file whole or not at all; one browser prints all the PDFs of a run.</summary>
internal sealed class ComposedFiles : IAsyncDisposable
{
    private const string Pdf = "pdf";

    private static readonly ImmutableArray<IDocumentWriter> Writers = [new DocxWriter(), new HtmlWriter(), new XlsxWriter(), new MarkdownWriter()];

    private readonly OutputFolder folder;
    private readonly IReadOnlyList<string> formats;
    private readonly SemaphoreSlim pages = new(Math.Max(1, Environment.ProcessorCount));
    private readonly Lazy<PdfPrinter> printer = new(() => new PdfPrinter());

    /// <summary>Begins a run.</summary>
    public ComposedFiles(OutputFolder folder, IReadOnlyList<string> formats)
    {
        this.folder = folder;
        this.formats = formats;
    }

    /// <summary>The formats there are.</summary>
    public static ImmutableArray<string> Formats { get; } = [.. Writers.Select(writer => writer.Extension).Prepend(Pdf)];

    /// <summary>Writes a document in every format asked for.</summary>
    /// <param name="title">The name of its files.</param>
    /// <param name="tree">The document.</param>
    /// <param name="cancellation">Stops between files and while printing.</param>
    /// <returns>The files, and why the PDF is not among them, if it is not.</returns>
    public async Task<(ImmutableArray<string> Files, Words? Problem)> WriteAsync(string title, DocumentTree tree, CancellationToken cancellation)
    {
        var written = ImmutableArray.CreateBuilder<string>();
        Words? problem = null;
        var stem = FileName(title);
        foreach (var writer in Writers.Where(writer => formats.Contains(writer.Extension)))
        {
            cancellation.ThrowIfCancellationRequested();
            using var file = new OutputFile(Claim(stem, writer.Extension, out var path));
            writer.Write(tree, file.Stream);
            file.Keep();
            written.Add(path);
        }

        if (formats.Contains(Pdf))
        {
            problem = await PrintAsync(stem, tree, written, cancellation);
        }

        return (written.ToImmutable(), problem);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (printer.IsValueCreated)
        {
            await printer.Value.DisposeAsync();
        }

        pages.Dispose();
    }

    private async Task<Words?> PrintAsync(string stem, DocumentTree tree, ImmutableArray<string>.Builder written, CancellationToken cancellation)
    {
        await pages.WaitAsync(cancellation);
        try
        {
            using var file = new OutputFile(Claim(stem, Pdf, out var path));
            await printer.Value.PrintAsync(tree, file.Stream, cancellation);
            file.Keep();
            written.Add(path);
            return null;
        }
        catch (PdfException exception)
        {
            return exception.Words;
        }
        finally
        {
            pages.Release();
        }
    }

    private string Claim(string stem, string extension, out string path)
    {
        lock (folder)
        {
            path = folder.Claim(stem, "." + extension);
            return path;
        }
    }

    /// <summary>The title without what no file name may hold.</summary>
    private static string FileName(string title) =>
        string.Concat(title.Select(c => c < ' ' || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c)).Trim(' ', '.');
}
