using System.Diagnostics;
using System.Globalization;
using Mingzhang.Reading;
using Mingzhang.Reading.Programs;

namespace Mingzhang.Tests.Reading.Programs;

/// <summary>Programs that behave badly, as small scripts.</summary>
public sealed class ExternalProgramTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    public ExternalProgramTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "the programs are shell scripts");

    [Fact]
    public void What_it_writes_is_read_and_how_it_ended_is_told()
    {
        var text = "";
        var end = Program("echo \"$2|$1\"; echo trouble >&2; exit 3").Run(["a b", "'; rm -rf $HOME"], Patience, stream => text = new StreamReader(stream).ReadToEnd());
        Assert.Equal("'; rm -rf $HOME|a b\n", text);
        Assert.Equal((3, "trouble\n"), (end.ExitCode, end.Error));
    }

    [Fact]
    public void Output_that_nobody_reads_does_not_keep_it()
    {
        var end = Program("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2").Run([], Patience, _ => { });
        Assert.Equal(0, end.ExitCode);
        Assert.InRange(end.Error.Length, 1, 4096);
    }

    [Fact]
    public void One_that_takes_too_long_is_ended_with_its_children()
    {
        var watch = Stopwatch.StartNew();
        var program = Program($"sleep 300 & echo $! > {folder}/child; sleep 301");
        var reason = Assert.Throws<UnreadableException>(() => program.Run([], TimeSpan.FromSeconds(1), stream => stream.CopyTo(Stream.Null))).Reason;
        Assert.Contains("fake", reason.Problem.English, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed}");
        AssertGone(int.Parse(File.ReadAllText(Path.Combine(folder, "child")), CultureInfo.InvariantCulture));
    }

    [Fact]
    public void One_that_writes_without_end_is_ended_when_the_reader_has_had_enough()
    {
        var program = Program($"echo $$ > {folder}/child; exec cat /dev/zero");
        Assert.Throws<UnreadableException>(() => program.Run([], Patience, stream =>
        {
            stream.ReadExactly(new byte[1_000_000]);
            throw new UnreadableException(Unreadable.TooMuch);
        }));
        AssertGone(int.Parse(File.ReadAllText(Path.Combine(folder, "child")), CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_programs_of_one_file_share_its_time()
    {
        var limit = new TimeLimit(Short);
        var program = Program("sleep 0.2");
        program.Run([], new TimeLimit(Patience), _ => { });
        Assert.Throws<UnreadableException>(() =>
        {
            program.Run([], limit, _ => { });
            program.Run([], limit, _ => { });
        });
        Assert.Equal(TimeSpan.Zero, limit.Left);
        Assert.Throws<UnreadableException>(() => Program($"touch {folder}/started").Run([], limit, _ => { }));
        Assert.False(File.Exists(Path.Combine(folder, "started")));
    }

    [Fact]
    public void One_that_wants_more_memory_than_there_is_for_it_does_not_get_it() =>
        Assert.NotEqual(0, Program("head -c 700000000 /dev/zero | tail -c 700000000 > /dev/null").Run([], Patience, _ => { }).ExitCode);

    [Fact]
    public void One_that_is_missing_is_named_with_what_to_install()
    {
        var missing = new ExternalProgram("absent", ProgramPackage.Poppler) { Folders = [folder] };
        Assert.False(missing.IsInstalled);
        var reason = Assert.Throws<UnreadableException>(() => missing.Run([], Patience, _ => { })).Reason;
        Assert.Contains("absent", reason.Problem.Chinese, StringComparison.Ordinal);
        Assert.Contains("apt-get install poppler-utils poppler-data", reason.Fix.Chinese, StringComparison.Ordinal);
        Assert.Contains("winget install", reason.Fix.English, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void AssertGone(int process)
    {
        var watch = Stopwatch.StartNew();
        while (IsRunning(process))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"process {process} is still there");
            Thread.Sleep(10);
        }
    }

    /// <summary>Whether it is there and not merely waiting to be buried.</summary>
    private static bool IsRunning(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat").Contains(") Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private ExternalProgram Program(string script)
    {
        var path = Path.Combine(folder, "fake");
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new ExternalProgram("fake", ProgramPackage.Poppler) { Folders = [folder] };
    }
}
