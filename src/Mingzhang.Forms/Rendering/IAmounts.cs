using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>What a disclosure is written from: the exact value of every coordinate of its form.</summary>
public interface IAmounts
{
    /// <summary>The amount of a coordinate, exactly; nothing where there is none.</summary>
    Money Of(Coordinate coordinate);

    /// <summary>How many things: vehicles, equipment, projects.</summary>
    int CountOf(Coordinate coordinate);

    /// <summary>Last year's amount; null where the book knows none.</summary>
    Money? PriorOf(Coordinate coordinate);

    /// <summary>The finest values along a dimension that have money within a coordinate, in the order of their codes.</summary>
    IEnumerable<string> Along(Dimension dimension, Coordinate within);
}
