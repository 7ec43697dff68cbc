using System.Collections.Immutable;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A project of the project table with its performance table.</summary>
/// <param name="Row">The row of the project table.</param>
/// <param name="Table">The performance table.</param>
/// <param name="SameName">Whether the names agree; else they are only close.</param>
internal sealed record ProjectPair(ProjectRow Row, TableFacts Table, bool SameName)
{
    /// <summary>Whether the annual funds can be the amount of the row; null where one of them is missing.</summary>
    public bool? AmountsAgree => Row.Amount is { } amount && Table.Annual is { } annual
        ? amount.Interval.Meets(annual.Number.Interval)
        : null;
}

/// <summary>A row of the project table that holds the names of several projects.</summary>
/// <param name="Row">The row.</param>
/// <param name="Tables">Their performance tables, in the order of the names in the row.</param>
internal sealed record GluedRow(ProjectRow Row, ImmutableArray<TableFacts> Tables);

/// <summary>Which project of the project table has which performance table: exactly named ones first, then by closeness and amount.</summary>
internal sealed class ProjectPairing
{
    private const decimal Alike = 0.85m;
    private const decimal AlikeWithAmount = 0.45m;

    /// <summary>Rows with their tables, in the order of the project table.</summary>
    public ImmutableArray<ProjectPair> Pairs { get; private init; } = [];

    /// <summary>Rows that hold the names of several projects.</summary>
    public ImmutableArray<GluedRow> Glued { get; private init; } = [];

    /// <summary>Rows that repeat the name of another row under the same unit.</summary>
    public ImmutableArray<(ProjectRow Row, ProjectRow First)> Repeated { get; private init; } = [];

    /// <summary>Rows without a performance table.</summary>
    public ImmutableArray<ProjectRow> Bare { get; private init; } = [];

    /// <summary>Performance tables with a name that no row has.</summary>
    public ImmutableArray<TableFacts> Stray { get; private init; } = [];

    /// <summary>Performance tables whose project has another one already.</summary>
    public ImmutableArray<(TableFacts Table, TableFacts First)> Second { get; private init; } = [];

    /// <summary>Rows that a table without a head may belong to.</summary>
    public ImmutableArray<(ProjectRow Row, TableFacts Table)> Headless { get; private init; } = [];

    /// <summary>Pairs rows and tables.</summary>
    public static ProjectPairing Of(ImmutableArray<ProjectRow> rows, ImmutableArray<TableFacts> tables)
    {
        var pairs = new List<ProjectPair>();
        var repeated = new List<(ProjectRow, ProjectRow)>();
        var second = new List<(TableFacts, TableFacts)>();
        var freeRows = new List<ProjectRow>(rows);
        var freeTables = tables.Where(table => table.Name.Length > 0).ToList();
        PairSameNames(freeRows, freeTables, pairs, second);
        var glued = TakeGlued(freeRows, freeTables, tables);
        FindRepeated(rows, freeRows, pairs, repeated);
        PairClose(freeRows, freeTables, pairs);
        var headless = ClaimHeadless(freeRows, tables);
        return new ProjectPairing
        {
            Pairs = [.. pairs.OrderBy(pair => pair.Row.Index)],
            Glued = [.. glued],
            Repeated = [.. repeated],
            Bare = [.. freeRows],
            Stray = [.. freeTables],
            Second = [.. second],
            Headless = headless,
        };
    }

    private static void PairSameNames(
        List<ProjectRow> rows, List<TableFacts> tables, List<ProjectPair> pairs, List<(TableFacts, TableFacts)> second)
    {
        var byName = rows.ToLookup(row => row.Name, StringComparer.Ordinal);
        foreach (var group in tables.GroupBy(table => table.Name, StringComparer.Ordinal).ToList())
        {
            var named = byName[group.Key].ToList();
            if (named.Count == 0)
            {
                continue;
            }

            var waiting = new List<TableFacts>();
            foreach (var table in group)
            {
                if (named.Find(row => new ProjectPair(row, table, true).AmountsAgree == true) is { } agreeing)
                {
                    Take(agreeing, table);
                }
                else
                {
                    waiting.Add(table);
                }
            }

            foreach (var table in waiting)
            {
                if (named.Count > 0)
                {
                    // of one name in several units the one that carries it out
                    var unit = ProjectName.Normalise(table.Table.Unit?.Text ?? "");
                    Take(named.Find(row => row.Entity == unit) ?? named[0], table);
                }
                else if (pairs.Find(pair => pair.Table.Name == group.Key) is { } first && SameFunds(first.Table, table))
                {
                    tables.Remove(table);
                    second.Add((table, first.Table));
                }
            }

            void Take(ProjectRow row, TableFacts table)
            {
                named.Remove(row);
                rows.Remove(row);
                tables.Remove(table);
                pairs.Add(new ProjectPair(row, table, true));
            }
        }
    }

    private static bool SameFunds(TableFacts left, TableFacts right) =>
        left.Annual is null || right.Annual is null || left.Annual.Money == right.Annual.Money;

    private static List<GluedRow> TakeGlued(
        List<ProjectRow> rows, List<TableFacts> free, ImmutableArray<TableFacts> all)
    {
        var glued = new List<GluedRow>();
        foreach (var row in rows.ToList())
        {
            var found = new List<(int At, TableFacts Table)>();
            foreach (var table in all.Where(table => table.Name.Length >= 4 && table.Name.Length < row.Name.Length)
                .OrderByDescending(table => table.Name.Length))
            {
                var at = row.Name.IndexOf(table.Name, StringComparison.Ordinal);
                if (at >= 0 && found.TrueForAll(other =>
                    at + table.Name.Length <= other.At || other.At + other.Table.Name.Length <= at))
                {
                    found.Add((at, table));
                }
            }

            var covered = found.Sum(part => part.Table.Name.Length);
            if (found.Count < 2 || covered * 10 < row.Name.Length * 9)
            {
                continue;
            }

            found.Sort((left, right) => left.At.CompareTo(right.At));
            rows.Remove(row);
            free.RemoveAll(table => found.Exists(part => part.Table == table));
            glued.Add(new GluedRow(row, [.. found.Select(part => part.Table)]));
        }

        return glued;
    }

    private static void FindRepeated(
        ImmutableArray<ProjectRow> rows, List<ProjectRow> free, List<ProjectPair> pairs, List<(ProjectRow, ProjectRow)> repeated)
    {
        foreach (var group in rows.GroupBy(row => (row.Name, row.Entity)).Where(group => group.Count() > 1))
        {
            // the row that has its performance table is the right one; the others repeat it
            var kept = group.FirstOrDefault(row => !free.Contains(row)) ?? group.First();
            foreach (var row in group.Where(row => row != kept))
            {
                repeated.Add((row, kept));
                if (pairs.Exists(pair => pair.Row == kept))
                {
                    free.Remove(row);
                }
            }
        }
    }

    private static void PairClose(List<ProjectRow> rows, List<TableFacts> tables, List<ProjectPair> pairs)
    {
        var candidates = new List<(decimal Score, ProjectPair Pair)>();
        foreach (var row in rows)
        {
            foreach (var table in tables)
            {
                if (row.Name.Length > 3 * table.Name.Length || table.Name.Length > 3 * row.Name.Length)
                {
                    continue;
                }

                var pair = new ProjectPair(row, table, false);
                var likeness = ProjectName.Likeness(row.Name, table.Name);
                var agree = pair.AmountsAgree == true;
                if (agree ? likeness >= AlikeWithAmount : IsSameOtherwise(row.Name, table.Name, likeness))
                {
                    candidates.Add((likeness + (agree ? 1 : 0), pair));
                }
            }
        }

        foreach (var (_, pair) in candidates.OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Pair.Row.Index).ThenBy(candidate => candidate.Pair.Table.Index))
        {
            if (rows.Contains(pair.Row) && tables.Contains(pair.Table))
            {
                rows.Remove(pair.Row);
                tables.Remove(pair.Table);
                pairs.Add(pair);
            }
        }

        PairByAmount(rows, tables, pairs);
    }

    // names that differ by a digit or a level are different projects, however alike
    private static bool IsSameOtherwise(string left, string right, decimal likeness) =>
        ProjectName.IsOneSlip(left, right) ||
        (likeness >= Alike && left.Length >= 8 && Digits(left) == Digits(right) && Levels(left) == Levels(right));

    private static string Digits(string name) => string.Concat(name.Where(char.IsAsciiDigit));

    private static string Levels(string name) => string.Concat(name.Where(c => c is '省' or '市' or '县' or '央' or '区'));

    /// <summary>An amount to the yuan or the hundred yuan that only one row and one table have says that they belong together, whatever their names.</summary>
    private static void PairByAmount(List<ProjectRow> rows, List<TableFacts> tables, List<ProjectPair> pairs)
    {
        foreach (var table in tables.ToList())
        {
            if (table.Annual is not { } annual || annual.Money.Yuan == 0 || annual.Money.Yuan % 10_000 == 0)
            {
                continue;
            }

            var agreeing = rows.FindAll(row => row.Amount is { } amount && amount.Interval.Meets(annual.Number.Interval));
            if (agreeing.Count == 1 && tables.Count(other => other.Annual is { } funds && agreeing[0].Amount!.Value.Interval.Meets(funds.Number.Interval)) == 1)
            {
                rows.Remove(agreeing[0]);
                tables.Remove(table);
                pairs.Add(new ProjectPair(agreeing[0], table, false));
            }
        }
    }

    private static ImmutableArray<(ProjectRow, TableFacts)> ClaimHeadless(List<ProjectRow> rows, ImmutableArray<TableFacts> tables)
    {
        var claims = ImmutableArray.CreateBuilder<(ProjectRow, TableFacts)>();
        foreach (var table in tables.Where(table => table.Name.Length == 0 && rows.Count > 0))
        {
            var text = string.Concat(table.Lines.Select(line => line.Name)) + string.Concat(table.Texts.Select(text => text.Text.Text));
            var best = rows
                .Select(row => (Row: row, Score: ProjectName.Coverage(row.Name, text) +
                    (new ProjectPair(row, table, false).AmountsAgree == true ? 1 : 0)))
                .MaxBy(candidate => candidate.Score);
            if (best.Score >= AlikeWithAmount)
            {
                rows.Remove(best.Row);
                claims.Add((best.Row, table));
            }
        }

        // tables without a head that are left are as many as the rows left: each row may have its own
        var free = tables.Where(table => table.Name.Length == 0 && claims.All(claim => claim.Item2 != table)).ToList();
        if (rows.Count <= free.Count)
        {
            claims.AddRange(rows.Zip(free));
            rows.Clear();
        }

        return claims.ToImmutable();
    }
}
