using System.Diagnostics;
using System.Globalization;
using Mingzhang.Audit;
using Mingzhang.Forms;
using Mingzhang.Reading;

namespace Mingzhang.Bench;

/// <summary>Measures in seconds instead of minutes: the pipeline warm on one core, and one process from its start.</summary>
internal static class Quick
{
    private const int Starts = 10;
    private const int Warmups = 50;

    /// <summary>Prints a Markdown table.</summary>
    public static async Task Run(TimeSpan each, TextWriter output)
    {
        await output.WriteLineAsync("| Document | KiB | read ms | bind ms | audit ms | whole ms | documents/s | MB allocated |");
        await output.WriteLineAsync("|---|--:|--:|--:|--:|--:|--:|--:|");
        var share = each / Math.Max(Inputs.All.Length * 4, 1);
        foreach (var input in Inputs.All)
        {
            var tree = ((ReadResult.Read)DocumentReader.Read(input.Path, input.Bytes)).Tree;
            var disclosure = DisclosureBinder.Bind(tree);
            var read = Measure(share, () => DocumentReader.Read(input.Path, input.Bytes));
            var bind = Measure(share, () => DisclosureBinder.Bind(tree));
            var audit = Measure(share, () => Auditor.Audit(disclosure));
            var whole = Measure(share, () => Compilation.Check(input.Path, input.Bytes));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {input.Name} | {input.Bytes.Length / 1024} | {read:0.00} | {bind:0.00} | {audit:0.00} | {whole:0.00} | {1000 / whole:0} | {Allocated(() => Compilation.Check(input.Path, input.Bytes)):0.0} |"));
        }

        if (!File.Exists(Path.Combine(Inputs.Root, "mz")))
        {
            await output.WriteLineAsync("mz is not in the checkout: no process was measured");
            return;
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync("| Process | median ms | fastest ms |");
        await output.WriteLineAsync("|---|--:|--:|");
        foreach (var input in Inputs.All)
        {
            var times = await Processes(input.Path);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| mz check {input.Name} | {times[times.Count / 2]:0} | {times[0]:0} |"));
        }
    }

    /// <summary>Megabytes that one run allocates.</summary>
    private static double Allocated(Func<object> run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(run());
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;
    }

    /// <summary>Milliseconds of processor time of one run, the mean over the given time after warming up.</summary>
    private static double Measure(TimeSpan time, Func<object> run)
    {
        for (var i = 0; i < Warmups; i++)
        {
            GC.KeepAlive(run());
        }

        var runs = 0;
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        while (watch.Elapsed < time)
        {
            GC.KeepAlive(run());
            runs++;
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / runs;
    }

    /// <summary>Milliseconds from start to end of <c>mz check</c>, in order; the first start, which may build, is not counted.</summary>
    private static async Task<List<double>> Processes(string path)
    {
        var times = new List<double>();
        for (var i = 0; i <= Starts; i++)
        {
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(Path.Combine(Inputs.Root, "mz"))
            {
                ArgumentList = { "check", path },
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            if (i > 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        return times;
    }
}
