using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>How a constraint ended.</summary>
internal enum Verdict
{
    /// <summary>It holds to the last printed digit.</summary>
    Exact,

    /// <summary>It holds for some of the true values the prints stand for.</summary>
    ExplainedByRounding,

    /// <summary>It holds for none of them.</summary>
    Broken,
}

/// <summary>Something that must hold between cells.</summary>
/// <param name="rule">The rule it is reported under.</param>
/// <param name="cells">Its cells; the first is the one it is told about where nothing else decides.</param>
internal abstract class Constraint(RuleInfo rule, Cell[] cells)
{
    /// <summary>The rule it is reported under.</summary>
    public RuleInfo Rule { get; } = rule;

    /// <summary>Its cells.</summary>
    public Cell[] Cells { get; } = cells;

    /// <summary>How it ended.</summary>
    public Verdict Verdict { get; private set; }

    /// <summary>Evaluates it as printed and links it to its cells.</summary>
    public void Enter()
    {
        Verdict = HoldsExactly() || Implied(Cells[0], Assignment.Printed) is not { } interval ? Verdict.Exact
            : interval.Meets(Cells[0].Interval) ? Verdict.ExplainedByRounding
            : Verdict.Broken;
        foreach (var cell in Cells)
        {
            cell.Constraints.Add(this);
        }
    }

    /// <summary>Whether it can hold with these values; one that misses a value says nothing and so holds.</summary>
    public bool Holds(Assignment values) =>
        values[Cells[0]] is not { } first || Implied(Cells[0], values) is not { } implied || implied.Meets(first);

    /// <summary>The values that the other cells leave to one of them; null where they leave it open.</summary>
    public abstract Interval? Implied(Cell cell, Assignment values);

    /// <summary>What the cell at an index of <see cref="Cells"/> is in it.</summary>
    public abstract TieRole RoleOf(int index);

    /// <summary>Whether it holds of the printed values themselves.</summary>
    protected abstract bool HoldsExactly();

    /// <summary>Whether the first cell prints the ratio in percent, to its own decimals.</summary>
    protected bool IsPrintedRatio(decimal part, decimal whole) =>
        whole != 0 && Math.Round(part * 100 / whole, Cells[0].Figure.Number.Decimals, MidpointRounding.AwayFromZero) == Cells[0].Printed;

    /// <summary>The quotient; null where a side is unknown or the divisor may be zero.</summary>
    protected static Interval? Quotient(Interval? dividend, Interval? divisor) =>
        dividend is { } top && divisor is { } bottom ? top.Over(bottom) : null;
}

/// <summary>Two figures with one coordinate assert one thing.</summary>
internal sealed class Duplicate(RuleInfo rule, Cell first, Cell second) : Constraint(rule, [first, second])
{
    /// <inheritdoc/>
    public override Interval? Implied(Cell cell, Assignment values) => values[ReferenceEquals(cell, Cells[0]) ? Cells[1] : Cells[0]];

    /// <inheritdoc/>
    public override TieRole RoleOf(int index) => TieRole.Print;

    /// <inheritdoc/>
    protected override bool HoldsExactly() => Cells[0].Printed == Cells[1].Printed;
}

/// <summary>The first cell is the sum of the others.</summary>
/// <param name="rule">The rule it is reported under.</param>
/// <param name="whole">The total.</param>
/// <param name="parts">Its parts.</param>
/// <param name="basis">The tie in words, where the form has them.</param>
internal sealed class Sum(RuleInfo rule, Cell whole, IEnumerable<Cell> parts, Words? basis = null) : Constraint(rule, [whole, .. parts])
{
    /// <summary>The tie in words, where the form has them.</summary>
    public Words? Basis { get; } = basis;

    /// <inheritdoc/>
    public override Interval? Implied(Cell cell, Assignment values)
    {
        var isWhole = ReferenceEquals(cell, Cells[0]);
        var result = isWhole ? Interval.Exactly(0) : values[Cells[0]];
        for (var i = 1; i < Cells.Length && result is not null; i++)
        {
            if (!ReferenceEquals(Cells[i], cell))
            {
                result = isWhole ? result + values[Cells[i]] : result - values[Cells[i]];
            }
        }

        return result;
    }

    /// <summary>What the parts fall short of the whole by.</summary>
    public Interval Gap => Cells.Skip(1).Aggregate(Cells[0].Interval, (rest, part) => rest - part.Interval);

    /// <summary>What the printed parts fall short of the printed whole by, in base units.</summary>
    public decimal Deficit => Cells[0].Printed - PrintedParts();

    /// <summary>The sum of the printed parts, in base units.</summary>
    public decimal PrintedParts()
    {
        var sum = 0m;
        for (var i = 1; i < Cells.Length; i++)
        {
            sum += Cells[i].Printed;
        }

        return sum;
    }

    /// <inheritdoc/>
    public override TieRole RoleOf(int index) => index == 0 ? TieRole.Whole : TieRole.Part;

    /// <inheritdoc/>
    protected override bool HoldsExactly() => Cells[0].Printed == PrintedParts();
}

/// <summary>The first cells come to as much as the others.</summary>
/// <param name="rule">The rule it is reported under.</param>
/// <param name="left">The terms of one side.</param>
/// <param name="right">Those of the other.</param>
/// <param name="basis">The tie in words, where the form has them.</param>
internal sealed class Equation(RuleInfo rule, IReadOnlyCollection<Cell> left, IEnumerable<Cell> right, Words? basis) : Constraint(rule, [.. left, .. right])
{
    private readonly int terms = left.Count;

    /// <summary>The tie in words, where the form has them.</summary>
    public Words? Basis { get; } = basis;

    /// <summary>The terms of one side.</summary>
    public IEnumerable<Cell> Left => Cells.Take(terms);

    /// <summary>The terms of the other.</summary>
    public IEnumerable<Cell> Right => Cells.Skip(terms);

    /// <inheritdoc/>
    public override Interval? Implied(Cell cell, Assignment values)
    {
        Interval? own = Interval.Exactly(0), other = Interval.Exactly(0);
        var (mine, theirs) = Left.Contains(cell) ? (Left, Right) : (Right, Left);
        foreach (var term in mine.Where(term => !ReferenceEquals(term, cell)))
        {
            own += values[term];
        }

        foreach (var term in theirs)
        {
            other += values[term];
        }

        return other - own;
    }

    /// <inheritdoc/>
    public override TieRole RoleOf(int index) => index < terms ? TieRole.Left : TieRole.Right;

    /// <inheritdoc/>
    protected override bool HoldsExactly() => Left.Sum(cell => cell.Printed) == Right.Sum(cell => cell.Printed);
}

/// <summary>A share is the part of the whole: cells share, part, whole.</summary>
internal class Share(RuleInfo rule, Cell share, Cell part, Cell whole) : Constraint(rule, [share, part, whole])
{
    /// <inheritdoc/>
    public override Interval? Implied(Cell cell, Assignment values) =>
        ReferenceEquals(cell, Cells[0]) ? Quotient(values[Cells[1]], values[Cells[2]])?.Times(100)
        : ReferenceEquals(cell, Cells[1]) ? values[Cells[0]] is { } share ? values[Cells[2]]?.Times(share).Times(0.01m) : null
        : Quotient(values[Cells[1]], values[Cells[0]])?.Times(100);

    /// <inheritdoc/>
    public override TieRole RoleOf(int index) => index switch { 0 => TieRole.Share, 1 => TieRole.Part, _ => TieRole.Whole };

    /// <inheritdoc/>
    protected override bool HoldsExactly() => IsPrintedRatio(Cells[1].Printed, Cells[2].Printed);
}

/// <summary>A completion is the outturn in percent of the budget: cells completion, outturn, budget.</summary>
internal sealed class Completion(RuleInfo rule, Cell completion, Cell outturn, Cell budget) : Share(rule, completion, outturn, budget)
{
    /// <inheritdoc/>
    public override TieRole RoleOf(int index) => index switch { 0 => TieRole.Completion, 1 => TieRole.Outturn, _ => TieRole.Budget };
}

/// <summary>A rate is the change over last year's amount: cells rate, change, this year's amount.</summary>
internal sealed class Rate(RuleInfo rule, Cell rate, Cell change, Cell amount) : Constraint(rule, [rate, change, amount])
{
    /// <summary>Last year's amount, as the printed change tells it, in base units.</summary>
    public decimal PrintedBase => Cells[2].Printed - Cells[1].Printed;

    /// <inheritdoc/>
    public override Interval? Implied(Cell cell, Assignment values)
    {
        Interval? rates = values[Cells[0]], changes = values[Cells[1]], amounts = values[Cells[2]];
        var grown = rates + Interval.Exactly(100);
        return ReferenceEquals(cell, Cells[0]) ? Quotient(changes, amounts - changes)?.Times(100)
            : ReferenceEquals(cell, Cells[1]) ? amounts is { } amount ? Quotient(rates, grown)?.Times(amount) : null
            : changes is { } change ? Quotient(grown, rates)?.Times(change) : null;
    }

    /// <inheritdoc/>
    public override TieRole RoleOf(int index) => index switch { 0 => TieRole.Rate, 1 => TieRole.Change, _ => TieRole.Amount };

    /// <inheritdoc/>
    protected override bool HoldsExactly() => IsPrintedRatio(Cells[1].Printed, PrintedBase);
}

/// <summary>This year's amount less the change is what last year's disclosure says: cells change, this year's amount, last year's amount.</summary>
internal sealed class SinceLastYear(RuleInfo rule, Cell change, Cell amount, Cell prior) : Constraint(rule, [change, amount, prior])
{
    /// <inheritdoc/>
    public override Interval? Implied(Cell cell, Assignment values)
    {
        Interval? changes = values[Cells[0]], amounts = values[Cells[1]], priors = values[Cells[2]];
        return ReferenceEquals(cell, Cells[0]) ? amounts - priors : ReferenceEquals(cell, Cells[1]) ? priors + changes : amounts - changes;
    }

    /// <inheritdoc/>
    public override TieRole RoleOf(int index) => index switch { 0 => TieRole.Change, 1 => TieRole.Amount, _ => TieRole.LastYear };

    /// <inheritdoc/>
    protected override bool HoldsExactly() => Cells[1].Printed - Cells[2].Printed == Cells[0].Printed;
}

/// <summary>A rate that stands without its change, by last year's disclosure: cells rate, this year's amount, last year's amount.</summary>
internal class GrowthSinceLastYear(RuleInfo rule, Cell rate, Cell amount, Cell prior) : Constraint(rule, [rate, amount, prior])
{
    /// <inheritdoc/>
    public override Interval? Implied(Cell cell, Assignment values)
    {
        Interval? rates = values[Cells[0]], amounts = values[Cells[1]], priors = values[Cells[2]];
        var grown = (rates + Interval.Exactly(100))?.Times(0.01m);
        return ReferenceEquals(cell, Cells[0]) ? Quotient(amounts - priors, priors)?.Times(100)
            : ReferenceEquals(cell, Cells[1]) ? grown is { } factor ? priors?.Times(factor) : null
            : Quotient(amounts, grown);
    }

    /// <inheritdoc/>
    public override TieRole RoleOf(int index) => index switch { 0 => TieRole.Rate, 1 => TieRole.Amount, _ => TieRole.LastYear };

    /// <inheritdoc/>
    protected override bool HoldsExactly() => IsPrintedRatio(Cells[1].Printed - Cells[2].Printed, Cells[2].Printed);
}

/// <summary>The same by an amount that stands in the text beside it.</summary>
internal sealed class GrowthSinceStated(RuleInfo rule, Cell rate, Cell amount, Cell before) : GrowthSinceLastYear(rule, rate, amount, before);
