using System.Globalization;

namespace Mingzhang.Cli.Terminal;

/// <summary>
/// One line on standard error that tells how far a long run is: done of all, how many a second, how long it will take, and
/// the worst file so far. Only on a terminal, gone when the run ends.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const int Bar = 24;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Beginning = TimeSpan.FromSeconds(1);

    private readonly Shell shell;
    private readonly int total;
    private readonly long start;
    private int done;
    private bool shown;
    private long last;
    private string worst = "";
    private int most;

    /// <summary>Begins; shows nothing for a single file or without a terminal.</summary>
    public ProgressLine(Shell shell, int total)
    {
        this.shell = shell;
        this.total = shell.ErrorsAreTerminal && total > 1 ? total : 0;
        start = shell.Clock.GetTimestamp();
    }

    /// <summary>One file more is done.</summary>
    /// <param name="path">The file.</param>
    /// <param name="errors">How many errors it has.</param>
    public void Step(string path, int errors = 0)
    {
        done++;
        if (errors > most)
        {
            (worst, most) = (path, errors);
        }

        if (total == 0 || (shown && shell.Clock.GetElapsedTime(last) < Pause))
        {
            return;
        }

        last = shell.Clock.GetTimestamp();
        var full = (int)((long)Bar * done / total);
        var text = string.Create(CultureInfo.InvariantCulture, $" {done}/{total}  ") + Estimate() + Printable.Of(most > 0 ? Worst() : Path.GetFileName(path));
        var rows = TextWidth.Wrap(text, Math.Max(1, shell.Width - Bar - 2));
        shell.Errors.Write("\r\e[2K " + new string('█', full) + new string('░', Bar - full) + text[rows[0]]);
        shown = true;
    }

    /// <summary>Takes the line away so that something else can be written.</summary>
    public void Hide()
    {
        if (shown)
        {
            shell.Errors.Write("\r\e[2K");
            shown = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Hide();

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
