using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Compose.FromDisclosure;

/// <summary>The exact figures that compose to the printed tables again.</summary>
internal sealed class PrintedAmounts
{
    private readonly Disclosure disclosure;
    private readonly ImmutableArray<BookRemark>.Builder remarks;
    private readonly ImmutableArray<PrintedCell> amounts;
    private readonly Unknowns unknowns;

    /// <summary>Finds the figures.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="exact">What performance tables print in 元, by the row of the project in table 12.</param>
    /// <param name="remarks">Takes what is contradicted or left open.</param>
    public PrintedAmounts(Disclosure disclosure, IReadOnlyDictionary<int, Money> exact, ImmutableArray<BookRemark>.Builder remarks)
    {
        (this.disclosure, this.remarks) = (disclosure, remarks);
        (amounts, var blanks) = PrintedCell.Of(disclosure);
        unknowns = new Unknowns(remarks);
        foreach (var line in new ExpenditureLines(amounts, blanks).Possible())
        {
            unknowns.Add("expenditure", line);
        }

        AddRows("economic", Dimension.Economic, cell => cell.Table == 6 && cell.Coordinate[Dimension.Economic] is { Length: > 3 });
        AddRows("project", Dimension.Project, cell => cell.Coordinate[Dimension.Project] is not null);
        AddRows("revenue", Dimension.Item, cell => cell.Coordinate is var at && at[Dimension.Flow] == "income" && at[Dimension.Item] is { } code && IsFinest(code));
        AddRows("threePublic", Dimension.Item, cell => cell.Coordinate[Dimension.Flow] == "threePublic" && cell.Coordinate[Dimension.Item] is { } item && (item != "vehicles" || !HasVehicleParts()));
        AddRows("operatingFunds", Dimension.Entity, cell => cell.Coordinate[Dimension.Flow] == "operatingFunds" && cell.Coordinate[Dimension.Entity] is not null);
        Solve(exact);
    }

    /// <summary>支出.</summary>
    public ImmutableArray<ExpenditureLine> Expenditure() =>
    [
        .. unknowns.Of("expenditure")
            .Where(line => line.Amount != Money.Zero)
            .GroupBy(line => (Function: line.Coordinate[Dimension.Function]!, Fund: FundOf(line.Coordinate), Vintage: VintageOf(line.Coordinate)))
            .OrderBy(group => group.Key.Function, StringComparer.Ordinal)
            .Select(group => new ExpenditureLine(
                group.Key.Function, group.Key.Fund, group.Key.Vintage, Sum(group.Where(line => line.Coordinate[Dimension.Kind] == "basic")),
                Sum(group.Where(line => line.Coordinate[Dimension.Kind] == "project")))),
    ];

    /// <summary>基本支出经济分类, in printed order.</summary>
    public ImmutableArray<EconomicLine> Economic() =>
    [
        .. unknowns.Of("economic")
            .GroupBy(line => line.Coordinate[Dimension.Economic]!, StringComparer.Ordinal)
            .Select(group => (Code: group.Key, Row: RowOf(6, group.Key), Lines: group))
            .Select(group => new EconomicLine(
                PrintedCell.WithoutRow(group.Code), group.Row?[0].Trim() ?? "", group.Row?[1].Trim() ?? "",
                Sum(group.Lines.Where(line => line.Coordinate[Dimension.Kind] == "personnel")),
                Sum(group.Lines.Where(line => line.Coordinate[Dimension.Kind] == "publicUse")))),
    ];

    /// <summary>Revenue by code.</summary>
    public ImmutableArray<RevenueLine> Revenue() =>
    [
        .. unknowns.Of("revenue").Select(line => new RevenueLine(
            FundOf(line.Coordinate), line.Coordinate[Dimension.Item]!, NameOf(line.Coordinate[Dimension.Item]!), Known(line.Amount))),
    ];

    /// <summary>“三公”经费 by item, or 机关运行经费 by unit.</summary>
    public ImmutableArray<ItemLine> Items(string division, Dimension along) =>
    [
        .. unknowns.Of(division)
            .GroupBy(line => line.Coordinate[along]!, StringComparer.Ordinal)
            .Select(group => new ItemLine(ItemOf(division, group.Key), FundsOf(group)))
            .Where(line => line.Funds.Total.Value != Money.Zero),
    ];

    /// <summary>The money of a project by its row.</summary>
    public FundAmounts ProjectAt(Vintage vintage, int row) => FundsOf(unknowns.Of("project")
        .Where(line => VintageOf(line.Coordinate) == vintage && line.Coordinate[Dimension.Project]!.EndsWith(PrintedCell.OfRow("", row), StringComparison.Ordinal)));

    /// <summary>The rows of table 12 or 13 that are projects.</summary>
    public ImmutableArray<int> ProjectRows(int table) =>
        [.. amounts.Where(cell => cell.Table == table && cell.Row >= 0 && cell.Coordinate[Dimension.Project] is not null).Select(cell => cell.Row).Distinct()];

    /// <summary>The unit over a row of table 12 or 13; null where none is printed over it.</summary>
    public string? UnitOver(int table, int row) => amounts
        .Where(cell => cell.Table == table && cell.Row < row && cell.Coordinate[Dimension.Entity] is not null)
        .Select(cell => disclosure.Table(table)!.Rows[cell.Row][0].Trim())
        .LastOrDefault();

    private static BookAmount Known(Money amount) => new(amount, amount == Money.Zero ? Money.Zero : new Money(50));

    private static BookAmount Sum(IEnumerable<(Coordinate Coordinate, Money Amount)> lines) => Known(new Money(lines.Sum(line => line.Amount.Yuan)));

    private static FundAmounts FundsOf(IEnumerable<(Coordinate Coordinate, Money Amount)> lines)
    {
        var byFund = lines.ToLookup(line => FundOf(line.Coordinate));
        return new FundAmounts
        {
            General = Sum(byFund[FundSource.General]),
            GovernmentFund = Sum(byFund[FundSource.GovernmentFund]),
            StateCapital = Sum(byFund[FundSource.StateCapital]),
            SpecialAccount = Sum(byFund[FundSource.SpecialAccount]),
            UnitFunds = Sum(byFund[FundSource.UnitFunds]),
        };
    }

    private static FundSource FundOf(Coordinate coordinate) => Keys.ValueOf<FundSource>(coordinate[Dimension.Fund]) ?? FundSource.General;

    private static Vintage VintageOf(Coordinate coordinate) => Keys.ValueOf<Vintage>(coordinate[Dimension.Vintage]) ?? Vintage.Current;

    private static Coordinate Expended(string kind, string vintage, string fund) => Coordinate.Empty
        .With(Dimension.Flow, "expenditure").With(Dimension.Kind, kind).With(Dimension.Vintage, vintage).With(Dimension.Fund, fund);

    /// <summary>The lines of a short list: a row by source, and by kind where the columns are kinds.</summary>
    private void AddRows(string division, Dimension along, Func<PrintedCell, bool> isRow)
    {
        foreach (var row in amounts.Where(cell => isRow(cell) && cell.IsSomething).GroupBy(cell => (cell.Table, Value: cell.Coordinate[along]!)))
        {
            var parts = row.Where(cell => cell.Coordinate[Dimension.Fund] is not (null or "appropriation") && cell.Coordinate[Dimension.Kind] != "basic").ToList();
            if (parts.Count == 0)
            {
                // only the total is printed: the commonest part
                var only = row.First().Coordinate;
                var fund = only[Dimension.Fund] is null or "appropriation" ? only.With(Dimension.Fund, "general") : only;
                unknowns.Add(division, WithUnit(fund.With(Dimension.Kind, division == "economic" ? "personnel" : only[Dimension.Kind]), row.First()));
                remarks.Add(new BookRemark(
                    new Words($"表{row.Key.Table}“{row.First().Figure.Location.Row}”只有合计", $"table {row.Key.Table}, row {row.First().Figure.Location.Row} has a total only"),
                    row.First().Figure.Location));
            }

            foreach (var coordinate in parts.Select(cell => WithUnit(cell.Coordinate, cell)).Distinct())
            {
                unknowns.Add(division, coordinate);
            }
        }
    }

    private Coordinate WithUnit(Coordinate coordinate, PrintedCell cell) =>
        coordinate[Dimension.Project] is not null && EntityOver(cell) is { } unit ? coordinate.With(Dimension.Entity, unit) : coordinate;

    private string? EntityOver(PrintedCell cell) => amounts
        .Where(other => other.Table == cell.Table && other.Row < cell.Row)
        .Select(other => other.Coordinate[Dimension.Entity])
        .OfType<string>()
        .LastOrDefault();

    private void Solve(IReadOnlyDictionary<int, Money> exact)
    {
        var singles = amounts.Where(cell => unknowns.Within(cell.Coordinate).Length == 1).ToList();
        unknowns.Meet(singles);
        foreach (var (row, amount) in exact.OrderBy(pair => pair.Key))
        {
            foreach (var cell in amounts.Where(cell => cell.Table == 12 && cell.Row == row && cell.Coordinate[Dimension.Fund] is null))
            {
                if (!unknowns.TrySet(cell.Coordinate, amount))
                {
                    remarks.Add(new BookRemark(
                        new Words(
                            $"“{cell.Figure.Location.Row}”绩效目标表年度资金{amount}，与表12的{cell.Figure.Text}万元不符；取表12",
                            $"{cell.Figure.Location.Row}: the performance table's annual funds {amount} are not table 12's {cell.Figure.Text}; table 12 is taken"),
                        cell.Figure.Location));
                }
            }
        }

        // first what holds by the make of a book: projects are the project expenditure, economic classes the basic
        Tie(Expended("basic", "current", "general").With(Dimension.Economic, "3"), Expended("basic", "current", "general"), "表6与表5基本支出", "table 6 and the basic expenditure of table 5");
        foreach (var (table, vintage) in new[] { (12, "current"), (13, "carriedOver") })
        {
            foreach (var fund in new[] { "general", "governmentFund", "stateCapital", "specialAccount", "unitFunds" })
            {
                var projects = Expended("project", vintage, fund);
                if (ProjectRows(table).Length > 0 && (vintage == "current" || fund is "general" or "governmentFund" or "stateCapital"))
                {
                    TieProjects(projects, $"表{table}与项目支出（{fund}）", $"table {table} and the project expenditure ({fund})");
                }
            }
        }

        unknowns.Meet(amounts.Except(singles));
    }

    private void Tie(Coordinate left, Coordinate right, string chinese, string english)
    {
        if (!unknowns.Within(left).IsEmpty && !unknowns.TryTie(left, right))
        {
            RemarkUntied(chinese, english);
        }
    }

    private void TieProjects(Coordinate projects, string chinese, string english)
    {
        if (!unknowns.TryTie(projects, projects, "project"))
        {
            RemarkUntied(chinese, english);
        }
    }

    private void RemarkUntied(string chinese, string english) =>
        remarks.Add(new BookRemark(new Words($"{chinese}不能相等", $"{english} cannot be equal"), Location.Unknown));

    private bool IsFinest(string code) => !amounts.Any(cell =>
        cell.Coordinate[Dimension.Flow] == "income" && cell.Coordinate[Dimension.Item] is { } other && other.Length > code.Length && other.StartsWith(code, StringComparison.Ordinal));

    private bool HasVehicleParts() => amounts.Any(cell => cell.Coordinate[Dimension.Item] is "vehiclePurchase" or "vehicleOperation" && cell.Coordinate[Dimension.Flow] == "threePublic" && cell.Amount != 0);

    private string ItemOf(string division, string value) => division == "operatingFunds"
        ? disclosure.Table(11)?.Rows.Select(row => row[0].Trim()).FirstOrDefault(name => Forms.Canonical.Compact(name) == value) ?? value
        : value == "vehicles" ? "vehicleOperation" : value;

    private TableRow? RowOf(int table, string value) =>
        disclosure.Table(table) is { } bound && int.TryParse(value.AsSpan(value.IndexOf('#', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < bound.Rows.Length ? bound.Rows[row] : null;

    private string NameOf(string code) => disclosure.Tables
        .SelectMany(table => table.Rows)
        .SelectMany(row => row.Cells.Zip(row.Cells.Skip(1)))
        .FirstOrDefault(pair => pair.First.Text.Trim() == code).Second?.Text.Trim() ?? "";
}
