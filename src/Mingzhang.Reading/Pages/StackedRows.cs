using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>
/// Tells the rows of a table, or of a field of one, in which no lines part them: each line of numbers is a row, and names that
/// take several lines belong to the numbers beside them.
/// </summary>
internal static partial class StackedRows
{
    /// <summary>Numbers of one row differ in height by less, in heights of a character.</summary>
    private const double SameRow = 0.5;

    /// <summary>Lines of one name are nearer, in heights of a character.</summary>
    private const double SameName = 1.7;

    /// <summary>A name that goes on in another line leaves less of its column, in heights of a character.</summary>
    private const double Full = 1.5;

    /// <summary>Whether a text is a number and nothing else.</summary>
    public static bool IsNumber(string text) => Number().IsMatch(text);

    /// <summary>Whether a text is an amount, which no page number or code is: it has decimals or parts its thousands.</summary>
    public static bool IsAmount(string text) => IsNumber(text) && text.AsSpan().IndexOfAny('.', ',', '，') > 0;

    /// <summary>How many decimals a number has.</summary>
    public static int Decimals(string number) => number.LastIndexOf('.') is var point and >= 0 ? number.TrimEnd('%').Length - point - 1 : 0;

    /// <summary>Whether a row of cells holds several rows: numbers stand one above the other, each with something beside it.</summary>
    /// <param name="cells">The lines in each cell.</param>
    public static bool AreStacked(IReadOnlyList<ImmutableArray<TextLine>> cells)
    {
        // a code that takes several lines stands beside amounts of one row
        var amounts = cells.SelectMany(cell => cell).Where(line => IsAmount(line.Text)).ToList();
        if (amounts.Count > 0 && amounts.Max(line => line.BaseLine) - amounts.Min(line => line.BaseLine) < SameRow * amounts[0].Em)
        {
            return false;
        }

        if (cells.Any(TornNumber.IsAmount))
        {
            return false;
        }

        foreach (var stack in cells)
        {
            if (stack.Length < 2 || !stack.All(line => IsNumber(line.Text)) || stack.Select(line => Decimals(line.Text)).Distinct().Count() > 1)
            {
                continue;
            }

            var beside = cells.Where(cell => cell != stack).ToList();
            if (stack.All(line => beside.Exists(cell => cell.Any(other => Math.Abs(other.BaseLine - line.BaseLine) < SameRow * line.Em))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rows, each with the lines of its cells.</summary>
    /// <param name="cells">The lines in each column, from top to bottom.</param>
    public static List<ImmutableArray<TextLine>[]> Of(IReadOnlyList<ImmutableArray<TextLine>> cells)
    {
        // codes stand before the names, and amounts after them
        var names = Enumerable.Range(0, cells.Count).FirstOrDefault(column => cells[column].Count(line => !IsNumber(line.Text)) * 2 > cells[column].Length, -1);
        var groups = new List<Group>();
        foreach (var line in cells.SelectMany((lines, column) => lines.Select(line => new Placed(line, column))).OrderBy(placed => placed.Line.BaseLine))
        {
            if (groups.Count == 0 || line.Line.BaseLine - groups[^1].BaseLine > SameRow * line.Line.Em)
            {
                groups.Add(new Group(line.Line.BaseLine));
            }

            groups[^1].Lines.Add(line);
            groups[^1].HasNumber |= line.Column > names && IsNumber(line.Line.Text);
        }

        var right = cells.Select(lines => lines.IsEmpty ? 0 : lines.Max(line => line.Box.Right)).ToArray();
        for (var i = groups.Count - 2; i >= 0; i--)
        {
            groups[i].Owner = !groups[i].HasNumber && BelongsBelow(groups, i, right) ? groups[i + 1] : null;
        }

        for (var i = 1; i < groups.Count; i++)
        {
            groups[i].Owner ??= !groups[i].HasNumber && BelongsAbove(groups, i, right) ? groups[i - 1] : null;
        }

        return
        [
            .. groups.GroupBy(group => group.Root)
                .Select(row => cells.Select((_, column) => row
                    .SelectMany(group => group.Lines.Where(placed => placed.Column == column).Select(placed => placed.Line)).ToImmutableArray()).ToArray()),
        ];
    }

    /// <summary>Whether the name goes on in the line below, which has the numbers, or numbers beside which the name goes around.</summary>
    private static bool BelongsBelow(List<Group> groups, int index, double[] right)
    {
        var (group, below) = (groups[index], groups[index + 1]);
        if (!below.Root.HasNumber || !IsNear(group, below))
        {
            return false;
        }

        return GoesOnIn(below, group, right) ||
            (below.HasNumber && Lacks(below, group) && index + 2 < groups.Count && groups[index + 2] is { HasNumber: false } rest && IsNear(below, rest) && Covers(group, rest));
    }

    /// <summary>Whether a full line goes on in this one, or numbers around which the name goes stand above it.</summary>
    private static bool BelongsAbove(List<Group> groups, int index, double[] right)
    {
        var (above, group) = (groups[index - 1], groups[index]);
        if (!IsNear(above, group))
        {
            return false;
        }

        return (above.HasNumber && Lacks(above, group) && index > 1 && groups[index - 2].Owner == above) ||
            (Covers(above, group) && group.Lines.TrueForAll(placed => above.Lines.Exists(upper => upper.Column == placed.Column && IsFull(upper, right)) && !LineShapes.OpensSomething(placed.Line.Text)));
    }

    private static bool IsNear(Group upper, Group lower) => lower.BaseLine - upper.BaseLine < SameName * lower.Lines[0].Line.Em;

    /// <summary>Whether full names go on in the line below, under codes that stand beside the first.</summary>
    private static bool GoesOnIn(Group below, Group group, double[] right)
    {
        var names = group.Lines.Where(placed => !IsNumber(placed.Line.Text)).ToList();
        return names.Count > 0 && below.Lines.TrueForAll(placed => IsNumber(placed.Line.Text) || group.Lines.Exists(own => own.Column == placed.Column)) && group.Lines.TrueForAll(placed => below.Lines.Exists(own => own.Column == placed.Column) == !IsNumber(placed.Line.Text)) &&
            names.TrueForAll(placed => IsFull(placed, right) && !LineShapes.OpensSomething(Below(below, placed.Column).Text));
    }

    private static TextLine Below(Group below, int column) => below.Lines.First(placed => placed.Column == column).Line;

    private static bool Covers(Group group, Group other) => other.Lines.TrueForAll(placed => group.Lines.Exists(own => own.Column == placed.Column));

    private static bool Lacks(Group group, Group other) => other.Lines.TrueForAll(placed => !group.Lines.Exists(own => own.Column == placed.Column));

    private static bool IsFull(Placed placed, double[] right) => placed.Line.Box.Right > right[placed.Column] - (Full * placed.Line.Em);

    [GeneratedRegex(@"^[-－+(（]?\d+(?:[,，]\d{3})*(?:\.\d+)?[)）]?%?$")]
    private static partial Regex Number();

    private readonly record struct Placed(TextLine Line, int Column);

    /// <summary>Lines of several columns at one height.</summary>
    private sealed class Group(double baseLine)
    {
        public double BaseLine => baseLine;

        public List<Placed> Lines { get; } = [];

        public Group? Owner { get; set; }

        public Group Root => Owner is { } owner ? owner.Root : this;

        public bool HasNumber { get; set; }
    }
}
