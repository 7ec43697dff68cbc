using Mingzhang.Books;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;

namespace Mingzhang.Cli.Output;

/// <summary>What is wrong with a book, and with the document made from it, as lines on the terminal.</summary>
internal static class BookLines
{
    /// <summary>Tells what is wrong with a composed document: cells of the book first, then sentences and tables.</summary>
    public static void Tell(Shell shell, Composition composition, bool refused, IReadOnlyList<string> files)
    {
        shell.Output.WriteLine(Printable.Of(composition.Title) + (refused
            ? shell.In(
                $"：没有写出，还有 {Phrases.Text(composition.Errors)} 个错误（--stage draft 先出草稿；--force 照样公开并记入文件属性）",
                $": not written, {Phrases.Plural(composition.Errors, "error")} stand (--stage draft for a draft; --force publishes all the same and says so in the file)")
            : Written(files)));
        foreach (var problem in composition.Problems)
        {
            Line(shell, problem);
        }

        foreach (var finding in composition.Audit.Findings.Where(finding => finding.Severity >= Severity.Warning))
        {
            shell.Output.WriteLine(
                $"  {new Phrases(shell).Name(finding.Severity)} {finding.Rule} {Printable.Of(Place(finding.Location))}{Printable.Of(shell.In(finding.Message))}");
        }
    }

    /// <summary>" → out/: docx pdf".</summary>
    private static string Written(IReadOnlyList<string> files) => files.Count == 0
        ? ""
        : " → " + Printable.Of(Path.GetDirectoryName(files[0]) is { Length: > 0 } folder ? folder : ".") + Path.DirectorySeparatorChar +
            ": " + string.Join(' ', files.Select(file => Path.GetExtension(file)[1..]));

    /// <summary>Tells what is wrong with the cells of a book.</summary>
    public static void Tell(Shell shell, string path, IEnumerable<BookProblem> problems)
    {
        shell.Output.WriteLine(Printable.Of(path));
        foreach (var problem in problems)
        {
            Line(shell, problem);
        }
    }

    private static void Line(Shell shell, BookProblem problem) => shell.Output.WriteLine(
        $"  {new Phrases(shell).Name(problem.Severity)} {Printable.Of(problem.Place)} {Printable.Of(shell.In(problem.What))}" +
        shell.In($"；应为：{Printable.Of(problem.Expected.Chinese)}", $"; expected: {Printable.Of(problem.Expected.English)}"));

    private static string Place(Location location) =>
        (location.Section ?? "") + (location.Table is { } table ? $" 表{Phrases.Text(table)}" : "") + (location.Row is { } row ? $" {row}" : "") + "：";
}
