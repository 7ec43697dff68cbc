using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>A stretch of a source line that something is said of.</summary>
/// <param name="Start">Its first character; 0 with <see cref="End"/> at the largest number for the whole line.</param>
/// <param name="End">One past its last.</param>
/// <param name="Number">The figure's or the finding's number.</param>
internal readonly record struct Stretch(int Start, int End, int Number)
{
    public bool IsWholeLine => End == int.MaxValue;

    public bool Meets(int start, int end) => Start < end && start < End;
}

/// <summary>A finding with the number it bears on the page: 1 is the worst.</summary>
internal sealed record Numbered(int Number, int Order, Finding Finding);

/// <summary>What stands at each source line: figures, findings, and places that findings rest on.</summary>
internal sealed class Places
{
    private static readonly List<Stretch> None = [];

    private readonly Dictionary<int, List<Stretch>> figures = [];
    private readonly Dictionary<int, List<Stretch>> findings = [];
    private readonly Dictionary<int, List<Stretch>> related = [];
    private readonly Dictionary<(int? Table, int Line), Queue<int>> blanks = [];
    private readonly Dictionary<Figure, int> numbers = new(ReferenceEqualityComparer.Instance);

    public Places(Disclosure disclosure, ImmutableArray<Finding> all, ImmutableArray<Tie> ties)
    {
        Findings =
        [
            .. all.Select((finding, order) => (Finding: finding, Order: order))
                .OrderByDescending(item => item.Finding.Severity)
                .ThenByDescending(item => Weight(item.Finding))
                .ThenBy(item => item.Order)
                .Select((item, index) => new Numbered(index + 1, item.Order, item.Finding)),
        ];
        Figures = [.. disclosure.Figures, .. disclosure.Blanks];
        foreach (var figure in Figures)
        {
            var number = numbers.Count;
            numbers.TryAdd(figure, number);
            if (number < disclosure.Figures.Length)
            {
                Add(figures, figure.Location, number);
            }
            else
            {
                BlanksOf(figure.Location.Table, figure.Location.Line ?? 0, make: true)!.Enqueue(number);
            }
        }

        foreach (var item in Findings)
        {
            Add(findings, item.Finding.Location, item.Number);
            foreach (var place in item.Finding.Related.Select(evidence => evidence.Location)
                .Concat(item.Finding.Suspects.Skip(1).Select(suspect => suspect.Location)))
            {
                Add(related, place, item.Number);
            }
        }

        foreach (var stretches in figures.Values)
        {
            stretches.Sort((left, right) => left.Start.CompareTo(right.Start));
        }

        Broken = new bool[Figures.Length];
        foreach (var member in ties.Where(tie => tie.Outcome == Outcome.Failed).SelectMany(tie => tie.Members))
        {
            if (NumberOf(member.Figure) is { } number)
            {
                Broken[number] = true;
            }
        }
    }

    /// <summary>The findings, worst first; among equals the larger difference, then the order of the document.</summary>
    public ImmutableArray<Numbered> Findings { get; }

    /// <summary>The figures, those of blank cells after the others.</summary>
    public ImmutableArray<Figure> Figures { get; }

    /// <summary>Whether a figure stands in a broken tie.</summary>
    public bool[] Broken { get; }

    /// <summary>Every line that a finding names.</summary>
    public IEnumerable<int> Lines => findings.Keys.Concat(related.Keys).Concat(figures.Keys).Distinct().Order();

    /// <summary>The number of a figure; null for one of another document.</summary>
    public int? NumberOf(Figure figure) => numbers.TryGetValue(figure, out var number) ? number : null;

    public List<Stretch> FiguresAt(int line) => figures.GetValueOrDefault(line, None);

    public List<Stretch> FindingsAt(int line) => findings.GetValueOrDefault(line, None);

    public List<Stretch> RelatedAt(int line) => related.GetValueOrDefault(line, None);

    /// <summary>The blank cell of a row under a column of that name; null where the form has no amount there.</summary>
    public int? TakeBlank(int? table, int line, string column)
    {
        if (BlanksOf(table, line, make: false) is not { Count: > 0 } queue)
        {
            return null;
        }

        for (var i = queue.Count; i > 0; i--)
        {
            var number = queue.Dequeue();
            if (Figures[number].Location.Column == column)
            {
                return number;
            }

            queue.Enqueue(number);
        }

        return null;
    }

    private static decimal Weight(Finding finding) =>
        finding.Difference is { } text && PrintedNumber.TryParse(text, Unit.Yuan, out var number)
            ? Math.Abs(number.Value) * (finding.Unit == "万元" ? 10_000 : 1)
            : 0;

    private static void Add(Dictionary<int, List<Stretch>> places, Location location, int number)
    {
        if (location.Line is not { } line)
        {
            return;
        }

        ref var here = ref CollectionsMarshal.GetValueRefOrAddDefault(places, line, out _);
        here ??= [];
        here.Add(location is { Start: { } start, End: { } end } && start < end
            ? new Stretch(start, end, number)
            : new Stretch(0, int.MaxValue, number));
    }

    private Queue<int>? BlanksOf(int? table, int line, bool make)
    {
        if (!blanks.TryGetValue((table, line), out var queue) && make)
        {
            blanks[(table, line)] = queue = new Queue<int>();
        }

        return queue;
    }
}
