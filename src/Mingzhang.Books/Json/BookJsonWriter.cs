using System.Globalization;
using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Json;

/// <summary>Writes a book member by member, those that are empty as well, so that a reader sees what there can be.</summary>
internal sealed class BookJsonWriter(Utf8JsonWriter json)
{
    /// <summary>The schema that the file conforms to.</summary>
    public const string Schema = "book.schema.json";

    /// <summary>Writes it.</summary>
    public void Write(Book book)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("form", book.Form);
        json.WriteString("scope", Keys.Of(book.Scope));
        json.WriteString("name", book.Name);
        json.WriteNumber("year", book.Year.Value);
        json.WriteString("departmentCode", book.DepartmentCode);
        json.WriteString("departmentName", book.DepartmentName);
        json.WriteString("place", book.Place);
        json.WriteString("nature", Keys.Of(book.Nature));
        Array("units", book.Units, unit =>
        {
            json.WriteString("name", unit.Name);
            json.WriteString("nature", Keys.Of(unit.Nature));
            json.WriteBoolean("hasBook", unit.HasBook);
        });
        Array("income", book.Income, line =>
        {
            json.WriteString("fund", Keys.Of(line.Fund));
            Amount("current", line.Current);
            Amount("carriedOver", line.CarriedOver);
        });
        Array("revenue", book.Revenue, line =>
        {
            json.WriteString("fund", Keys.Of(line.Fund));
            json.WriteString("code", line.Code);
            json.WriteString("name", line.Name);
            Amount("amount", line.Amount);
        });
        Array("expenditure", book.Expenditure, line =>
        {
            json.WriteString("function", line.Function);
            json.WriteString("fund", Keys.Of(line.Fund));
            json.WriteString("vintage", Keys.Of(line.Vintage));
            Amount("basic", line.Basic);
            Amount("project", line.Project);
        });
        Array("functionNames", book.FunctionNames, Term);
        Array("economic", book.Economic, line =>
        {
            json.WriteString("code", line.Code);
            json.WriteString("name", line.Name);
            json.WriteString("governmentName", line.GovernmentName);
            Amount("personnel", line.Personnel);
            Amount("publicUse", line.PublicUse);
        });
        Array("projects", book.Projects, Project);
        Array("publicExpenses", book.PublicExpenses, Item);
        Array("operatingFunds", book.OperatingFunds, Item);
        Array("procurement", book.Procurement, line =>
        {
            json.WriteString("item", line.Item);
            Amount("amount", line.Amount);
        });
        Assets(book.Assets);
        Array("comparatives", book.Comparatives, line =>
        {
            json.WriteString("of", line.Of.ToString());
            Amount("prior", line.Prior);
            json.WriteString("reason", line.Reason);
        });
        Overall(book.Overall);
        Array("procurementCatalogue", book.ProcurementCatalogue, Catalogue);
        Array("serviceCatalogue", book.ServiceCatalogue, Catalogue);
        Array("texts", book.Texts, text =>
        {
            json.WriteString("section", text.Section);
            json.WriteStartArray("paragraphs");
            foreach (var paragraph in text.Paragraphs)
            {
                json.WriteStringValue(paragraph);
            }

            json.WriteEndArray();
        });
        Array("glossary", book.Glossary, Term);
        json.WriteEndObject();
    }

    private void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Term(BookTerm term)
    {
        json.WriteString("term", term.Term);
        json.WriteString("text", term.Text);
    }

    private static string Text(Money money) => money.Yuan.ToString("0.00##", CultureInfo.InvariantCulture);

    private void Amount(string name, BookAmount amount)
    {
        if (amount.IsExact)
        {
            json.WriteString(name, Text(amount.Value));
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("value", Text(amount.Value));
        json.WriteString("within", amount.Within.Yuan.ToString("0.####", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private void Funds(FundAmounts funds)
    {
        json.WriteStartObject("funds");
        foreach (var source in Enum.GetValues<FundSource>().Where(source => funds[source] != BookAmount.Zero))
        {
            Amount(Keys.Of(source), funds[source]);
        }

        json.WriteEndObject();
    }

    private void Tiers(string name, TierAmounts tiers)
    {
        json.WriteStartObject(name);
        foreach (var (member, amount) in new[]
        {
            ("central", tiers.Central), ("province", tiers.Province), ("cityCounty", tiers.CityCounty), ("self", tiers.Self), ("other", tiers.Other),
        })
        {
            if (amount != BookAmount.Zero)
            {
                Amount(member, amount);
            }
        }

        json.WriteEndObject();
    }

    private void Item(ItemLine line)
    {
        json.WriteString("item", line.Item);
        Funds(line.Funds);
    }

    private void Project(BookProject project)
    {
        json.WriteString("name", project.Name);
        json.WriteString("unit", project.Unit);
        json.WriteString("vintage", Keys.Of(project.Vintage));
        json.WriteString("category", Keys.Of(project.Category));
        Funds(project.Funds);
        json.WriteBoolean("isManaged", project.IsManaged);
        json.WriteBoolean("isPublished", project.IsPublished);
        if (project.Target is not { } target)
        {
            json.WriteNull("target");
            return;
        }

        json.WriteStartObject("target");
        json.WriteString("attribute", target.Attribute);
        json.WriteString("period", target.Period);
        Tiers("periodFunds", target.PeriodFunds);
        Tiers("annualFunds", target.AnnualFunds);
        json.WriteString("overview", target.Overview);
        json.WriteString("basis", target.Basis);
        json.WriteString("necessity", target.Necessity);
        json.WriteString("measures", target.Measures);
        json.WriteString("plan", target.Plan);
        json.WriteString("periodGoal", target.PeriodGoal);
        json.WriteString("annualGoal", target.AnnualGoal);
        Array("indicators", target.Indicators, Indicator);
        json.WriteString("filledAt", target.FilledAt);
        json.WriteEndObject();
    }

    private void Indicator(BookIndicator indicator)
    {
        json.WriteString("level1", indicator.Level1);
        json.WriteString("level2", indicator.Level2);
        json.WriteString("name", indicator.Name);
        json.WriteString("periodValue", indicator.PeriodValue);
        json.WriteString("annualValue", indicator.AnnualValue);
    }

    private void Assets(BookAssets? assets)
    {
        if (assets is null)
        {
            json.WriteNull("assets");
            return;
        }

        json.WriteStartObject("assets");
        json.WriteString("asOf", assets.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("vehicleQuota", assets.VehicleQuota);
        Array("vehicles", assets.Vehicles, vehicles =>
        {
            json.WriteString("kind", vehicles.Kind);
            json.WriteNumber("count", vehicles.Count);
        });
        json.WriteString("offices", assets.Offices.ToPlainString());
        json.WriteNumber("generalEquipment", assets.GeneralEquipment);
        json.WriteNumber("specialEquipment", assets.SpecialEquipment);
        json.WriteEndObject();
    }

    private void Overall(OverallTarget? target)
    {
        if (target is null)
        {
            json.WriteNull("overall");
            return;
        }

        json.WriteStartObject("overall");
        json.WriteBoolean("hasTable", target.HasTable);
        json.WriteBoolean("coversCarriedOver", target.CoversCarriedOver);
        Count("internalSections", target.InternalSections);
        Count("subordinateUnits", target.SubordinateUnits);
        Count("approvedPosts", target.ApprovedPosts);
        Count("onEstablishment", target.OnEstablishment);
        Count("otherStaff", target.OtherStaff);
        json.WriteString("duties", target.Duties);
        json.WriteString("strategicGoal", target.StrategicGoal);
        Array("tasks", target.Tasks, task =>
        {
            json.WriteString("coreFunction", task.CoreFunction);
            json.WriteString("keyTask", task.KeyTask);
        });
        json.WriteString("annualGoal", target.AnnualGoal);
        Array("indicators", target.Indicators, Indicator);
        json.WriteEndObject();
    }

    private void Count(string name, int? count)
    {
        if (count is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void Catalogue(BookCatalogueLine line)
    {
        json.WriteString("code", line.Code);
        Count("level", line.Level);
        json.WriteString("name", line.Name);
        json.WriteString("remark", line.Remark);
    }
}
