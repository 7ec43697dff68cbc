using Mingzhang.Books;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;

namespace Mingzhang.Cli.Output;

/// <summary>What is wrong with a book, and with the document made from it, on the terminal.</summary>
internal static class BookLines
{
    /// <summary>What is wrong with the cells of a book: each with what is there and what is expected.</summary>
    public static void Show(Shell shell, Sheet sheet, IEnumerable<BookProblem> problems)
    {
        var phrases = new Phrases(shell);
        foreach (var problem in problems)
        {
            sheet.Line(2, (Phrases.Mark(problem.Severity) + " " + phrases.Name(problem.Severity), Phrases.InkOf(problem.Severity)), ("  " + problem.Place, Ink.Strong));
            sheet.Paragraph(4, "", shell.In(problem.What));
            sheet.Paragraph(4, shell.In("应为  ", "expected  "), shell.In(problem.Expected), Ink.Quiet);
        }
    }

    /// <summary>What came of a book: its files, or why there are none; what is wrong with it, cells first, then sentences and tables.</summary>
    public static void Show(Shell shell, Composition composition, bool refused, IReadOnlyList<string> files)
    {
        var sheet = new Sheet(shell);
        var phrases = new Phrases(shell);
        var errors = Phrases.Text(composition.Errors);
        sheet.Line(0, refused ? ("✗ ", Ink.Error) : ("✓ ", Ink.Good), (composition.Title, Ink.Strong), (Written(files), Ink.Plain));
        if (refused)
        {
            sheet.Paragraph(2, "", shell.In(
                $"没有写出：还有 {errors} 个错误。--stage draft 先出草稿；--force 照样公开，并记入文件属性",
                $"not written: {Phrases.Plural(composition.Errors, "error")} stand. --stage draft for a draft; --force publishes all the same and says so in the files"));
        }

        Show(shell, sheet, composition.Problems);
        foreach (var finding in composition.Audit.Findings.Where(finding => finding.Severity >= Severity.Warning))
        {
            sheet.Line(
                2, (Phrases.Mark(finding.Severity) + " " + phrases.Name(finding.Severity), Phrases.InkOf(finding.Severity)),
                ("  " + finding.Rule + "  ", Ink.Quiet), (Place(finding.Location), Ink.Strong));
            sheet.Paragraph(4, "", shell.In(finding.Message));
            sheet.Paragraph(4, shell.In("改法  ", "fix  "), shell.In(finding.Fix), Ink.Quiet);
        }
    }

    /// <summary>" → out/: docx pdf".</summary>
    private static string Written(IReadOnlyList<string> files) => files.Count == 0
        ? ""
        : " → " + (Path.GetDirectoryName(files[0]) is { Length: > 0 } folder ? folder : ".") + Path.DirectorySeparatorChar +
            ": " + string.Join(' ', files.Select(file => Path.GetExtension(file)[1..]));

    /// <summary>Where a finding stands in a document that has no lines yet: section, table, row.</summary>
    private static string Place(Location location) => string.Join(
        ' ', new[] { location.Section, location.Table is { } table ? "表" + Phrases.Text(table) : null, location.Row, location.Column }.OfType<string>().Where(part => part.Length > 0));
}
