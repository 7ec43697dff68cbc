using System.Text.Json;
using Mingzhang.Cli;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;

namespace Mingzhang.Tests.Cli;

public sealed class LongRunTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    [Fact]
    public async Task Interrupted_run_leaves_whole_json_or_no_file_and_says_how_far_it_came()
    {
        var input = Directory.CreateDirectory(Path.Combine(folder, "in")).FullName;
        for (var i = 0; i < 40; i++)
        {
            File.Copy(Path.Combine(Shared.Root, "samples", "clean.txt"), Path.Combine(input, $"{i:00}.txt"));
        }

        var output = Path.Combine(folder, "out");
        using var source = new CancellationTokenSource();
        using var result = new CancellingStream(source, after: 10_000);
        await using var errors = new StringWriter();
        using var shell = new Shell(result, errors);
        var status = await Program.RunAsync(["check", input, "--json", "-o", output, "--to", "json,csv,sarif,xlsx"], shell, source.Token);

        Assert.Equal(ExitCode.Interrupted, status);
        Assert.Empty(Directory.GetFiles(output));
        var line = Assert.Single(errors.ToString().TrimEnd().Split('\n'));
        var root = JsonDocument.Parse(result.ToArray()).RootElement;
        var done = root.GetProperty("documents").GetArrayLength();
        Assert.InRange(done, 1, 39);
        Assert.True(root.GetProperty("summary").GetProperty("interrupted").GetBoolean());
        Assert.Contains($"核查了 {done} 份", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_tells_how_many_how_fast_how_long_and_which_is_worst()
    {
        var clock = new Clock();
        var line = Progress(clock, Language.Chinese, progress =>
        {
            for (var i = 1; i <= 500; i++)
            {
                clock.Milliseconds += 10;
                progress.Step($"in/{i}.txt", i == 7 ? 15 : 2);
            }
        });
        Assert.EndsWith(" 491/2000  100 份/秒  剩余 16秒  最多：7.txt 错误 15", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2_000, "剩余 33分19秒")]
    [InlineData(1, 20_000, "剩余 5小时33分")]
    public void Time_left_is_told_in_hours_minutes_and_seconds(int done, int total, string left)
    {
        var clock = new Clock();
        Assert.Contains(left, Progress(clock, Language.Chinese, progress =>
        {
            clock.Milliseconds += 1_000;
            Enumerable.Range(0, done).ToList().ForEach(_ => progress.Step("a.txt"));
        }, total), StringComparison.Ordinal);
    }

    [Fact]
    public void No_progress_without_a_terminal_or_for_one_file()
    {
        Assert.Equal("", Progress(new Clock(), Language.English, progress => progress.Step("a.txt"), total: 1));
        using var shell = new Shell(Stream.Null, new StringWriter());
        using var silent = new ProgressLine(shell, 9);
        silent.Step("a.txt");
        Assert.Equal("", shell.Errors.ToString());
    }

    [Fact]
    public void A_file_that_takes_long_is_told_with_its_time()
    {
        var clock = new Clock();
        Assert.EndsWith(" 0/1  扫描件.pdf  已用 1分12秒", Progress(clock, Language.Chinese, progress =>
        {
            progress.Wait();
            clock.Milliseconds += 72_000;
            progress.Wait();
        }, total: 1, only: "in/扫描件.pdf"), StringComparison.Ordinal);
        Assert.EndsWith(" 1/9  3 s on one file", Progress(clock, Language.English, progress =>
        {
            progress.Step("a.pdf");
            clock.Milliseconds += 3_000;
            progress.Wait();
        }, total: 9), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_told_of_waiting_once_all_is_done_or_something_was_just_shown()
    {
        var clock = new Clock();
        Assert.Equal("", Progress(clock, Language.Chinese, progress =>
        {
            clock.Milliseconds += 5_000;
            progress.Hide();
            progress.Wait();
            progress.Step("a.pdf");
            clock.Milliseconds += 5_000;
            progress.Wait();
        }, total: 1, only: "a.pdf"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Progress(Clock clock, Language language, Action<ProgressLine> run, int total = 2_000, string? only = null)
    {
        using var errors = new StringWriter();
        using var shell = new Shell(Stream.Null, errors) { ErrorsAreTerminal = true, Clock = clock, Language = language, Width = 110 };
        using var progress = new ProgressLine(shell, total, only);
        run(progress);
        return errors.ToString().Split("\r\e[2K")[^1];
    }

    private sealed class Clock : TimeProvider
    {
        public long Milliseconds { get; set; } = 1;

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => Milliseconds;
    }

    /// <summary>Cancels when so many bytes have been written.</summary>
    private sealed class CancellingStream(CancellationTokenSource source, int after) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, count);
            Check();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            Check();
        }

        private void Check()
        {
            if (Length > after)
            {
                source.Cancel();
            }
        }
    }
}
