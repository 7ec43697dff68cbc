using System.Diagnostics;
using System.Globalization;
using Mingzhang.Corpus.Files;
using Mingzhang.Reading;

namespace Mingzhang.Bench;

/// <summary>
/// PDFs with a text of their own: pages a second, with their tables, beside <c>pdftotext -layout</c>, which gives text alone, and
/// pdfplumber where it is installed; a whole call; the memory of a long run. "pdf [FOLDER]": the PDFs of a folder beside those published.
/// </summary>
internal static class Pdfs
{
    private const int Runs = 3, Starts = 10, Many = 500;
    private const int UsualPages = 40;
    private const string Plumber =
        "import sys, pdfplumber\nfor path in sys.argv[1:]:\n    with pdfplumber.open(path) as pdf:\n        for page in pdf.pages:\n            page.extract_tables(); page.extract_text()";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static async Task RunAsync(string? folder)
    {
        var shared = Path.Combine(Environment.GetEnvironmentVariable("MINGZHANG_SHARED") ?? Path.Combine(Inputs.Root, "..", "shared"), "real");
        var groups = new[] { shared, folder }.OfType<string>().Where(Directory.Exists)
            .SelectMany(path => Directory.GetFiles(path, "*.pdf", SearchOption.AllDirectories))
            .Select(path => (Path: path, Tree: DocumentReader.Read(path, File.ReadAllBytes(path)) is ReadResult.Read read ? read.Tree : null))
            .Where(file => file.Tree is not null)
            .GroupBy(file => Path.GetFileName(Path.GetDirectoryName(file.Path))!, StringComparer.Ordinal)
            .ToList();
        var hasPlumber = await SecondsAsync("python3", ["-c", "import pdfplumber"]) is not null;
        await Console.Out.WriteLineAsync($"{Environment.ProcessorCount} processors{(hasPlumber ? "" : "; pdfplumber is not installed: not compared")}");
        await Console.Out.WriteLineAsync("| PDFs | files | pages | pages/s | pdftotext -layout pages/s | pdfplumber pages/s |");
        await Console.Out.WriteLineAsync("|---|--:|--:|--:|--:|--:|");
        foreach (var group in groups)
        {
            var paths = group.Select(file => file.Path).ToList();
            var pages = group.Sum(file => file.Tree!.Source.PageSizes.Length);
            var own = Median(Enumerable.Range(0, Runs).Select(_ => Seconds(paths)));
            var text = 0.0;
            foreach (var path in paths)
            {
                text += await SecondsAsync("pdftotext", ["-layout", path, "-"]) ?? double.NaN;
            }

            var plumber = hasPlumber ? await SecondsAsync("python3", ["-c", Plumber, .. paths]) : null;
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {group.Key} | {paths.Count} | {pages} | {pages / own:0} | {pages / text:0} | {(plumber is { } seconds ? $"{pages / seconds:0}" : "-")} |"));
        }

        var mz = Path.Combine(Inputs.Root, "mz");
        if (groups.Count == 0 || !File.Exists(mz))
        {
            return;
        }

        var usual = groups.SelectMany(group => group).MinBy(file => Math.Abs(file.Tree!.Source.PageSizes.Length - UsualPages));
        await SecondsAsync(mz, ["check", usual.Path]);
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            times.Add(await SecondsAsync(mz, ["check", usual.Path]) ?? double.NaN);
        }

        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"\nmz check of {usual.Tree!.Source.PageSizes.Length} pages from process start: median {Median(times):0.00} s, fastest {times.Min():0.00} s"));
        var all = groups.SelectMany(group => group.Select(file => file.Path)).ToList();
        await TellMemoryAsync(mz, [.. Enumerable.Range(0, Many).Select(i => all[i % all.Count])]);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static double Seconds(IEnumerable<string> paths)
    {
        var watch = Stopwatch.StartNew();
        foreach (var path in paths)
        {
            GC.KeepAlive(DocumentReader.Read(path, File.ReadAllBytes(path)));
        }

        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>How long a program takes; null where it is missing.</summary>
    private static async Task<double?> SecondsAsync(string program, IEnumerable<string> arguments)
    {
        var installed = new InstalledProgram(program);
        if (installed.Path is null)
        {
            return null;
        }

        var watch = Stopwatch.StartNew();
        await installed.RunAsync(Limit, arguments);
        return installed.LastExit == 0 || program.EndsWith("mz", StringComparison.Ordinal) ? watch.Elapsed.TotalSeconds : null;
    }

    /// <summary>The most memory a run and its children held until so many documents were done.</summary>
    private static async Task TellMemoryAsync(string mz, IReadOnlyList<string> paths)
    {
        var start = new ProcessStartInfo(mz) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["check", "--json", .. paths])
        {
            start.ArgumentList.Add(argument);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var done = 0;
        var reading = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                done += line.Split("\"verdict\"").Length - 1;
            }
        });
        var peaks = new SortedDictionary<int, long>();
        while (!reading.IsCompleted)
        {
            var step = (done / 100 * 100) + 100;
            peaks[step] = Math.Max(peaks.GetValueOrDefault(step), Resident(process.Id));
            await Task.WhenAny(reading, Task.Delay(100));
        }

        await process.WaitForExitAsync();
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\n{done} PDFs in one run: {watch.Elapsed.TotalSeconds:0} s; peak memory with children by hundreds of documents, MB: "));
        await Console.Out.WriteLineAsync(string.Join(", ", peaks.Select(peak => string.Create(CultureInfo.InvariantCulture, $"{peak.Key - 100}–{peak.Key}: {peak.Value / 1024}"))));
    }

    /// <summary>KiB that a process and all below it hold.</summary>
    private static long Resident(int root)
    {
        var parents = new Dictionary<int, (int Parent, long Memory)>();
        foreach (var folder in Directory.GetDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            try
            {
                var lines = File.ReadLines(Path.Combine(folder, "status")).ToDictionary(line => line.Split(':')[0], line => line.Split(':')[^1].Replace("kB", "", StringComparison.Ordinal).Trim(), StringComparer.Ordinal);
                parents[int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)] =
                    (int.Parse(lines["PPid"], CultureInfo.InvariantCulture), lines.TryGetValue("VmRSS", out var memory) ? long.Parse(memory, CultureInfo.InvariantCulture) : 0);
            }
            catch (IOException)
            {
                // it has ended meanwhile
            }
        }

        bool IsBelow(int process) => process == root || (parents.TryGetValue(process, out var entry) && entry.Parent > 0 && IsBelow(entry.Parent));
        return parents.Where(entry => IsBelow(entry.Key)).Sum(entry => entry.Value.Memory);
    }
}
