using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Compose;

/// <summary>One thing that a book says.</summary>
/// <param name="Division">The list it stands in.</param>
/// <param name="Coordinate">What it is about.</param>
/// <param name="Amount">In 元; square metres of offices.</param>
/// <param name="Count">How many, of things that are counted.</param>
internal readonly record struct Fact(string Division, Coordinate Coordinate, decimal Amount, int Count = 0);

/// <summary>What a book says, line by line, each with its coordinate.</summary>
internal static class BookFacts
{
    private static readonly Coordinate Empty = Coordinate.Empty;

    /// <summary>The division that sums a coordinate.</summary>
    public static string DivisionOf(Coordinate coordinate) => coordinate[Dimension.Flow] switch
    {
        "expenditure" when coordinate[Dimension.Economic] is not null || coordinate[Dimension.Kind] is "personnel" or "publicUse" => "economic",
        "expenditure" when coordinate[Dimension.Project] is not null || coordinate[Dimension.Entity] is not null => "project",
        "vehicles" when coordinate[Dimension.Item] == "quota" => "vehicleQuota",
        "income" when coordinate[Dimension.Item] is not null => "revenue",
        var flow => flow ?? "",
    };

    /// <summary>Everything a book says.</summary>
    public static IEnumerable<Fact> Of(Book book) =>
    [
        .. book.Expenditure.SelectMany(Expenditure), .. book.Economic.SelectMany(Economic), .. book.Projects.SelectMany(Project), .. book.Revenue.Select(Revenue),
        .. Items("threePublic", Dimension.Item, book.PublicExpenses), .. Items("operatingFunds", Dimension.Entity, book.OperatingFunds),
        .. book.Procurement.Select(line => new Fact("procurement", Flow("procurement").With(Dimension.Item, line.Item), line.Amount.Value.Yuan)),
        .. Targets(book), .. Assets(book.Assets),
    ];

    private static Coordinate Flow(string flow) => Empty.With(Dimension.Flow, flow);

    /// <summary>An expenditure is also the income that pays it, and part of the outgo: nothing is carried to the next year.</summary>
    private static IEnumerable<Fact> Expenditure(ExpenditureLine line)
    {
        var place = Empty.With(Dimension.Fund, Keys.Of(line.Fund)).With(Dimension.Vintage, Keys.Of(line.Vintage)).With(Dimension.Function, line.Function);
        foreach (var (kind, amount) in new[] { ("basic", line.Basic.Value.Yuan), ("project", line.Project.Value.Yuan) })
        {
            var ofKind = place.With(Dimension.Kind, kind);
            yield return new Fact("expenditure", ofKind.With(Dimension.Flow, "expenditure"), amount);
            yield return new Fact("outgo", ofKind.With(Dimension.Flow, "outgo"), amount);
            yield return new Fact("income", place.With(Dimension.Flow, "income"), amount);
        }
    }

    private static IEnumerable<Fact> Economic(EconomicLine line)
    {
        var place = Flow("expenditure").With(Dimension.Fund, "general").With(Dimension.Vintage, "current").With(Dimension.Economic, line.Code);
        yield return new Fact("economic", place.With(Dimension.Kind, "personnel"), line.Personnel.Value.Yuan);
        yield return new Fact("economic", place.With(Dimension.Kind, "publicUse"), line.PublicUse.Value.Yuan);
    }

    private static IEnumerable<Fact> Project(BookProject project) => Enum.GetValues<FundSource>().Select(fund => new Fact(
        "project",
        Flow("expenditure").With(Dimension.Kind, "project").With(Dimension.Vintage, Keys.Of(project.Vintage)).With(Dimension.Fund, Keys.Of(fund))
            .With(Dimension.Entity, Canonical.Compact(project.Unit)).With(Dimension.Project, Canonical.Compact(project.Name)),
        project.Funds[fund].Value.Yuan));

    private static Fact Revenue(RevenueLine line) => new(
        "revenue",
        Flow("income").With(Dimension.Fund, Keys.Of(line.Fund)).With(Dimension.Vintage, "current").With(Dimension.Item, line.Code),
        line.Amount.Value.Yuan);

    private static IEnumerable<Fact> Items(string flow, Dimension along, IEnumerable<ItemLine> lines) =>
        from line in lines
        from fund in Enum.GetValues<FundSource>()
        select new Fact(flow, Flow(flow).With(along, Canonical.Compact(line.Item)).With(Dimension.Fund, Keys.Of(fund)), line.Funds[fund].Value.Yuan);

    /// <summary>The overall target covers all expenditure, or all of this year's money; a project under targets counts once, with all its money.</summary>
    private static IEnumerable<Fact> Targets(Book book)
    {
        if (book.Overall is { } overall)
        {
            var covered = book.Expenditure.Where(line => overall.CoversCarriedOver || line.Vintage == Vintage.Current);
            foreach (var fact in covered.SelectMany(Expenditure).Where(fact => fact.Division == "expenditure"))
            {
                yield return new Fact("overallTarget", fact.Coordinate.With(Dimension.Flow, "overallTarget"), fact.Amount);
            }
        }

        foreach (var project in book.Projects)
        {
            var item = project.Category == ProjectCategory.Operation ? "operation" : "specific";
            if (project.IsManaged)
            {
                yield return new Fact("managedTargets", Flow("managedTargets").With(Dimension.Item, item), project.Funds.Total.Value.Yuan, 1);
            }

            if (project.IsPublished)
            {
                yield return new Fact("publishedTargets", Flow("publishedTargets").With(Dimension.Item, item), project.Funds.Total.Value.Yuan, 1);
            }
        }
    }

    private static IEnumerable<Fact> Assets(BookAssets? assets)
    {
        if (assets is null)
        {
            yield break;
        }

        yield return new Fact("vehicleQuota", Flow("vehicles").With(Dimension.Item, "quota"), 0, assets.VehicleQuota);
        foreach (var vehicles in assets.Vehicles)
        {
            yield return new Fact("vehicles", Flow("vehicles").With(Dimension.Item, vehicles.Kind), 0, vehicles.Count);
        }

        yield return new Fact("equipment", Flow("equipment").With(Dimension.Item, "general"), 0, assets.GeneralEquipment);
        yield return new Fact("equipment", Flow("equipment").With(Dimension.Item, "special"), 0, assets.SpecialEquipment);
    }
}
