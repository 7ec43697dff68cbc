using System.Text.Json;
using Mingzhang.Books.Rows;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Json;

/// <summary>Makes the book that a JSON document says.</summary>
internal static class BookJsonReader
{
    /// <summary>The book as far as it was understood; null where the document is no object.</summary>
    public static Book? Read(JsonElement root, List<BookProblem> problems)
    {
        var json = new JsonMembers(root, "", problems);
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        json.Text("$schema");
        var book = new Book
        {
            Form = json.Text("form", required: true),
            Scope = json.Choice<DisclosureScope>("scope"),
            Name = json.Text("name", required: true),
            Year = new FiscalYear(json.Count("year") ?? 0),
            DepartmentCode = json.Text("departmentCode"),
            DepartmentName = json.Text("departmentName"),
            Place = json.Text("place"),
            Nature = json.Choice<UnitNature>("nature", UnitNature.Administrative),
            Units = json.Objects("units", unit => new BookUnit(unit.Text("name", required: true), unit.Choice<UnitNature>("nature"), unit.Flag("hasBook", usual: false))),
            Income = json.Objects("income", line => new IncomeLine(line.Choice<FundSource>("fund"), line.Amount("current"), line.Amount("carriedOver"))),
            Revenue = json.Objects("revenue", line => new RevenueLine(
                line.Choice<FundSource>("fund"), line.Text("code", required: true), line.Text("name"), line.Amount("amount", required: true))),
            Expenditure = json.Objects("expenditure", line => new ExpenditureLine(
                line.Text("function", required: true), line.Choice<FundSource>("fund"), line.Choice<Vintage>("vintage"), line.Amount("basic"), line.Amount("project"))),
            FunctionNames = json.Objects("functionNames", Term),
            Economic = json.Objects("economic", line => new EconomicLine(
                line.Text("code", required: true), line.Text("name"), line.Text("governmentName"), line.Amount("personnel"), line.Amount("publicUse"))),
            Projects = json.Objects("projects", Project),
            PublicExpenses = json.Objects("publicExpenses", Item),
            OperatingFunds = json.Objects("operatingFunds", Item),
            Procurement = json.Objects("procurement", line => new ProcurementLine(line.Text("item", required: true), line.Amount("amount", required: true))),
            Assets = json.Object("assets", Assets),
            Comparatives = json.Objects("comparatives", line => new Comparative(Of(line), line.Amount("prior", required: true), line.Text("reason"))),
            Overall = json.Object("overall", Overall),
            ProcurementCatalogue = json.Objects("procurementCatalogue", Catalogue),
            ServiceCatalogue = json.Objects("serviceCatalogue", Catalogue),
            Texts = json.Objects("texts", text => new BookText(text.Text("section", required: true), text.Texts("paragraphs"))),
            Glossary = json.Objects("glossary", Term),
        };
        json.Done();
        return book;
    }

    private static BookTerm Term(JsonMembers term) => new(term.Text("term", required: true), term.Text("text", required: true));

    private static ItemLine Item(JsonMembers line) => new(line.Text("item", required: true), Funds(line));

    private static FundAmounts Funds(JsonMembers line)
    {
        FundAmounts Of(JsonMembers funds) => new()
        {
            General = funds.Amount("general"),
            GovernmentFund = funds.Amount("governmentFund"),
            StateCapital = funds.Amount("stateCapital"),
            SpecialAccount = funds.Amount("specialAccount"),
            UnitFunds = funds.Amount("unitFunds"),
        };
        return line.Object("funds", Of) ?? new FundAmounts();
    }

    private static TierAmounts Tiers(JsonMembers target, string name)
    {
        TierAmounts Of(JsonMembers tiers) => new()
        {
            Central = tiers.Amount("central"),
            Province = tiers.Amount("province"),
            CityCounty = tiers.Amount("cityCounty"),
            Self = tiers.Amount("self"),
            Other = tiers.Amount("other"),
        };
        return target.Object(name, Of) ?? new TierAmounts();
    }

    private static Coordinate Of(JsonMembers line)
    {
        var text = line.Text("of", required: true);
        if (Coordinates.Parse(text) is { } of)
        {
            return of;
        }

        if (text.Length > 0)
        {
            line.Report("of", text, new Words("比较事项的坐标，例：flow=threePublic item=reception", "a coordinate, like flow=threePublic item=reception"));
        }

        return Coordinate.Empty;
    }

    private static BookProject Project(JsonMembers project)
    {
        var vintage = project.Choice<Vintage>("vintage", Vintage.Current);
        return new BookProject
        {
            Name = project.Text("name", required: true),
            Unit = project.Text("unit", required: true),
            Vintage = vintage,
            Category = project.Choice<ProjectCategory>("category", ProjectCategory.Specific),
            Funds = Funds(project),
            IsManaged = project.Flag("isManaged", usual: vintage == Vintage.Current),
            IsPublished = project.Flag("isPublished", usual: vintage == Vintage.Current),
            Target = project.Object("target", Target),
        };
    }

    private static BookTarget Target(JsonMembers target) => new()
    {
        Attribute = target.Text("attribute"),
        Period = target.Text("period"),
        PeriodFunds = Tiers(target, "periodFunds"),
        AnnualFunds = Tiers(target, "annualFunds"),
        Overview = target.Text("overview"),
        Basis = target.Text("basis"),
        Necessity = target.Text("necessity"),
        Measures = target.Text("measures"),
        Plan = target.Text("plan"),
        PeriodGoal = target.Text("periodGoal"),
        AnnualGoal = target.Text("annualGoal"),
        Indicators = target.Objects("indicators", Indicator),
        FilledAt = target.Text("filledAt"),
    };

    private static BookIndicator Indicator(JsonMembers indicator) => new(
        indicator.Text("level1", required: true), indicator.Text("level2", required: true), indicator.Text("name", required: true),
        indicator.Text("periodValue"), indicator.Text("annualValue"));

    private static BookAssets Assets(JsonMembers assets) => new(
        assets.Date("asOf") ?? default,
        assets.Count("vehicleQuota") ?? 0,
        assets.Objects("vehicles", vehicles => new VehicleCount(vehicles.Text("kind", required: true), vehicles.Count("count") ?? 0)),
        assets.Number("offices", Unit.SquareMetre) ?? new PrintedNumber(0, 0, Unit.SquareMetre),
        assets.Count("generalEquipment") ?? 0,
        assets.Count("specialEquipment") ?? 0);

    private static OverallTarget Overall(JsonMembers target) => new()
    {
        HasTable = target.Flag("hasTable", usual: true),
        CoversCarriedOver = target.Flag("coversCarriedOver", usual: true),
        InternalSections = target.Count("internalSections"),
        SubordinateUnits = target.Count("subordinateUnits"),
        ApprovedPosts = target.Count("approvedPosts"),
        OnEstablishment = target.Count("onEstablishment"),
        OtherStaff = target.Count("otherStaff"),
        Duties = target.Text("duties"),
        StrategicGoal = target.Text("strategicGoal"),
        Tasks = target.Objects("tasks", task => new OverallTask(task.Text("coreFunction"), task.Text("keyTask"))),
        AnnualGoal = target.Text("annualGoal"),
        Indicators = target.Objects("indicators", Indicator),
    };

    private static BookCatalogueLine Catalogue(JsonMembers line) => new(
        line.Text("code"), line.Count("level"), line.Text("name", required: true), line.Text("remark"));
}
