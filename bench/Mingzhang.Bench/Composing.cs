using System.Diagnostics;
using Mingzhang.Books;
using Mingzhang.Compose;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Model;
using Mingzhang.Model.Books;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Documents.Docx;
using Mingzhang.Writing.Documents.Html;
using Mingzhang.Writing.Documents.Markdown;
using Mingzhang.Writing.Documents.Pdf;
using Mingzhang.Writing.Documents.Xlsx;

namespace Mingzhang.Bench;

/// <summary>
/// Composes generated books and writes them in every format: the time of each step, and of LibreOffice turning the same DOCX
/// into a PDF where it is installed. "compose COUNT [DIR]" keeps the files in DIR.
/// </summary>
internal static class Composing
{
    private static readonly IDocumentWriter[] Writers = [new DocxWriter(), new HtmlWriter(), new XlsxWriter(), new MarkdownWriter()];

    public static async Task RunAsync(int count, string? folder)
    {
        var keep = folder is not null;
        folder ??= Directory.CreateTempSubdirectory("mz-compose").FullName;
        Directory.CreateDirectory(folder);
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        var pages = new List<int>();
        await using var printer = new PdfPrinter();
        for (var seed = 0; seed < count; seed++)
        {
            var book = BookMaker.Of(BudgetMaker.Make(new Dice(seed)));
            DocumentTree tree = null!;
            Time("compose", () => tree = Composer.Compose(book, Stage.Public, BookMaker.NoFile));
            var stem = Path.Combine(folder, seed.ToString("000", System.Globalization.CultureInfo.InvariantCulture));
            var three = 0.0;
            foreach (var writer in Writers)
            {
                three += Time(writer.Extension, () =>
                {
                    using var file = File.Create(stem + "." + writer.Extension);
                    writer.Write(tree, file);
                });
            }

            Add("docx+html+xlsx+md", three);
            var watch = Stopwatch.StartNew();
            await using (var file = File.Create(stem + ".pdf"))
            {
                await printer.PrintAsync(tree, file);
            }

            Add("pdf", watch.Elapsed.TotalMilliseconds);
            pages.Add(Pages(stem + ".pdf"));
        }

        Console.WriteLine($"{count} documents, {pages.Average():0.0} pages (most {pages.Max()})");
        foreach (var (step, taken) in times)
        {
            var warm = taken.Skip(Math.Min(3, taken.Count - 1)).Order().ToList();
            Console.WriteLine($"{step,-20} first {taken[0],8:0.0} ms   warm median {warm[warm.Count / 2],8:0.0} ms   worst {warm[^1],8:0.0} ms");
        }

        LibreOffice(folder, Math.Min(count, 5));
        if (!keep)
        {
            Directory.Delete(folder, recursive: true);
        }

        double Time(string step, Action action)
        {
            var watch = Stopwatch.StartNew();
            action();
            Add(step, watch.Elapsed.TotalMilliseconds);
            return watch.Elapsed.TotalMilliseconds;
        }

        void Add(string step, double milliseconds) =>
            (times.TryGetValue(step, out var list) ? list : times[step] = []).Add(milliseconds);
    }

    /// <summary>Writes generated books as workbooks: input for <c>mz compose DIR</c>.</summary>
    public static void WriteBooks(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var seed = 0; seed < count; seed++)
        {
            var number = seed.ToString("000", System.Globalization.CultureInfo.InvariantCulture);
            var book = BookMaker.Of(BudgetMaker.Make(new Dice(seed)));
            using var file = File.Create(Path.Combine(folder, number + ".xlsx"));
            BookWorkbook.Write(Renamed(book, number), file);
        }
    }

    /// <summary>The same book of a body of its own, so that no two are of one.</summary>
    private static Book Renamed(Book book, string number)
    {
        string Name(string name) => name == book.Name ? name + number : name;
        return book with
        {
            Name = Name(book.Name),
            Units = [.. book.Units.Select(unit => unit with { Name = Name(unit.Name) })],
            Projects = [.. book.Projects.Select(project => project with { Unit = Name(project.Unit) })],
            OperatingFunds = [.. book.OperatingFunds.Select(line => line with { Item = Name(line.Item) })],
        };
    }

    private static int Pages(string pdf) => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf)).Split("/Type /Page\n").Length - 1;

    private static void LibreOffice(string folder, int count)
    {
        var profile = Directory.CreateTempSubdirectory("mz-soffice").FullName;
        try
        {
            for (var i = 0; i < count; i++)
            {
                var start = new ProcessStartInfo("soffice") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
                foreach (var argument in (string[])[$"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", profile, Path.Combine(folder, $"{i:000}.docx")])
                {
                    start.ArgumentList.Add(argument);
                }

                var watch = Stopwatch.StartNew();
                using var process = Process.Start(start)!;
                process.WaitForExit();
                Console.WriteLine($"soffice docx→pdf     {watch.Elapsed.TotalMilliseconds,8:0} ms (a process each)");
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("soffice is not installed: no comparison");
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }
}
