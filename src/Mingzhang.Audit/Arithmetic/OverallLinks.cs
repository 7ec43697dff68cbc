using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>
/// Ties the funds of the overall performance table (整体支出绩效目标申报表) to each other, to what the text says of them and
/// to the totals of the tables. Some give the year's expenditure, some that with carry-over: what agrees with either is right.
/// </summary>
internal sealed class OverallLinks
{
    private static readonly Coordinate Overall = Coordinate.Empty.With(Dimension.Flow, "overallTarget").With(Dimension.Measure, "amount");
    private static readonly Coordinate Expenditure = Coordinate.Empty.With(Dimension.Flow, "expenditure").With(Dimension.Measure, "amount");
    private static readonly Coordinate Income = Coordinate.Empty.With(Dimension.Flow, "income").With(Dimension.Measure, "amount");

    private readonly ConstraintNetwork network;

    private OverallLinks(ConstraintNetwork network) => this.network = network;

    /// <summary>Adds the ties of the disclosure's overall table, and of what the text says of it, to its network.</summary>
    public static void Add(ConstraintNetwork network, Disclosure disclosure)
    {
        var links = new OverallLinks(network);
        var stated = network.Text.Where(cell => cell.Figure.Coordinate[Dimension.Flow] == "overallTarget" && cell.Figure.Coordinate[Dimension.Measure] == "amount").ToList();
        foreach (var cell in stated)
        {
            links.LinkWitness(cell, ArithmeticRules.TextDiffersFromTable);
        }

        if (disclosure.OverallPerformance is not { } overall)
        {
            network.Unlinked.Add((ArithmeticRules.OverallFundsDoNotSum, Check.NotApplicable("文中没有整体支出绩效目标表", "the document has no overall performance table")));
            return;
        }

        var bySource = links.LinkDivision(overall.FundsBySource);
        var byDirection = links.LinkDivision(overall.FundsByDirection);
        if (bySource is not null && byDirection is not null)
        {
            network.Constraints.Add(new Duplicate(ArithmeticRules.OverallFundsDoNotSum, bySource, byDirection));
        }

        var doubt = ArithmeticRules.OverallFundsDoNotSum with { Severity = Severity.Warning };
        var funds = disclosure.Figures
            .Where(figure => figure.Origin == FigureOrigin.Performance && figure.Coordinate[Dimension.Flow] == "overallTarget")
            .Select(network.CellOf).Distinct();
        foreach (var cell in funds)
        {
            links.LinkWitness(cell, ArithmeticRules.OverallFundsDoNotSum);
            if (stated.Find(said => said.Figure.Coordinate.Equals(cell.Figure.Coordinate)) is { } said)
            {
                network.Constraints.Add(new Duplicate(doubt, cell, said));
            }
        }
    }

    /// <summary>One division of the funds: its first line is the sum of the others.</summary>
    /// <returns>The total; null where it was not read.</returns>
    private Cell? LinkDivision(IReadOnlyList<LabelledValue> lines)
    {
        if (lines.Count == 0 || !lines[0].Label.Text.Contains('计', StringComparison.Ordinal) || CellOf(lines[0]) is not { } total)
        {
            Undecided("资金合计未读出", "a total could not be read");
            return null;
        }

        var parts = lines.Skip(1).Select(CellOf).OfType<Cell>().ToList();
        var sum = parts.Aggregate(Interval.Exactly(0), (sum, part) => sum + part.Interval);

        // a division into one part alone has lost the others; a part without a number or a known name may be what is missing
        if (sum.High < total.Interval.Low && (parts.Count < 2 || lines.Skip(1).Any(line => !line.Value.IsBlank && CellOf(line) is null)))
        {
            Undecided("划分的各项没有全部读出", "not every part could be read");
        }
        else if (parts.Count > 0)
        {
            network.Constraints.Add(new Sum(ArithmeticRules.OverallFundsDoNotSum, total, parts));
        }

        return total;
    }

    /// <summary>
    /// Links an amount to one of the totals it may repeat, where it does. That it repeats none is a doubt where it is the
    /// whole, and else says nothing.
    /// </summary>
    private void LinkWitness(Cell cell, RuleInfo rule)
    {
        var totals = TotalsFor(cell.Figure.Coordinate).OfType<Cell>().Where(total => total.Kind == CellKind.Printed).ToList();
        if (totals.Find(total => total.Interval.Meets(cell.Interval)) is { } same)
        {
            network.Constraints.Add(new Duplicate(rule, cell, same));
        }
        else if (totals.Count > 0 && cell.Figure.Coordinate.Equals(Overall))
        {
            network.Constraints.Add(new Duplicate(rule with { Severity = Severity.Warning }, cell, totals[0]));
        }
    }

    /// <summary>The totals of the tables that an amount of the overall target may be, likeliest first.</summary>
    private IEnumerable<Cell?> TotalsFor(Coordinate coordinate)
    {
        if (coordinate[Dimension.Fund] is { } fund)
        {
            return [At(2, Income.With(Dimension.Fund, fund).With(Dimension.Vintage, "current")), At(4, Income.With(Dimension.Fund, fund))];
        }

        var kind = coordinate[Dimension.Kind];
        var current = Expenditure.With(Dimension.Fund, "general").With(Dimension.Vintage, "current").With(Dimension.Kind, kind);
        var projects = At(12, Expenditure.With(Dimension.Kind, "project").With(Dimension.Vintage, "current"));
        var all = Expenditure.With(Dimension.Kind, kind);
        return kind switch
        {
            // that the whole is that of the projects alone is asked elsewhere
            null =>
            [
                At(3, all), At(1, all.With(Dimension.Vintage, "current")), At(2, Income.With(Dimension.Vintage, "current")), At(1, Income),
                At(4, Income.With(Dimension.Fund, "appropriation")), At(4, Income.With(Dimension.Fund, "appropriation").With(Dimension.Vintage, "current")),
                At(5, current), projects, At(3, all.With(Dimension.Kind, "project")), At(5, current.With(Dimension.Kind, "project")),
            ],
            "project" => [At(3, all), projects, At(5, current)],
            _ => [At(3, all), At(5, current)],
        };
    }

    private Cell? At(int table, Coordinate coordinate) => network.Tables.TryGetValue(table, out var cells) ? cells.GetValueOrDefault(coordinate) : null;

    private Cell? CellOf(LabelledValue line) => network.At(FigureOrigin.Performance, line.Value.Locate());

    private void Undecided(string chinese, string english) =>
        network.Unlinked.Add((ArithmeticRules.OverallFundsDoNotSum, Check.Undecided(chinese, english)));
}
