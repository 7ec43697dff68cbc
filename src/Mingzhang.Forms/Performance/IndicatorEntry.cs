using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>What one half of an indicator row says: a level label, an indicator, or both.</summary>
internal sealed class IndicatorEntry
{
    /// <summary>The row, counted through the table.</summary>
    public required int Row { get; init; }

    /// <summary>The half.</summary>
    public required IndicatorScope Scope { get; init; }

    /// <summary>The level printed in this half of the row; null where no label is.</summary>
    public Level? Printed { get; init; }

    /// <summary>The name of the indicator; null where the row only has labels.</summary>
    public Passage? Name { get; set; }

    /// <summary>Its value; null where the cell is blank.</summary>
    public Passage? Value { get; set; }
}
