using System.Collections.Immutable;

namespace Mingzhang.Model;

/// <summary>The shape of a chart.</summary>
public enum ChartKind
{
    /// <summary>Parts of a whole; one series, no part negative.</summary>
    Pie,

    /// <summary>Upright bars, a group for each category and a bar of it for each series.</summary>
    Columns,
}

/// <summary>One row of values of a chart.</summary>
/// <param name="Name">What they are, "2026年".</param>
/// <param name="Values">A value for each category, as printed elsewhere in the document.</param>
public sealed record ChartSeries(string Name, ImmutableArray<PrintedNumber> Values);

/// <summary>A chart of figures that the document also prints.</summary>
/// <param name="Kind">Its shape.</param>
/// <param name="Title">Its title, with the unit.</param>
/// <param name="Categories">What is compared.</param>
/// <param name="Series">The values; at least one series.</param>
public sealed record Chart(ChartKind Kind, Passage Title, ImmutableArray<string> Categories, ImmutableArray<ChartSeries> Series) : Block
{
    /// <inheritdoc/>
    public override int Line => Title.Line;
}

/// <summary>A new page begins, upright or on its side, and with it the pages up to the next of its kind.</summary>
/// <param name="IsLandscape">Whether the pages lie on their side.</param>
public sealed record PageStart(bool IsLandscape) : Block
{
    /// <inheritdoc/>
    public override int Line => 0;
}
