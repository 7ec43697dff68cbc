using System.Globalization;

namespace Mingzhang.Cli.Terminal;

/// <summary>
/// One line on standard error that tells how far a long run is: done of all, how many a second, how long it will take, and
/// the worst file so far; where one file takes long (a scan), for how long. Only on a terminal, gone when the run ends.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const int Bar = 24;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Beginning = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Shell shell;
    private readonly int total;
    private readonly string? only;
    private readonly long start;
    private readonly ITimer? timer;
    private readonly Lock gate = new();
    private int done;
    private bool shown;
    private long last;
    private long quiet;
    private string worst = "";
    private int most;

    /// <summary>Begins; shows nothing without a terminal, and of a single file only that it takes long.</summary>
    /// <param name="shell">The terminal.</param>
    /// <param name="total">How many files there are.</param>
    /// <param name="only">The file where there is one; null to say nothing of it.</param>
    public ProgressLine(Shell shell, int total, string? only = null)
    {
        this.shell = shell;
        this.total = shell.ErrorsAreTerminal && (total > 1 || only is not null) ? total : 0;
        this.only = total == 1 ? only : null;
        start = quiet = shell.Clock.GetTimestamp();
        timer = this.total > 0 ? shell.Clock.CreateTimer(_ => Wait(), null, Beginning, Beginning) : null;
    }

    /// <summary>One file more is done.</summary>
    /// <param name="path">The file.</param>
    /// <param name="errors">How many errors it has.</param>
    public void Step(string path, int errors = 0)
    {
        using var turn = gate.EnterScope();
        done++;
        quiet = shell.Clock.GetTimestamp();
        if (errors > most)
        {
            (worst, most) = (path, errors);
        }

        if (total <= 1 || (shown && shell.Clock.GetElapsedTime(last) < Pause))
        {
            return;
        }

        Draw(Estimate() + Printable.Of(most > 0 ? Worst() : Path.GetFileName(path)));
    }

    /// <summary>Time has passed and nothing was done: says for how long.</summary>
    internal void Wait()
    {
        using var turn = gate.EnterScope();
        var waited = shell.Clock.GetElapsedTime(quiet);
        if (done >= total || waited < Patience)
        {
            return;
        }

        var time = Spelt(waited, "小时", "分", "秒");
        Draw(only is not null
            ? Printable.Of(Path.GetFileName(only)) + shell.In($"  已用 {time}", $"  {Spelt(waited, " h ", " min ", " s")} so far")
            : shell.In($"最近一份已用 {time}", $"{Spelt(waited, " h ", " min ", " s")} on one file"));
    }

    /// <summary>Takes the line away so that something else can be written.</summary>
    public void Hide()
    {
        using var turn = gate.EnterScope();
        quiet = shell.Clock.GetTimestamp();
        if (shown)
        {
            shell.Errors.Write("\r\e[2K");
            shown = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer?.Dispose();
        done = total;
        Hide();
    }

    private void Draw(string what)
    {
        last = shell.Clock.GetTimestamp();
        var full = (int)((long)Bar * done / total);
        var text = string.Create(CultureInfo.InvariantCulture, $" {done}/{total}  ") + what;
        var rows = TextWidth.Wrap(text, Math.Max(1, shell.Width - Bar - 2));
        shell.Errors.Write("\r\e[2K " + new string('█', full) + new string('░', Bar - full) + text[rows[0]]);
        shown = true;
    }

    private string Estimate()
    {
        var elapsed = shell.Clock.GetElapsedTime(start);
        if (elapsed < Beginning || done >= total)
        {
            return "";
        }

        var rate = done / elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds(Math.Ceiling((total - done) / rate));
        var speed = rate.ToString(rate < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);
        return shell.In($"{speed} 份/秒  剩余 {Spelt(left, "小时", "分", "秒")}  ", $"{speed}/s  {Spelt(left, " h ", " min ", " s")} left  ");
    }

    private string Worst()
    {
        var name = Path.GetFileName(worst);
        var errors = most.ToString(CultureInfo.InvariantCulture);
        return shell.In($"最多：{name} 错误 {errors}", $"worst: {name}, {errors} errors");
    }

    private static string Spelt(TimeSpan span, string hours, string minutes, string seconds) =>
        span.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}{hours}{span.Minutes}{minutes}").TrimEnd()
        : span.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{span.Minutes}{minutes}{span.Seconds}{seconds}")
        : string.Create(CultureInfo.InvariantCulture, $"{span.Seconds}{seconds}");
}
