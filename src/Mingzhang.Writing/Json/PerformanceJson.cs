using System.Collections.Immutable;
using System.Text.Json;
using Mingzhang.Model;

namespace Mingzhang.Writing.Json;

/// <summary>The fields of a project's performance table.</summary>
internal static class PerformanceJson
{
    public static void Write(Utf8JsonWriter json, PerformanceTable table)
    {
        json.Text("title", table.Title);
        json.Number("year", table.Year?.Value);
        json.Text("projectName", table.ProjectName);
        json.Text("departmentCode", table.DepartmentCode);
        json.Text("departmentName", table.DepartmentName);
        json.Text("unit", table.Unit);
        json.Text("attribute", table.Attribute);
        json.Text("period", table.Period);
        Write(json, "fundTotal", table.FundTotal);
        Write(json, "fundAnnual", table.FundAnnual);
        json.Text("overview", table.Overview);
        json.Text("basis", table.Basis);
        json.Text("necessity", table.Necessity);
        json.Text("measures", table.Measures);
        json.Text("plan", table.Plan);
        json.Text("goalTotal", table.GoalTotal);
        json.Text("goalAnnual", table.GoalAnnual);
        Write(json, table.Indicators);
        json.Text("filledAt", table.FilledAt);
        json.Text("responsible", table.Responsible);
        json.Text("handler", table.Handler);
        json.Text("phone", table.Phone);
        json.WriteBoolean("fragment", table.Fragment);
        json.Place(table switch
        {
            { Title.IsBlank: false } => table.Title,
            { Rows: [{ Cells: [var first, ..] }, ..] } => first,
            _ => table.ProjectName,
        });
    }

    public static void Write(Utf8JsonWriter json, ImmutableArray<Indicator> indicators)
    {
        json.WriteStartArray("indicators");
        foreach (var indicator in indicators)
        {
            json.WriteStartObject();
            json.WriteString("scope", indicator.Scope == IndicatorScope.Implementation ? "implementation" : "annual");
            json.Text("level1", indicator.Level1);
            json.Text("level2", indicator.Level2);
            json.Text("name", indicator.Name);
            json.Text("value", indicator.Value);
            json.Place(indicator.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, Funds funds)
    {
        json.WriteStartObject(name);
        Write(json, "total", funds.Total);
        Write(json, "central", funds.Central);
        Write(json, "province", funds.Province);
        Write(json, "cityCounty", funds.CityCounty);
        Write(json, "self", funds.Self);
        Write(json, "other", funds.Other);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, FundCell? cell) =>
        json.Text(name, cell is null ? null : JsonText.Plain(cell.Money));
}
