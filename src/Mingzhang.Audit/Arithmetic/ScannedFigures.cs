using System.Collections.Immutable;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>
/// Settles what recognition left in doubt: a doubtful figure that sure ones add up to is sure, one that they leave a single other value,
/// near to what was recognised, is corrected. What stays in doubt decides nothing.
/// </summary>
internal static class ScannedFigures
{
    /// <summary>So many numbers that add up to the last digit do not all happen to be misread.</summary>
    private const int FewestInDoubt = 3;

    /// <summary>Whether a figure was recognised from an image and may well be another number.</summary>
    public static bool IsDoubtful(Disclosure disclosure, Figure figure) => disclosure.Source.SpotsAt(figure.Location).Any(spot => spot.IsDoubtful);

    /// <summary>Whether a figure was recognised from an image.</summary>
    public static bool IsRecognised(Disclosure disclosure, Figure figure) => disclosure.Source.SpotsAt(figure.Location).Any(spot => spot.Confidence is not null);

    /// <summary>The disclosure with doubt settled as far as arithmetic can, and one finding for each number it corrected.</summary>
    public static (Disclosure Disclosure, ImmutableArray<Finding> Corrected) Settle(Disclosure disclosure)
    {
        if (!disclosure.Source.Spots.Any(spot => spot.IsDoubtful))
        {
            return (disclosure, []);
        }

        var ties = FormLibrary.TiesOf(disclosure);
        var corrected = ImmutableArray.CreateBuilder<Finding>();
        while (true)
        {
            var network = ConstraintNetwork.Of(disclosure, ties);
            var doubtful = network.Constraints.SelectMany(constraint => constraint.Cells)
                .Where(cell => cell.Kind == CellKind.Printed && IsDoubtful(disclosure, cell.Figure)).ToHashSet();
            var confirmed = doubtful.Where(cell => cell.Constraints.Exists(constraint => Confirms(constraint, cell, doubtful))).ToList();
            if (confirmed.Count > 0)
            {
                disclosure = Sure(disclosure, [.. confirmed.Select(cell => cell.Figure)]);
            }
            else if (doubtful.Select(cell => Correction.Of(cell, doubtful)).OfType<Correction>().MinBy(found => (found.Cell.Figure.Location.Line, found.Cell.Figure.Location.Start)) is { } correction)
            {
                corrected.Add(correction.Tell(disclosure));
                disclosure = Sure(disclosure, [correction.Cell.Figure]) with
                {
                    Figures = [.. disclosure.Figures.Select(figure => figure == correction.Cell.Figure ? figure with { Number = correction.Number } : figure)],
                };
            }
            else
            {
                return (disclosure, corrected.ToImmutable());
            }
        }
    }

    /// <summary>Takes the broken constraints over doubtful figures out of the network: they are undecided.</summary>
    public static IEnumerable<(RuleInfo Rule, Check Check)> Undecided(Disclosure disclosure, ConstraintNetwork network)
    {
        var open = network.Constraints
            .Where(constraint => constraint.Verdict == Verdict.Broken && constraint.Cells.Any(cell => cell.Kind == CellKind.Printed && IsDoubtful(disclosure, cell.Figure)))
            .ToHashSet();
        foreach (var constraint in open)
        {
            foreach (var cell in constraint.Cells)
            {
                cell.Constraints.Remove(constraint);
            }
        }

        network.Constraints.RemoveAll(open.Contains);
        return open.Select(constraint => (constraint.Rule, Check.Undecided("有的数字由扫描图像识别，没有把握", "A number was recognised from a scan with doubt")));
    }

    /// <summary>
    /// A finding of arithmetic, lighter where a number it rests on was recognised from an image: what is printed twice may be misread alike. Where a row
    /// of its table has amounts under a name that the form does not know, the name may be what was misread: then it is but worth knowing.
    /// </summary>
    public static Finding WithCaution(Disclosure disclosure, IReadOnlyList<Suspicion> suspicions, Finding finding)
    {
        var cells = suspicions.SelectMany(suspicion => suspicion.Broken).SelectMany(constraint => constraint.Cells).Where(cell => cell.Kind == CellKind.Printed).ToList();
        if (finding.Severity == Severity.Info || !cells.Exists(cell => IsRecognised(disclosure, cell.Figure)))
        {
            return finding;
        }

        var lighter = ScanCaution.Lighter(finding);
        return cells.Select(cell => cell.Figure.Location.Table).Distinct().Any(table => HasUnknownRow(disclosure, table)) ? lighter with { Severity = Severity.Info } : lighter;
    }

    /// <summary>Whether a row of a table has amounts and none of them says what it is about.</summary>
    private static bool HasUnknownRow(Disclosure disclosure, int? table)
    {
        if (table is not { } number || disclosure.Table(number) is not { } bound)
        {
            return false;
        }

        var known = disclosure.Figures.Where(figure => figure.Location.Table == number).Select(figure => figure.Location.Line).ToHashSet();
        return bound.Rows.Any(row =>
            row.Cells.Any(cell => cell.Text.Contains('.', StringComparison.Ordinal) && PrintedNumber.TryParse(cell.Text, Unit.Yuan, out _)) &&
            !row.Cells.Any(cell => cell.Pieces.Any(piece => known.Contains(piece.Line))));
    }

    /// <summary>Whether a constraint holds to the last digit over figures that are sure, or are too many to be wrong together.</summary>
    private static bool Confirms(Constraint constraint, Cell cell, HashSet<Cell> doubtful)
    {
        if (constraint is not (Sum or Duplicate) || constraint.Verdict != Verdict.Exact || cell.Printed == 0)
        {
            return false;
        }

        var others = constraint.Cells.Where(other => !ReferenceEquals(other, cell) && other.Printed != 0).ToList();
        return others.Count > 0 && (!others.Exists(doubtful.Contains) ||
            (constraint is Sum && others.Count + 1 >= FewestInDoubt && !constraint.Cells.Any(other => doubtful.Contains(other) && IsContradicted(other, doubtful))));
    }

    /// <summary>Whether sure numbers speak against a doubtful one: recognition takes one digit for another in a sum and its parts alike.</summary>
    private static bool IsContradicted(Cell cell, HashSet<Cell> doubtful) => cell.Constraints.Exists(constraint =>
        constraint.Verdict == Verdict.Broken && constraint.Cells.All(other => ReferenceEquals(other, cell) || !doubtful.Contains(other)));

    /// <summary>The disclosure with figures no longer in doubt.</summary>
    private static Disclosure Sure(Disclosure disclosure, IReadOnlyList<Figure> figures)
    {
        var spots = figures.SelectMany(figure => disclosure.Source.SpotsAt(figure.Location)).Where(spot => spot.IsDoubtful).ToHashSet();
        return disclosure with
        {
            Source = disclosure.Source with { Spots = [.. disclosure.Source.Spots.Select(spot => spots.Contains(spot) ? spot with { Confidence = 1 } : spot)] },
            Doubts = [.. disclosure.Doubts.Where(doubt => !spots.Any(spot => doubt.Location.Line == spot.Line && doubt.Location.Start == spot.Start && doubt.Location.End == spot.End))],
        };
    }
}
