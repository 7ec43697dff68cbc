using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Mingzhang.Corpus.Files;
using Mingzhang.Model;
using Mingzhang.Writing.Documents.Pdf;

namespace Mingzhang.Bench;

/// <summary>
/// Known disclosures, written in every format by our writers and by other programs, and read again: how many cells come back as
/// they were written, and what is found in what has no fault. "formats COUNT [FOLDER]" keeps the files; "scan COUNT [FOLDER]" is of scans.
/// </summary>
internal static class Formats
{
    private const int MostTold = 3, MostToldOfScans = 100;

    /// <summary>What is not a scan.</summary>
    public static async Task RunAsync(int count, string? folder)
    {
        folder ??= Directory.CreateTempSubdirectory("mz-formats").FullName;
        var set = new FileSet(folder);
        var known = Enumerable.Range(0, count).Select(seed => KnownDisclosure.Of(seed)).ToList();
        var own = known.SelectMany(set.Own).ToList();
        var files = own.Concat(await PrintAsync(folder, known)).ToList();
        if (InstalledProgram.Office.Path is not null)
        {
            files.AddRange(await set.ByOfficeAsync(own));
        }

        if (InstalledProgram.Browser.Path is not null)
        {
            foreach (var style in PrintStyles.All.Skip(1))
            {
                foreach (var disclosure in known)
                {
                    files.Add(await set.PrintAsync(disclosure, style));
                }
            }
        }

        await TellAsync(files, Console.Out);
    }

    /// <summary>Scans of review copies, their slanted mark over every page.</summary>
    public static async Task ScanAsync(int count, int pages, string? folder)
    {
        folder ??= Directory.CreateTempSubdirectory("mz-scans").FullName;
        var set = new FileSet(folder);
        var files = new List<KnownFile>();
        foreach (var printed in await PrintAsync(folder, [.. Enumerable.Range(0, count).Select(seed => KnownDisclosure.Of(seed * 2, Stage.Review))]))
        {
            foreach (var (dots, isJpeg) in new[] { (150, true), (150, false), (300, true), (300, false) })
            {
                files.Add(await set.ScanAsync(printed, dots, isJpeg, last: pages));
            }
        }

        await TellAsync(files, Console.Out, MostToldOfScans);
    }

    /// <summary>Our own PDFs.</summary>
    public static async Task<ImmutableArray<KnownFile>> PrintAsync(string folder, IReadOnlyList<KnownDisclosure> known)
    {
        var files = ImmutableArray.CreateBuilder<KnownFile>();
        await using var printer = new PdfPrinter();
        foreach (var disclosure in known)
        {
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "own")).FullName, disclosure.Name + ".pdf");
            await using var stream = File.Create(path);
            await printer.PrintAsync(disclosure.Tree, stream);
            files.Add(new KnownFile(disclosure, "pdf", path));
        }

        return files.ToImmutable();
    }

    private static async Task TellAsync(IEnumerable<KnownFile> files, TextWriter output, int mostTold = MostTold)
    {
        if (Environment.GetEnvironmentVariable("MINGZHANG_WAY") is { Length: > 0 } only)
        {
            files = files.Where(file => file.Way.Contains(only, StringComparison.Ordinal));
        }

        await output.WriteLineAsync("| Written by | files | not read | cells with numbers | exact | wrong and silent | other cells | exact | errors | warnings | s |");
        await output.WriteLineAsync("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var remarks = new List<string>();
        foreach (var way in files.GroupBy(file => file.Way, StringComparer.Ordinal))
        {
            var (check, silent, unread, errors, warnings) = (CellCheck.None, 0, 0, 0, 0);
            var watch = Stopwatch.StartNew();
            foreach (var file in way)
            {
                var compilation = Compilation.Check(file.Path, await File.ReadAllBytesAsync(file.Path));
                var cells = CellCheck.Of(file.Of.Truth, compilation.Disclosure);
                var findings = compilation.Audit?.Findings.Where(finding => finding.Severity >= Severity.Warning).ToList() ?? [];
                check += cells;
                silent += cells.WrongNumbers.Count(wrong => compilation is { Disclosure: { } read, Audit: { } audit } && wrong.IsSilent(read, audit.Findings));
                unread += compilation.Disclosure is null ? 1 : 0;
                errors += findings.Count(finding => finding.Severity == Severity.Error);
                warnings += findings.Count(finding => finding.Severity == Severity.Warning);
                remarks.AddRange(compilation.Problem is { } problem ? [$"{file.Path}: {problem.Problem.English}"] : []);
                remarks.AddRange(compilation.Disclosure is null ? [] : cells.WrongNumbers.Concat(cells.WrongWords).Take(mostTold).Select(wrong => $"{file.Path}: {wrong}"));
                remarks.AddRange(findings.Take(mostTold).Select(finding => $"{file.Path}: {finding.Severity} {finding.Rule} {finding.Message.English} ({finding.Quote})"));
            }

            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {way.Key} | {way.Count()} | {unread} | {check.Numbers} | {Share(check.Numbers, check.WrongNumbers.Length)} | {silent} | {check.Words} | {Share(check.Words, check.WrongWords.Length)} | {errors} | {warnings} | {watch.Elapsed.TotalSeconds:0.0} |"));
        }

        await output.WriteLineAsync();
        foreach (var remark in remarks)
        {
            await output.WriteLineAsync("- " + remark);
        }
    }

    private static string Share(int all, int wrong) => all == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100m * Math.Max(0, all - wrong) / all:0.###} %");
}
