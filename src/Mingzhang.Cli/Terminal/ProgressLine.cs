namespace Mingzhang.Cli.Terminal;

/// <summary>One line on standard error that tells how far a long run is; only on a terminal, gone when the run ends.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int Bar = 24;
    private const int Pause = 80;

    private readonly Shell shell;
    private readonly int total;
    private int done;
    private bool shown;
    private long last;

    /// <summary>Begins; shows nothing for a single file or without a terminal.</summary>
    public ProgressLine(Shell shell, int total)
    {
        this.shell = shell;
        this.total = shell.ErrorsAreTerminal && total > 1 ? total : 0;
    }

    /// <summary>One file more is done.</summary>
    public void Step(string path)
    {
        done++;
        if (total == 0 || (shown && Environment.TickCount64 - last < Pause))
        {
            return;
        }

        last = Environment.TickCount64;
        var full = (int)((long)Bar * done / total);
        var text = $" {done}/{total}  ";
        var room = Math.Max(0, shell.Width - Bar - text.Length - 4);
        var name = Printable.Of(Path.GetFileName(path));
        var rows = TextWidth.Wrap(name, Math.Max(1, room));
        shell.Errors.Write("\r\e[2K " + new string('█', full) + new string('░', Bar - full) + text + name[rows[0]]);
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
}
