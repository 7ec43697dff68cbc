using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Compose.FromDisclosure;

/// <summary>
/// Which projects are under performance targets, which targets are published, and of which category each is. A disclosure prints
/// how many of each there are and what they come to; which they are is chosen so that it comes out.
/// </summary>
internal sealed class ProjectCounts(Disclosure disclosure, ImmutableArray<BookRemark>.Builder remarks)
{
    /// <summary>What a project's printed money may be off, in 元.</summary>
    private const decimal Tail = 51;

    /// <summary>How far off the printed sum a choice may be, in 元: the nearest choice is the likeliest.</summary>
    private static readonly ImmutableArray<decimal> Tolerances = [0.5m, Tail, 2 * Tail, 4 * Tail];

    /// <summary>The projects with their marks.</summary>
    public ImmutableArray<BookProject> Mark(ImmutableArray<BookProject> projects)
    {
        var current = Indices(projects, project => project.Vintage == Vintage.Current);
        var managed = Choose(projects, "managedTargets", null, [current, Indices(projects, _ => true)]) ?? current;
        var targets = managed.Where(i => projects[i].Target is not null).ToImmutableArray();
        var published = Choose(projects, "publishedTargets", null, [targets, [.. managed.Intersect(current)], managed]) ?? targets;
        var operation = Choose(projects, "managedTargets", "operation", [[.. published], managed]);
        if (operation is null && Counted("managedTargets", "operation") is { Count: > 0 })
        {
            operation = Choose(projects, "publishedTargets", "operation", [[.. published]]);
        }

        return
        [
            .. projects.Select((project, i) => project with
            {
                IsManaged = managed.Contains(i),
                IsPublished = published.Contains(i),
                Category = operation?.Contains(i) == true ? ProjectCategory.Operation : ProjectCategory.Specific,
            }),
        ];
    }

    private static ImmutableArray<int> Indices(ImmutableArray<BookProject> projects, Func<BookProject, bool> isMeant) =>
        [.. Enumerable.Range(0, projects.Length).Where(i => isMeant(projects[i]))];

    /// <summary>So many projects as the text counts, from the first of the sets that has them; null where none has.</summary>
    private ImmutableArray<int>? Choose(ImmutableArray<BookProject> projects, string flow, string? item, ImmutableArray<ImmutableArray<int>> among)
    {
        if (Counted(flow, item) is not { } wanted)
        {
            return null;
        }

        foreach (var set in among)
        {
            foreach (var tolerance in Tolerances.TakeWhile(tolerance => tolerance < wanted.Count * Tail).Append(wanted.Count * Tail))
            {
                if (Choice.Of([.. set.Select(i => projects[i].Funds.Total.Value.Yuan)], wanted.Count, wanted.Amount, tolerance) is { } chosen)
                {
                    return [.. chosen.Select(i => set[i])];
                }
            }
        }

        if (among.FirstOrDefault(set => set.Length == wanted.Count) is { IsDefault: false } whole && item is null)
        {
            return whole;
        }

        remarks.Add(new BookRemark(
            new Words(
                $"{NameOf(flow, item)}{wanted.Count}个、{new Money(wanted.Amount).ToString(Unit.TenThousandYuan)}：表12、13中没有这样{wanted.Count}个项目",
                $"{flow} {item ?? "in all"}: no {wanted.Count} projects of tables 12 and 13 come to {new Money(wanted.Amount)}"),
            wanted.Location));
        return null;
    }

    private static string NameOf(string flow, string? item) =>
        (flow == "managedTargets" ? "纳入绩效目标管理的" : "公开绩效目标的") + (item == "operation" ? "其他运转类项目" : "项目");

    private (int Count, decimal Amount, Location Location)? Counted(string flow, string? item)
    {
        var figures = disclosure.Figures.Where(figure => figure.Coordinate[Dimension.Flow] == flow && figure.Coordinate[Dimension.Item] == item).ToList();
        var count = figures.FirstOrDefault(figure => figure.Coordinate[Dimension.Measure] == "count");
        var amount = figures.FirstOrDefault(figure => figure.Coordinate[Dimension.Measure] == "amount");
        return count is null || amount is null || count.Number.Value is < 0 or > 10_000 ? null : ((int)count.Number.Value, amount.Number.Base, count.Location);
    }
}
