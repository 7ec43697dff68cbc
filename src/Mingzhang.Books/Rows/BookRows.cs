using System.Collections.Immutable;
using Mingzhang.Forms;
using Mingzhang.Forms.Books;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Rows;

/// <summary>A book as the rows of the sheets that people fill in.</summary>
/// <param name="book">The book; null for one to be filled in.</param>
/// <param name="form">How its sheets are laid out.</param>
internal sealed class BookRows(Book? book, BookForm form)
{
    /// <summary>The rows of a sheet, those that are there already among them.</summary>
    public IReadOnlyList<SheetRow> Of(BookSheet sheet) => sheet.Id switch
    {
        "info" => [Info()],
        "assets" => [Assets(book?.Assets)],
        "overall" => [Overall(book?.Overall)],
        "units" => [.. Each(book?.Units, unit => new SheetRow()
            .Text("name", unit.Name).Text("nature", Word("nature", unit.Nature)).Text("hasBook", unit.HasBook ? Word("answer", "yes") : null))],
        "income" => Fixed(sheet, book?.Income ?? [], line => Keys.Of(line.Fund), (line, row) => row
            .Exactly("current", line.Current).Amount("carriedOver", line.CarriedOver)),
        "revenue" => [.. Each(book?.Revenue, line => new SheetRow()
            .Text("fund", Word("fund", line.Fund)).Text("code", line.Code).Text("name", line.Name).Exactly("amount", line.Amount))],
        "expenditure" => [.. Each(book?.Expenditure, line => new SheetRow()
            .Text("function", line.Function).Text("name", NameOf(line.Function)).Text("fund", Word("fund", line.Fund))
            .Text("vintage", Word("vintage", line.Vintage)).Amount("basic", line.Basic).Amount("project", line.Project))],
        "functionNames" => [.. Each(book?.FunctionNames, term => new SheetRow().Text("term", term.Term).Text("text", term.Text))],
        "economic" => [.. Each(book?.Economic, Economic)],
        "projects" => [.. Each(book?.Projects, ProjectOf)],
        "targets" => [.. Each(book?.Projects, project => project.Target is null ? null : Target(project, project.Target))],
        "indicators" => [.. (book?.Projects ?? []).SelectMany(project => Each(project.Target?.Indicators, indicator => OfProject(project)
            .Text("level1", indicator.Level1).Text("level2", indicator.Level2).Text("name", indicator.Name)
            .Text("periodValue", indicator.PeriodValue).Text("annualValue", indicator.AnnualValue)))],
        "publicExpenses" => Fixed(sheet, book?.PublicExpenses ?? [], line => line.Item, (line, row) => row.Funds(line.Funds, showsNothing: true)),
        "operatingFunds" => Fixed(sheet, book?.OperatingFunds ?? [], line => line.Item, (line, row) => row.Funds(line.Funds, showsNothing: true)),
        "procurement" => Fixed(sheet, book?.Procurement ?? [], line => line.Item, (line, row) => row.Exactly("amount", line.Amount)),
        "comparisons" => [.. Fixed<Comparative>(sheet, [], _ => "", (_, row) => row), .. Unplaced()],
        "tasks" => [.. Each(book?.Overall?.Tasks, task => new SheetRow().Text("coreFunction", task.CoreFunction).Text("keyTask", task.KeyTask))],
        "overallIndicators" => [.. Each(book?.Overall?.Indicators, indicator => new SheetRow()
            .Text("level1", indicator.Level1).Text("level2", indicator.Level2).Text("name", indicator.Name).Text("annualValue", indicator.AnnualValue))],
        "texts" => [.. Texts()],
        "glossary" => [.. Each(book?.Glossary, term => new SheetRow().Text("term", term.Term).Text("text", term.Text))],
        "catalogues" => [.. Each(book?.ProcurementCatalogue, line => Catalogue("procurement", line)), .. Each(book?.ServiceCatalogue, line => Catalogue("service", line))],
        _ => [],
    };

    private static IEnumerable<SheetRow> Each<T>(ImmutableArray<T>? lines, Func<T, SheetRow?> row) =>
        (lines ?? []).Select(row).OfType<SheetRow>();

    private string Word(string list, string key) => form.Lists[list].WordOf(key);

    private string Word<T>(string list, T value)
        where T : struct, Enum => Word(list, Keys.Of(value));

    private string? NameOf(string function) =>
        book!.FunctionNames.FirstOrDefault(term => term.Term == function)?.Text ?? CodeList.Functional.NameOf(function);

    private SheetRow Info()
    {
        var row = new SheetRow().Text("form", form.Id);
        return book is null ? row : row
            .Text("scope", Word("scope", book.Scope)).Text("name", book.Name).Count("year", book.Year.Value)
            .Text("departmentCode", book.DepartmentCode).Text("departmentName", book.DepartmentName).Text("place", book.Place)
            .Text("nature", Word("nature", book.Nature));
    }

    private static SheetRow Assets(BookAssets? assets)
    {
        var row = new SheetRow();
        if (assets is null)
        {
            return row;
        }

        row.Date("asOf", assets.AsOf).Count("quota", assets.VehicleQuota).Number("offices", assets.Offices)
            .Count("generalEquipment", assets.GeneralEquipment).Count("specialEquipment", assets.SpecialEquipment);
        foreach (var vehicles in assets.Vehicles)
        {
            row.Count(vehicles.Kind, vehicles.Count);
        }

        return row;
    }

    private SheetRow Overall(OverallTarget? target) => target is null ? new SheetRow() : new SheetRow()
        .Text("kind", Word("overallKind", target.HasTable ? "table" : "amount")).Text("coversCarriedOver", Answer(target.CoversCarriedOver))
        .Count("internalSections", target.InternalSections).Count("subordinateUnits", target.SubordinateUnits)
        .Count("approvedPosts", target.ApprovedPosts).Count("onEstablishment", target.OnEstablishment).Count("otherStaff", target.OtherStaff)
        .Text("duties", target.Duties).Text("strategicGoal", target.StrategicGoal).Text("annualGoal", target.AnnualGoal);

    private static SheetRow Economic(EconomicLine line)
    {
        // a name that the list lacks stands behind the code of its class
        var (code, name) = line.Code.Split(':') is [var ofClass, var own] && line.Name.Length == 0
            ? (ofClass, own)
            : (line.Code, line.Name.Length > 0 ? line.Name : CodeList.DepartmentEconomic.NameOf(line.Code));
        return new SheetRow().Text("code", code).Text("name", name).Text("government", line.GovernmentName)
            .Amount("personnel", line.Personnel).Amount("publicUse", line.PublicUse);
    }

    private SheetRow ProjectOf(BookProject project)
    {
        var usual = project.Vintage == Vintage.Current;
        return new SheetRow().Text("name", project.Name).Text("unit", project.Unit).Text("vintage", Word("vintage", project.Vintage))
            .Text("category", Word("category", project.Category)).Funds(project.Funds, showsNothing: false)
            .Text("managed", project.IsManaged == usual ? null : Answer(project.IsManaged))
            .Text("published", project.IsPublished == usual ? null : Answer(project.IsPublished));
    }

    private string Answer(bool yes) => Word("answer", yes ? "yes" : "no");

    private SheetRow OfProject(BookProject project) => new SheetRow().Text("project", project.Name).Text("unit", project.Unit)
        .Text("vintage", project.Vintage == Vintage.Current ? null : Word("vintage", project.Vintage));

    private SheetRow Target(BookProject project, BookTarget target) => OfProject(project)
        .Text("attribute", target.Attribute).Text("period", target.Period)
        .Tiers("period", target.PeriodFunds).Tiers("annual", target.AnnualFunds)
        .Text("overview", target.Overview).Text("basis", target.Basis).Text("necessity", target.Necessity).Text("measures", target.Measures)
        .Text("plan", target.Plan).Text("periodGoal", target.PeriodGoal).Text("annualGoal", target.AnnualGoal).Text("filledAt", target.FilledAt);

    private SheetRow Catalogue(string catalogue, BookCatalogueLine line) => new SheetRow().Text("catalogue", Word("catalogue", catalogue))
        .Text("code", line.Code).Count("level", line.Level).Text("name", line.Name).Text("remark", line.Remark);

    /// <summary>The rows that are there already, filled in where the book has their line, then its other lines.</summary>
    private IReadOnlyList<SheetRow> Fixed<T>(BookSheet sheet, ImmutableArray<T> lines, Func<T, string> keyOf, Func<T, SheetRow, SheetRow> fill)
    {
        var label = sheet.Columns[0].Id;
        var left = lines.ToList();
        var rows = new List<SheetRow>();
        foreach (var (key, word) in form.Lists[sheet.Fixed!].Entries)
        {
            var row = new SheetRow { IsDerived = sheet.Derived.Contains(key) }.Text(label, word);
            if (!row.IsDerived && left.FindIndex(line => keyOf(line) == key) is var at and >= 0)
            {
                fill(left[at], row);
                left.RemoveAt(at);
            }

            rows.Add(Compared(sheet, key, row));
        }

        rows.AddRange(left.Select(line => fill(line, new SheetRow().Text(label, form.Lists[sheet.Fixed!].WordOf(keyOf(line))))));
        return rows;
    }

    private SheetRow Compared(BookSheet sheet, string key, SheetRow row)
    {
        if (form.Comparisons.FirstOrDefault(comparison => comparison.Sheet == sheet.Id && comparison.Row == key) is { } comparison &&
            book?.Comparatives.FirstOrDefault(line => line.Of.Equals(comparison.Of)) is { } line)
        {
            row.Exactly("prior", line.Prior).Text("reason", line.Reason);
        }

        return row;
    }

    /// <summary>Comparatives that no sheet has a row for, named by their coordinate.</summary>
    private IEnumerable<SheetRow> Unplaced()
    {
        var known = form.Comparisons.Select(comparison => comparison.Of).ToHashSet();
        foreach (var line in book?.Comparatives ?? [])
        {
            if (!known.Remove(line.Of))
            {
                yield return new SheetRow().Text("of", line.Of.ToString()).Exactly("prior", line.Prior).Text("reason", line.Reason);
            }
        }
    }

    private IEnumerable<SheetRow> Texts()
    {
        var sections = form.Lists["section"];
        var texts = book?.Texts ?? [];
        foreach (var text in texts)
        {
            foreach (var paragraph in text.Paragraphs)
            {
                yield return new SheetRow().Text("section", sections.WordOf(text.Section)).Text("text", paragraph);
            }
        }

        foreach (var (section, word) in sections.Entries)
        {
            if (!texts.Any(text => text.Section == section))
            {
                yield return new SheetRow().Text("section", word);
            }
        }
    }
}
