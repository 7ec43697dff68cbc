using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Mingzhang.Compose;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Documents.Docx;
using Mingzhang.Writing.Documents.Html;
using Mingzhang.Writing.Documents.Markdown;
using Mingzhang.Writing.Documents.Xlsx;

namespace Mingzhang.Corpus.Files;

/// <summary>A disclosure of which every cell is known.</summary>
/// <param name="Name">A name for its files.</param>
/// <param name="Tree">What is written.</param>
public sealed record KnownDisclosure(string Name, DocumentTree Tree)
{
    /// <summary>What it says.</summary>
    public Disclosure Truth { get; } = DisclosureBinder.Bind(Tree);

    /// <summary>The disclosure of a seed number; every other one is of a book taken to an extreme.</summary>
    /// <param name="seed">The number.</param>
    /// <param name="stage">Whether it bears the mark.</param>
    public static KnownDisclosure Of(int seed, Stage stage = Stage.Public)
    {
        var kind = BookVariants.All[seed % 2 == 0 ? 0 : seed / 2 % BookVariants.All.Length];
        return new KnownDisclosure(
            seed.ToString("000", CultureInfo.InvariantCulture), Composer.Compose(kind.Of(BookMaker.Of(BudgetMaker.Make(new Dice(seed)))), stage, BookMaker.NoFile));
    }
}

/// <summary>A file of a known disclosure.</summary>
/// <param name="Of">The disclosure.</param>
/// <param name="Way">Who wrote it: "LibreOffice DOCX to PDF".</param>
/// <param name="Path">Where it is.</param>
public sealed record KnownFile(KnownDisclosure Of, string Way, string Path);

/// <summary>
/// Writes known disclosures in many ways, by our own writers and by other programs from what these wrote. What others wrote
/// into the folder before is left there and not written anew.
/// </summary>
/// <param name="folder">Where to.</param>
public sealed class FileSet(string folder)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly IDocumentWriter[] Writers = [new DocxWriter(), new XlsxWriter(), new HtmlWriter(), new MarkdownWriter()];

    /// <summary>What LibreOffice writes from what: the extension and the filter of each step, from what the one before gave.</summary>
    private static readonly (string From, (string Extension, string Filter)[] Steps)[] Conversions =
    [
        ("docx", [("pdf", "pdf")]),
        ("xlsx", [("pdf", "pdf")]),
        ("html", [("pdf", "pdf")]),
        ("docx", [("docx", "docx:MS Word 2007 XML")]),
        ("xlsx", [("xlsx", "xlsx:Calc MS Excel 2007 XML")]),
        ("xlsx", [("xls", "xls:MS Excel 97")]),
        ("docx", [("html", "html:HTML (StarWriter)")]),
        ("xlsx", [("html", "html:HTML (StarCalc)")]),
        ("docx", [("odt", "odt"), ("docx", "docx:MS Word 2007 XML")]),
        ("docx", [("html", "html:HTML (StarWriter)"), ("pdf", "pdf")]),
    ];

    /// <summary>As our writers write them.</summary>
    public IEnumerable<KnownFile> Own(KnownDisclosure known) => Writers.Select(writer =>
    {
        var file = new KnownFile(known, writer.Extension, PathOf("own", known, writer.Extension));
        using var stream = File.Create(file.Path);
        writer.Write(known.Tree, stream);
        return file;
    }).ToImmutableArray();

    /// <summary>As LibreOffice writes them from what our writers wrote; one run for all of a kind.</summary>
    /// <param name="own">What our writers wrote.</param>
    /// <param name="which">The kinds: "docx to pdf"; null for all.</param>
    public async Task<ImmutableArray<KnownFile>> ByOfficeAsync(IReadOnlyCollection<KnownFile> own, Func<string, bool>? which = null)
    {
        var files = ImmutableArray.CreateBuilder<KnownFile>();
        foreach (var (from, steps) in Conversions)
        {
            var name = string.Join(" to ", [from, .. steps.Select(step => step.Extension)]);
            if (which?.Invoke(name) == false)
            {
                continue;
            }

            var written = own.Where(file => file.Way == from).ToList();
            for (var i = 0; i < steps.Length; i++)
            {
                var output = await ConvertAsync(written.Select(file => file.Path), steps[i].Filter, steps[i].Extension, string.Join(" to ", [from, .. steps.Take(i + 1).Select(step => step.Extension)]));
                written = [.. written.Select(file => new KnownFile(file.Of, "LibreOffice " + name, Path.Combine(output, $"{file.Of.Name}.{steps[i].Extension}")))];
            }

            files.AddRange(written);
        }

        return files.ToImmutable();
    }

    /// <summary>As Chromium prints them with another style.</summary>
    /// <param name="known">The disclosure.</param>
    /// <param name="style">The style.</param>
    public async Task<KnownFile> PrintAsync(KnownDisclosure known, (string Name, string Css) style)
    {
        var (page, pdf) = (PathOf("style " + style.Name, known, "html"), PathOf("style " + style.Name, known, "pdf"));
        if (File.Exists(pdf))
        {
            return new KnownFile(known, $"Chromium, {style.Name}", pdf);
        }

        using var html = new MemoryStream();
        new HtmlWriter().Write(known.Tree, html);
        await File.WriteAllTextAsync(page, PrintStyles.Apply(Encoding.UTF8.GetString(html.ToArray()), style.Css));
        await InstalledProgram.Browser.RunAsync(Limit, [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            "--no-pdf-header-footer", "--user-data-dir=" + Path.Combine(folder, "profile " + style.Name), .. Environment.UserName == "root" ? (string[])["--no-sandbox"] : [],
            "--print-to-pdf=" + pdf, new Uri(page).AbsoluteUri,
        ]);
        return new KnownFile(known, $"Chromium, {style.Name}", pdf);
    }

    /// <summary>As a scanner gives back what was printed.</summary>
    /// <param name="printed">A PDF.</param>
    /// <param name="dotsAnInch">How fine.</param>
    /// <param name="isJpeg">Whether the images are packed with loss.</param>
    /// <param name="first">The first page.</param>
    /// <param name="last">The last page.</param>
    public async Task<KnownFile> ScanAsync(KnownFile printed, int dotsAnInch, bool isJpeg, int first = 1, int last = 9999)
    {
        var way = FormattableString.Invariant($"scan at {dotsAnInch} dpi{(isJpeg ? ", JPEG" : "")}");
        var file = new KnownFile(printed.Of, way, PathOf(way, printed.Of, "pdf"));
        if (!File.Exists(file.Path))
        {
            await File.WriteAllBytesAsync(file.Path, await ScanMaker.ScanAsync(printed.Path, dotsAnInch, isJpeg, first, last));
        }

        return file;
    }

    private string PathOf(string way, KnownDisclosure known, string extension) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(folder, way)).FullName, $"{known.Name}.{extension}");

    private async Task<string> ConvertAsync(IEnumerable<string> files, string filter, string extension, string name)
    {
        var output = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var wanted = files.Where(file => !File.Exists(Path.Combine(output, Path.GetFileNameWithoutExtension(file) + "." + extension))).ToList();
        if (wanted.Count > 0)
        {
            await InstalledProgram.Office.RunAsync(
                Limit, [$"-env:UserInstallation={new Uri(Path.Combine(folder, "office")).AbsoluteUri}", "--headless", "--convert-to", filter, "--outdir", output, .. wanted]);
        }

        return output;
    }
}
