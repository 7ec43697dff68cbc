using Mingzhang.Model;

namespace Mingzhang.Forms.Rendering;

/// <summary>A row of one half of a table before it is set beside the other half.</summary>
/// <param name="Label">What names it: the label, or the code.</param>
/// <param name="Name">The name beside a code; the government class beside an economic class.</param>
/// <param name="Coordinate">What it is about, without the column.</param>
/// <param name="IsTotal">Whether it is a total.</param>
/// <param name="Beside">The label in the other half that it must stand beside; null where it follows the row above it.</param>
/// <param name="Value">Its amounts, where they are not those of its coordinate.</param>
internal sealed record PanelRow(string Label, string Name, Coordinate Coordinate, bool IsTotal, string? Beside, Func<Coordinate, Money>? Value = null);
