using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>A misread number and what it must be.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Number">What it must be.</param>
/// <param name="Because">The constraints that leave it no other value.</param>
internal sealed record Correction(Cell Cell, PrintedNumber Number, IReadOnlyList<Constraint> Because)
{
    /// <summary>Recognition confuses so many digits of a number at most.</summary>
    private const int MostConfused = 2;

    /// <summary>
    /// The correction of a doubtful cell: the one value that every sum and every other print of it with sure members leaves it. Null where
    /// nothing decides, where they disagree, or where the value is nothing recognition would make of the print.
    /// </summary>
    public static Correction? Of(Cell cell, HashSet<Cell> doubtful)
    {
        var sure = cell.Constraints
            .Where(constraint => constraint is Sum or Duplicate)
            .Where(constraint => constraint.Cells.Count(other => ReferenceEquals(other, cell)) == 1 &&
                constraint.Cells.All(other => ReferenceEquals(other, cell) || (!doubtful.Contains(other) && other.Kind is not (CellKind.Illegible or CellKind.Absent) && IsAsFine(other, cell))))
            .ToList();
        if (!sure.Exists(constraint => constraint.Verdict == Verdict.Broken))
        {
            return null;
        }

        var values = sure.Select(constraint => ValueIn(constraint, cell)).Distinct().ToList();
        if (values.Count != 1)
        {
            return null;
        }

        var number = cell.Figure.Number.WithBase(values[0]);
        var decimals = Math.Max(cell.Figure.Number.Decimals, number.Unit == Unit.TenThousandYuan ? 2 : 0);
        number = number with { Value = Math.Round(number.Value, decimals, MidpointRounding.AwayFromZero), Decimals = decimals };
        return number.Base == values[0] && Confused(DigitsOf(cell.Figure.Number), DigitsOf(number)) ? new Correction(cell, number, sure) : null;
    }

    /// <summary>What is told of it.</summary>
    public Finding Tell(Disclosure disclosure)
    {
        var (place, rule) = (ArithmeticFindings.PlaceOf(Cell.Figure), ArithmeticRules.ScanCorrected);
        var page = Cell.Figure.Location.Page ?? disclosure.Source.SpotsAt(Cell.Figure.Location).FirstOrDefault().Page;
        var read = disclosure.Source.Quote(Cell.Figure.Location);
        var why = string.Join('、', Because.Select(constraint => constraint.Rule.Id).Distinct().Order(StringComparer.Ordinal));
        return new Finding
        {
            Rule = rule.Id,
            Severity = rule.Severity,
            Title = rule.Title,
            Message = new Words(
                $"{place.Chinese}识别为{read}，识别没有把握；按勾稽关系（{why}）只能是{Number}，以下核对按此数进行。",
                $"{place.English} was recognised as {read}, with doubt; the ties ({why}) leave only {Number}, which the audit goes on with."),
            Fix = new Words($"请看{OnPage(page)}原件，核实此数是否为{Number}。", $"Look at the original{(page is { } number ? string.Create(CultureInfo.InvariantCulture, $", page {number}") : "")}: is it {Number}?"),
            Basis = rule.Basis,
            Quote = disclosure.Source.Line(Cell.Figure.Location.Line ?? 0),
            Location = Cell.Figure.Location with { Page = page },
            Actual = Cell.Figure.Number.ToPlainString(),
            Expected = Number.ToPlainString(),
            Unit = Number.Unit.Symbol(),
            Related = [.. Because.SelectMany(constraint => constraint.Cells).Where(other => !ReferenceEquals(other, Cell) && other.Kind == CellKind.Printed).Distinct().Take(8)
                .Select(other => new Evidence(disclosure.Source.Line(other.Figure.Location.Line ?? 0), other.Figure.Location))],
        };
    }

    /// <summary>Whether the other is not printed more coarsely: of an amount in 元 one in 万元 tells no more than about how much it is.</summary>
    private static bool IsAsFine(Cell other, Cell cell) =>
        other.Printed == 0 || other.Figure.Number.Unit == cell.Figure.Number.Unit || other.Interval.Radius <= cell.Interval.Radius;

    /// <summary>The value, in base units, that the others as printed leave to a cell.</summary>
    private static decimal ValueIn(Constraint constraint, Cell cell) => constraint switch
    {
        Sum sum when ReferenceEquals(sum.Cells[0], cell) => sum.PrintedParts(),
        Sum sum => sum.Deficit + cell.Printed,
        _ => constraint.Cells.First(other => !ReferenceEquals(other, cell)).Printed,
    };

    private static string OnPage(int? page) => page is { } number ? string.Create(CultureInfo.InvariantCulture, $"第{number}页") : "";

    private static string DigitsOf(PrintedNumber number) =>
        (number.Value < 0 ? "-" : "") + string.Concat(Math.Abs(number.Value).ToString("F" + number.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Where(char.IsAsciiDigit));

    /// <summary>Whether one or two digits changed, lost or added lead from one row of digits to the other; points and commas do not count.</summary>
    private static bool Confused(string read, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= read.Length; i++)
        {
            var (corner, _) = (row[0], row[0] = i);
            for (var k = 1; k <= right.Length; k++)
            {
                (corner, row[k]) = (row[k], Math.Min(Math.Min(row[k], row[k - 1]) + 1, corner + (read[i - 1] == right[k - 1] ? 0 : 1)));
            }
        }

        return row[right.Length] <= Math.Min(MostConfused, right.Length - 1);
    }
}
