using System.Security.Cryptography;
using System.Text;
using Mingzhang.Audit;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Writing;
using Mingzhang.Writing.Html;

namespace Mingzhang.Cli.Output;

/// <summary>
/// A page for each document, written as the document comes; over more than one, <c>index.html</c> at the end. A page's name
/// follows from the document's path alone, so that links to it stay good when other documents come or go.
/// </summary>
/// <param name="shell">Where it is said what was written.</param>
/// <param name="folder">Where the pages go.</param>
/// <param name="inputs">The files and folders named in the call.</param>
/// <param name="least">Findings below it are left out.</param>
internal sealed class HtmlOutput(Shell shell, OutputFolder folder, IReadOnlyList<string> inputs, Severity least) : IReportOutput
{
    private const int LongestStem = 60;

    private readonly string? index = inputs is [var only] && !Directory.Exists(only) ? null : folder.Claim("index", ".html");
    private readonly HtmlIndex lines = new(shell.Language);
    private readonly HtmlReport pages = new(shell.Language, Titles()) { Least = least, IsAccepted = finding => finding.Accepted is not null };
    private readonly Queue<Task> writing = [];

    public void Add(DocumentReport report)
    {
        if (report.Disclosure is null)
        {
            lines.Add(report, null);
            return;
        }

        var path = folder.Claim(StemOf(report.Path), ".html");
        lines.Add(report, index is null ? null : "pages/" + Path.GetFileName(path));
        while (writing.Count >= Environment.ProcessorCount)
        {
            writing.Dequeue().GetAwaiter().GetResult();
        }

        writing.Enqueue(Task.Run(() => Write(path, stream => pages.Write(stream, report))));
        if (index is null)
        {
            Finish();
            shell.Errors.WriteLine(shell.In("已写出 ", "written: ") + Printable.Of(path));
        }
    }

    public void Complete(ReportSummary summary)
    {
        Finish();
        if (index is not null)
        {
            Write(index, lines.Write);
            shell.Errors.WriteLine(shell.In("已写出 ", "written: ") + Printable.Of(index));
        }
    }

    public void Dispose() => Task.WhenAll(writing).ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();

    private static Dictionary<string, Words> Titles() =>
        RuleCatalog.Infos.ToDictionary(info => info.Id, info => info.Title, StringComparer.Ordinal);

    private static void Write(string path, Action<Stream> write)
    {
        using var file = new OutputFile(path);
        write(file.Stream);
        file.Keep();
    }

    /// <summary>"云岭县档案馆", or beside others "pages/云岭县档案馆-1f0c9a2b".</summary>
    private string StemOf(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        stem = stem.Length <= LongestStem ? stem : stem[..(char.IsHighSurrogate(stem[LongestStem - 1]) ? LongestStem - 1 : LongestStem)];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(path.Replace('\\', '/')));
        return index is null ? stem : Path.Combine("pages", stem + "-" + Convert.ToHexStringLower(hash.AsSpan(0, 4)));
    }

    private void Finish()
    {
        while (writing.TryDequeue(out var task))
        {
            task.GetAwaiter().GetResult();
        }
    }
}
