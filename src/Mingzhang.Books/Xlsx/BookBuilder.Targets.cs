using System.Collections.Immutable;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Xlsx;

/// <content>Projects with their targets and indicators, 整体绩效, and assets.</content>
internal sealed partial class BookBuilder
{
    private static readonly string[] VehicleKinds = ["leaders", "confidential", "emergency", "enforcement", "special", "institution", "other"];

    private ImmutableArray<BookProject> Projects(DisclosureScope scope, string name)
    {
        var projects = Lines("projects", "/projects", row =>
        {
            var vintage = row.Choice<Vintage>("vintage", "vintage");
            var usual = vintage == Vintage.Current;
            var unit = row.Text("unit");
            if (unit.Length == 0 && scope == DisclosureScope.Department)
            {
                row.Wrong("unit", null, "", "没有填", "is missing", "部门的项目要写明实施单位", "the unit of each project of a department");
            }

            return new BookProject
            {
                Name = row.Key("name"),
                Unit = unit.Length > 0 ? unit : name,
                Vintage = vintage,
                Category = row.Choice("category", "category", ProjectCategory.Specific),
                Funds = row.Funds(),
                IsManaged = row.Answer("managed", usual, "isManaged"),
                IsPublished = row.Answer("published", usual, "isPublished"),
            };
        }).ToBuilder();
        foreach (var row in Rows("targets"))
        {
            if (IndexOf(projects, row) is { } at)
            {
                row.As($"/projects/{Parts.Text(at)}/target");
                if (projects[at].Target is not null)
                {
                    row.Wrong("project", "", projects[at].Name, "已经有一行", "has a row already", "一个项目只填一行", "one row for each project");
                    continue;
                }

                projects[at] = projects[at] with { Target = Target(row) };
            }
        }

        Indicators(projects);
        return projects.ToImmutable();
    }

    private static BookTarget Target(RowReader row) => new()
    {
        Attribute = row.Text("attribute"),
        Period = row.Text("period"),
        PeriodFunds = row.Tiers("period", "periodFunds"),
        AnnualFunds = row.Tiers("annual", "annualFunds"),
        Overview = row.Text("overview"),
        Basis = row.Text("basis"),
        Necessity = row.Text("necessity"),
        Measures = row.Text("measures"),
        Plan = row.Text("plan"),
        PeriodGoal = row.Text("periodGoal"),
        AnnualGoal = row.Text("annualGoal"),
        FilledAt = row.Stamp("filledAt"),
    };

    private void Indicators(ImmutableArray<BookProject>.Builder projects)
    {
        var lists = new Dictionary<int, List<BookIndicator>>();
        foreach (var row in Rows("indicators"))
        {
            if (IndexOf(projects, row) is not { } at)
            {
                continue;
            }

            if (projects[at].Target is null)
            {
                row.Wrong("project", "", projects[at].Name, "没有绩效目标", "has no target", "先在“绩效目标”表中为该项目填一行", "a row of its own among the targets");
                continue;
            }

            if (!lists.TryGetValue(at, out var list))
            {
                lists[at] = list = [];
            }

            row.As($"/projects/{Parts.Text(at)}/target/indicators/{Parts.Text(list.Count)}");
            list.Add(new BookIndicator(row.Text("level1"), row.Text("level2"), row.Text("name"), row.Text("periodValue"), row.Text("annualValue")));
        }

        foreach (var (at, list) in lists)
        {
            projects[at] = projects[at] with { Target = projects[at].Target! with { Indicators = [.. list] } };
        }
    }

    /// <summary>The project that a row is about; null, reported, where there is none or more than one.</summary>
    private static int? IndexOf(ImmutableArray<BookProject>.Builder projects, RowReader row)
    {
        var (name, unit) = (row.Key("project"), Canonical.Compact(row.Text("unit")));
        if (name.Length == 0)
        {
            return null;
        }

        var vintage = Keys.ValueOf<Vintage>(row.Choice("vintage", "vintage"));
        var wanted = Canonical.Compact(name);
        var found = Enumerable.Range(0, projects.Count)
            .Where(i => Canonical.Compact(projects[i].Name) == wanted && (unit.Length == 0 || Canonical.Compact(projects[i].Unit) == unit) && (vintage is null || projects[i].Vintage == vintage))
            .ToList();
        if (vintage is null && found.Count > 1)
        {
            found = [.. found.Where(i => projects[i].Vintage == Vintage.Current)];
        }

        if (found.Count == 1)
        {
            return found[0];
        }

        if (found.Count == 0)
        {
            row.Wrong("project", "", name, "不在“项目”表中" + (unit.Length > 0 ? "，或实施单位不符" : ""), "is no project" + (unit.Length > 0 ? ", or not of that unit" : ""), "与“项目”表中的项目名称一致", "the name of a project");
        }
        else
        {
            row.Wrong("project", "", name, "有多个同名项目", "is the name of several projects", "填写实施单位以便区分", "the unit as well");
        }

        return null;
    }

    private OverallTarget? Overall()
    {
        var row = Table("overall").Fields().As("/overall");
        var kind = row.Choice("kind", "overallKind", "hasTable");
        var target = new OverallTarget
        {
            HasTable = kind != "amount",
            CoversCarriedOver = row.Answer("coversCarriedOver", usual: true),
            InternalSections = row.Count("internalSections"),
            SubordinateUnits = row.Count("subordinateUnits"),
            ApprovedPosts = row.Count("approvedPosts"),
            OnEstablishment = row.Count("onEstablishment"),
            OtherStaff = row.Count("otherStaff"),
            Duties = row.Text("duties"),
            StrategicGoal = row.Text("strategicGoal"),
            AnnualGoal = row.Text("annualGoal"),
            Tasks = Lines("tasks", "/overall/tasks", task => new OverallTask(task.Text("coreFunction"), task.Text("keyTask"))),
            Indicators = Lines("overallIndicators", "/overall/indicators", indicator => new BookIndicator(
                indicator.Text("level1"), indicator.Text("level2"), indicator.Text("name"), "", indicator.Text("annualValue"))),
        };
        if (kind is not null)
        {
            return target;
        }

        var isEmpty = target.Tasks.IsEmpty && target.Indicators.IsEmpty && reading.Form.Sheet("overall").Columns.All(column => !row.Has(column.Id));
        if (!isEmpty && !row.Has("kind"))
        {
            row.Wrong("kind", "hasTable", "", "没有填，但填了整体绩效的其他内容", "is missing, and other fields are filled in", "从下拉选项中选", "one of the choices");
        }

        return null;
    }

    private BookAssets? Assets()
    {
        var row = Table("assets").Fields().As("/assets");
        if (reading.Form.Sheet("assets").Columns.All(column => !row.Has(column.Id)))
        {
            return null;
        }

        if (!row.Has("asOf"))
        {
            row.Wrong("asOf", null, "", "没有填", "is missing", "填日期，例：2025-12-31", "a date, like 2025-12-31");
        }

        return new BookAssets(
            row.Date("asOf") ?? default,
            row.Count("quota", "vehicleQuota") ?? 0,
            [.. VehicleKinds.Select(kind => (Kind: kind, Count: row.Count(kind, "vehicles"))).Where(line => line.Count is not null).Select(line => new VehicleCount(line.Kind, line.Count!.Value))],
            row.Area("offices") ?? new PrintedNumber(0, 0, Unit.SquareMetre),
            row.Count("generalEquipment") ?? 0,
            row.Count("specialEquipment") ?? 0);
    }
}
