using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>What the performance section of a document holds.</summary>
/// <param name="Tables">The project performance tables in order.</param>
/// <param name="Overall">The overall one, null where there is none.</param>
/// <param name="Unaccounted">Text of the section that belongs to no table.</param>
internal sealed record PerformanceSection(
    ImmutableArray<PerformanceTable> Tables, OverallPerformance? Overall, ImmutableArray<Passage> Unaccounted);

/// <summary>Binds the performance tables (绩效目标表) of a document.</summary>
internal static class PerformanceBinder
{
    /// <summary>Whether a paragraph is the title of a performance table.</summary>
    public static bool IsTitle(Passage paragraph) =>
        paragraph.Text.Length < 60 && paragraph.Text.Contains("绩效目标", StringComparison.Ordinal) &&
        (paragraph.Text.Contains('表') && !paragraph.Text.Contains("附件", StringComparison.Ordinal));

    /// <summary>Binds the blocks from the first performance title to the next section.</summary>
    public static PerformanceSection Bind(IReadOnlyList<Block> blocks) => new([], null, []);
}
