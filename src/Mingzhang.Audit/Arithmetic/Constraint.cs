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

    /// <summary>Evaluates it and links it to its cells.</summary>
    public void Enter()
    {
        Verdict = HoldsExactly() || Implied(Cells[0]) is not { } interval ? Verdict.Exact
            : interval.Meets(Cells[0].Interval) ? Verdict.ExplainedByRounding
            : Verdict.Broken;
        foreach (var cell in Cells)
        {
            cell.Constraints.Add(this);
        }
    }

    /// <summary>The values that the other cells leave to one of them; null where they leave it open.</summary>
    public abstract Interval? Implied(Cell cell);

    /// <summary>What the cell at an index of <see cref="Cells"/> is in it.</summary>
    public abstract TieRole RoleOf(int index);

    /// <summary>Whether it holds of the printed values themselves.</summary>
    protected abstract bool HoldsExactly();
}

/// <summary>Two figures with one coordinate assert one thing.</summary>
internal sealed class Duplicate(RuleInfo rule, Cell first, Cell second) : Constraint(rule, [first, second])
{
    /// <inheritdoc/>
    public override Interval? Implied(Cell cell) => (ReferenceEquals(cell, Cells[0]) ? Cells[1] : Cells[0]).Interval;

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
    public override Interval? Implied(Cell cell)
    {
        var isWhole = ReferenceEquals(cell, Cells[0]);
        var result = isWhole ? Interval.Exactly(0) : Cells[0].Interval;
        for (var i = 1; i < Cells.Length; i++)
        {
            if (!ReferenceEquals(Cells[i], cell))
            {
                result = isWhole ? result + Cells[i].Interval : result - Cells[i].Interval;
            }
        }

        return result;
    }

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

/// <summary>A share is the part of the whole: cells share, part, whole.</summary>
internal sealed class Share(RuleInfo rule, Cell share, Cell part, Cell whole) : Constraint(rule, [share, part, whole])
{
    /// <inheritdoc/>
    public override Interval? Implied(Cell cell)
    {
        Interval shares = Cells[0].Interval, parts = Cells[1].Interval, wholes = Cells[2].Interval;
        return ReferenceEquals(cell, Cells[0]) ? parts.Over(wholes)?.Times(100)
            : ReferenceEquals(cell, Cells[1]) ? shares.Times(wholes).Times(0.01m)
            : parts.Over(shares)?.Times(100);
    }

    /// <inheritdoc/>
    public override TieRole RoleOf(int index) => index switch { 0 => TieRole.Share, 1 => TieRole.Part, _ => TieRole.Whole };

    /// <inheritdoc/>
    protected override bool HoldsExactly() =>
        Cells[2].Printed != 0 && Math.Round(Cells[1].Printed * 100 / Cells[2].Printed, Cells[0].Figure.Number.Decimals, MidpointRounding.AwayFromZero) == Cells[0].Printed;
}

/// <summary>A rate is the change over last year's amount: cells rate, change, this year's amount.</summary>
internal sealed class Rate(RuleInfo rule, Cell rate, Cell change, Cell amount) : Constraint(rule, [rate, change, amount])
{
    /// <summary>Last year's amount, as the printed change tells it, in base units.</summary>
    public decimal PrintedBase => Cells[2].Printed - Cells[1].Printed;

    /// <inheritdoc/>
    public override Interval? Implied(Cell cell)
    {
        Interval rates = Cells[0].Interval, changes = Cells[1].Interval, amounts = Cells[2].Interval;
        var grown = rates + Interval.Exactly(100);
        return ReferenceEquals(cell, Cells[0]) ? changes.Over(amounts - changes)?.Times(100)
            : ReferenceEquals(cell, Cells[1]) ? rates.Over(grown)?.Times(amounts)
            : grown.Over(rates)?.Times(changes);
    }

    /// <inheritdoc/>
    public override TieRole RoleOf(int index) => index switch { 0 => TieRole.Rate, 1 => TieRole.Change, _ => TieRole.Amount };

    /// <inheritdoc/>
    protected override bool HoldsExactly() =>
        PrintedBase != 0 && Math.Round(Cells[1].Printed * 100 / PrintedBase, Cells[0].Figure.Number.Decimals, MidpointRounding.AwayFromZero) == Cells[0].Printed;
}
