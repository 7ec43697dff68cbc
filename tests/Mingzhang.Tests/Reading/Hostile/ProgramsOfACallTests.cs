using System.Diagnostics;
using System.Globalization;

namespace Mingzhang.Tests.Reading.Hostile;

/// <summary>A call of the whole program on a machine whose programs are missing or hang.</summary>
public sealed class ProgramsOfACallTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    [Fact]
    public async Task Without_poppler_the_packages_are_named_and_other_files_are_read()
    {
        await File.WriteAllBytesAsync(In("a.pdf"), PdfSketch.Of(PdfSketch.Content), TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(Shared.Root, "samples", "clean.txt"), In("b.txt"));
        using var call = Start(Directory.CreateDirectory(In("programs")).FullName, "check", In("a.pdf"), In("b.txt"), "--json");
        var output = call.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await call.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await EndAsync(call);
        Assert.Equal(2, call.ExitCode);
        var line = Assert.Single(errors.TrimEnd().Split('\n'), line => line.Contains("a.pdf", StringComparison.Ordinal));
        Assert.Contains("apt-get install poppler-utils poppler-data", line, StringComparison.Ordinal);
        Assert.Contains("winget install", line, StringComparison.Ordinal);
        Assert.Contains("\"clean\"", await output, StringComparison.Ordinal);
        Assert.Contains("\"unreadable\"", await output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupt_leaves_no_child_and_no_file_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the programs are shell scripts");
        await File.WriteAllBytesAsync(In("a.pdf"), PdfSketch.Of(PdfSketch.Content), TestContext.Current.CancellationToken);
        var programs = Directory.CreateDirectory(In("programs")).FullName;
        foreach (var name in new[] { "pdfinfo", "pdftotext", "pdfimages", "pdftocairo" })
        {
            var path = Path.Combine(programs, name);
            var hangs = $"sleep 300 &\necho $! > {folder}/{name}.child\necho $$ > {folder}/{name}.own\nwait";
            await File.WriteAllTextAsync(path, $"#!/bin/sh\n{(name == "pdfinfo" ? "echo Pages: 1" : hangs)}\n", TestContext.Current.CancellationToken);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
            }
        }

        using var call = Start(programs, "check", In("a.pdf"));
        var watch = Stopwatch.StartNew();
        while (!File.Exists(In("pdftotext.own")) && watch.Elapsed < Patience)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.NotEmpty(Directory.GetDirectories(In("tmp"), "mingzhang-pdf-*"));
        using (var kill = Process.Start("/bin/sh", ["-c", "kill -INT " + call.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await EndAsync(call);
        Assert.Equal(130, call.ExitCode);
        Assert.Empty(Directory.GetDirectories(In("tmp"), "mingzhang-pdf-*"));
        foreach (var file in Directory.GetFiles(folder, "pdf*.child").Concat(Directory.GetFiles(folder, "pdf*.own")))
        {
            Assert.False(IsRunning((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim()), file);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task EndAsync(Process call)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await call.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!call.HasExited)
            {
                call.Kill(entireProcessTree: true);
            }
        }
    }

    private static bool IsRunning(string process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private string In(string name) => Path.Combine(folder, name);

    private Process Start(string programs, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "mz.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["MINGZHANG_PROGRAMS"] = programs;
        start.Environment["TMPDIR"] = Directory.CreateDirectory(In("tmp")).FullName;
        return Process.Start(start)!;
    }
}
