using System.Diagnostics;

namespace Mingzhang.Reading.Programs;

/// <summary>
/// How long programs may work on one file: the time while at least one of them works. Waiting for their turn does not count.
/// </summary>
/// <param name="whole">The limit.</param>
internal sealed class TimeLimit(TimeSpan whole)
{
    private readonly Lock own = new();
    private readonly Stopwatch watch = new();
    private int working;

    /// <summary>The limit.</summary>
    public TimeSpan Whole => whole;

    /// <summary>What is left of it.</summary>
    public TimeSpan Left
    {
        get
        {
            lock (own)
            {
                return watch.Elapsed < whole ? whole - watch.Elapsed : TimeSpan.Zero;
            }
        }
    }

    /// <summary>A program begins to work.</summary>
    public void Begin()
    {
        lock (own)
        {
            working++;
            watch.Start();
        }
    }

    /// <summary>It has ended.</summary>
    public void End()
    {
        lock (own)
        {
            if (--working == 0)
            {
                watch.Stop();
            }
        }
    }
}
