namespace Mingzhang.Reading.Programs;

/// <summary>How long programs may work on one file, all of them together; waiting for their turn does not count.</summary>
/// <param name="whole">The limit.</param>
internal sealed class TimeLimit(TimeSpan whole)
{
    private long spent;

    /// <summary>The limit.</summary>
    public TimeSpan Whole => whole;

    /// <summary>What is left of it.</summary>
    public TimeSpan Left => TimeSpan.FromTicks(Math.Max(0, whole.Ticks - Interlocked.Read(ref spent)));

    /// <summary>A program has worked so long.</summary>
    public void Spend(TimeSpan time) => Interlocked.Add(ref spent, time.Ticks);
}
