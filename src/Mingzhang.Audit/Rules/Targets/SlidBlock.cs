using System.Collections.Immutable;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>
/// A run of rows of the project table whose names have slid against their amounts: the rows that hold a neighbour's amount, with
/// the row whose names are glued or the row that is repeated, where the slide begins and ends.
/// </summary>
/// <param name="Rows">The rows in their order.</param>
/// <param name="Tables">The performance tables of the projects named in them.</param>
internal sealed record SlidBlock(ImmutableArray<ProjectRow> Rows, ImmutableArray<TableFacts> Tables)
{
    /// <summary>Which project each amount is of, by the annual funds; null where none or several have it.</summary>
    public IEnumerable<(ProjectRow Row, TableFacts? Project)> Right()
    {
        var free = Tables.ToList();
        foreach (var row in Rows)
        {
            var fitting = free.FindAll(table => row.Amount is { } amount && table.Annual is { } annual && amount.Interval.Meets(annual.Number.Interval));
            var one = fitting.Count == 1 ? fitting[0] : null;
            if (one is not null)
            {
                free.Remove(one);
            }

            yield return (row, one);
        }
    }

    /// <summary>Whether a row stands in a slid run: what is odd about it is told there.</summary>
    public static bool Holds(TargetFacts facts, ProjectRow row) => facts.Slid.Any(block => block.Rows.Contains(row));

    /// <summary>Finds the runs.</summary>
    public static ImmutableArray<SlidBlock> Find(ProjectPairing pairing, ImmutableArray<ProjectRow> projects)
    {
        var odd = pairing.Glued.Select(glued => glued.Row.Index)
            .Concat(pairing.Repeated.SelectMany(repeated => new[] { repeated.Row.Index, repeated.First.Index })).ToHashSet();
        var slid = new SortedSet<int>();
        foreach (var step in (int[])[1, -1])
        {
            var run = pairing.Pairs
                .Where(pair => pair.AmountsAgree == false && projects.ElementAtOrDefault(pair.Row.Index + step) is { Amount: { } amount } && amount.Interval.Meets(pair.Table.Annual!.Number.Interval))
                .Select(pair => pair.Row.Index).ToHashSet();

            // one such row alone may be a coincidence
            slid.UnionWith(run.Where(index => run.Contains(index - 1) || run.Contains(index + 1) || odd.Contains(index - 1) || odd.Contains(index + 1)));
        }

        if (slid.Count == 0)
        {
            return [];
        }

        while (odd.FirstOrDefault(index => !slid.Contains(index) && (slid.Contains(index - 1) || slid.Contains(index + 1)), -1) is >= 0 and var beside)
        {
            slid.Add(beside);
        }

        var blocks = ImmutableArray.CreateBuilder<SlidBlock>();
        var rows = new List<ProjectRow>();
        foreach (var index in slid)
        {
            if (rows.Count > 0 && rows[^1].Index != index - 1)
            {
                blocks.Add(Of(rows, pairing));
                rows.Clear();
            }

            rows.Add(projects[index]);
        }

        blocks.Add(Of(rows, pairing));
        return blocks.ToImmutable();
    }

    private static SlidBlock Of(List<ProjectRow> rows, ProjectPairing pairing) => new(
        [.. rows],
        [
            .. pairing.Pairs.Where(pair => rows.Contains(pair.Row)).Select(pair => pair.Table)
                .Concat(pairing.Glued.Where(glued => rows.Contains(glued.Row)).SelectMany(glued => glued.Tables)).Distinct(),
        ]);
}
