using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>The values taken for cells: what is printed, but for those set otherwise. A value of null is unknown.</summary>
/// <param name="under">The values of cells that are not set here; null for what is printed.</param>
internal sealed class Assignment(Assignment? under = null)
{
    private readonly Dictionary<Cell, Interval?> values = [];

    /// <summary>What is printed.</summary>
    public static Assignment Printed { get; } = new();

    /// <summary>The value of a cell; null where it is unknown.</summary>
    public Interval? this[Cell cell]
    {
        get => values.Count > 0 && values.TryGetValue(cell, out var value) ? value : under is null ? cell.Interval : under[cell];
        set => values[cell] = value;
    }

    /// <summary>Whether a value was set for the cell, here or below.</summary>
    public bool IsSet(Cell cell) => values.ContainsKey(cell) || under?.IsSet(cell) == true;
}
