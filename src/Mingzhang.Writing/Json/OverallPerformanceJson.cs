using System.Collections.Immutable;
using System.Text.Json;
using Mingzhang.Model;

namespace Mingzhang.Writing.Json;

/// <summary>The fields of the overall performance table.</summary>
internal static class OverallPerformanceJson
{
    public static void Write(Utf8JsonWriter json, OverallPerformance table)
    {
        json.Text("title", table.Title);
        json.Number("year", table.Year?.Value);
        json.Text("department", table.Department);
        json.Text("departmentCode", table.DepartmentCode);
        json.Text("departmentName", table.DepartmentName);
        Write(json, "internalSections", table.InternalSections);
        Write(json, "subordinateUnits", table.SubordinateUnits);
        Write(json, "approvedPosts", table.ApprovedPosts);
        Write(json, "actualStaff", table.ActualStaff);
        Write(json, "onEstablishment", table.OnEstablishment);
        Write(json, "otherStaff", table.OtherStaff);
        json.Text("duties", table.Duties);
        json.Text("strategicGoal", table.StrategicGoal);
        json.Text("fundsUnit", table.FundsUnit.Symbol());
        Write(json, "fundsBySource", table.FundsBySource);
        Write(json, "fundsByDirection", table.FundsByDirection);
        Write(json, "tasks", table.Tasks);
        json.Text("goalAnnual", table.GoalAnnual);
        PerformanceJson.Write(json, table.Indicators);
        json.Place(table.Title);
    }

    private static void Write(Utf8JsonWriter json, string name, LabelledValue? pair)
    {
        if (pair is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Write(json, pair);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<LabelledValue> pairs)
    {
        json.WriteStartArray(name);
        foreach (var pair in pairs)
        {
            json.WriteStartObject();
            Write(json, pair);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, LabelledValue pair)
    {
        json.Text("label", pair.Label);
        json.Text("value", pair.Value);
    }
}
