using System.Runtime.CompilerServices;
using System.Text;
using Mingzhang.Audit;
using Mingzhang.Compose;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Documents.Html;
using Mingzhang.Writing.Html;

namespace Mingzhang.Browser.Tests;

/// <summary>The pages that tests open, written to a folder of their own.</summary>
internal sealed class Reports : IDisposable
{
    /// <summary>An image of one white point.</summary>
    private static readonly byte[] White = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==");

    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    /// <summary>The titles of the rules.</summary>
    public static Dictionary<string, Words> Rules { get; } =
        RuleCatalog.Infos.ToDictionary(info => info.Id, info => info.Title, StringComparer.Ordinal);

    /// <summary>The root of the checkout.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>The text of a sample.</summary>
    public static string Sample(string name) => File.ReadAllText(Path.Combine(Root, "samples", name + ".txt"));

    /// <summary>The audit of a text.</summary>
    public static DocumentReport Audit(string path, string text)
    {
        var compilation = Compilation.Check(path, Encoding.UTF8.GetBytes(text)).WithTies();
        return new DocumentReport(
            path, compilation.Disclosure, compilation.Audit?.Findings ?? [], compilation.Audit?.Ledger ?? [], compilation.Problem?.Problem)
        {
            Tree = compilation.Tree,
            Ties = compilation.Ties,
        };
    }

    /// <summary>The audit of a sample as if it had stood on pages, with images of the first of them.</summary>
    public static DocumentReport Paged(string sample = "with-errors", int images = 6)
    {
        const int LinesOfPage = 50;
        var report = Audit(sample + ".txt", Sample(sample));
        var source = report.Disclosure!.Source;
        var spots = source.Lines.Select((line, index) => new Spot(index + 1, 0, Math.Max(1, line.Length))
        {
            Page = 1 + (index / LinesOfPage),
            Box = new Box(60, 60 + (14 * (index % LinesOfPage)), Math.Min(540, 70 + (10 * line.Length)), 70 + (14 * (index % LinesOfPage))),
        });
        var pages = 1 + (source.Lines.Length / LinesOfPage);
        return report with
        {
            Disclosure = report.Disclosure with
            {
                Source = source with { Spots = [.. spots], PageSizes = [.. Enumerable.Repeat(new PageSize(595, 842), pages)] },
            },
            Images = [.. Enumerable.Range(1, Math.Min(images, pages)).Select(page => new PageImage(page, "image/png", White))],
        };
    }

    /// <summary>The page of a sample.</summary>
    public string Page(string sample = "with-errors", Language language = Language.Chinese) => Page(Audit(sample + ".txt", Sample(sample)), language);

    /// <summary>The page of a report.</summary>
    public string Page(DocumentReport report, Language language = Language.Chinese, Func<Finding, bool>? isAccepted = null) =>
        Write("page.html", new HtmlReport(language, Rules) { IsAccepted = isAccepted ?? (_ => false) }.Write, report);

    /// <summary>The index over both samples and a document that cannot be read, with their pages.</summary>
    public string Index()
    {
        var index = new HtmlIndex(Language.Chinese);
        foreach (var sample in (string[])["clean", "with-errors"])
        {
            var report = Audit(sample + ".txt", Sample(sample));
            Write(sample + " 1#.html", new HtmlReport(Language.Chinese, Rules).Write, report);
            index.Add(report, sample + " 1#.html");
        }

        index.Add(Audit("坏<b>.txt", "今天开会。"), null);
        var path = Path.Combine(folder, "index.html");
        using var file = File.Create(path);
        index.Write(file);
        return path;
    }

    /// <summary>The disclosure composed from a book of the corpus.</summary>
    public static DocumentTree Composed(Stage stage = Stage.Public) => Composer.Compose(
        BookMaker.Of(BudgetMaker.Make(new Dice(1))), stage, BookMaker.NoFile);

    /// <summary>The page of a composed document.</summary>
    public string Document(DocumentTree tree)
    {
        var path = Path.Combine(folder, "document.html");
        using var file = File.Create(path);
        new HtmlWriter().Write(tree, file);
        return path;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, Action<Stream, DocumentReport> write, DocumentReport report)
    {
        var path = Path.Combine(folder, name);
        using var file = File.Create(path);
        write(file, report);
        return path;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
