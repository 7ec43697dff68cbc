using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A project of a project table.</summary>
/// <param name="Index">Its place among the projects.</param>
/// <param name="Row">The printed row.</param>
/// <param name="Label">The name as printed.</param>
/// <param name="Name">The name normalised for comparing.</param>
/// <param name="Amount">合计; null where the cell is blank or no number.</param>
/// <param name="Entity">The unit that the row stands under.</param>
internal sealed record ProjectRow(int Index, TableRow Row, Passage Label, string Name, PrintedNumber? Amount, string Entity)
{
    /// <summary>The name for messages.</summary>
    public string Title => "《" + Label.Text.Trim() + "》";

    /// <summary>The place of the row.</summary>
    public Location Place => Label.Locate(Location.Unknown with { Section = Section, Table = Table, Row = Label.Text.Trim() });

    /// <summary>The section that the table stands in.</summary>
    public string? Section { get; init; }

    /// <summary>The number of the table.</summary>
    public int? Table { get; init; }

    /// <summary>The projects of a table, without total rows and the rows of the department and its units.</summary>
    public static ImmutableArray<ProjectRow> ReadTable(Disclosure disclosure, string topic)
    {
        if (disclosure.TableAbout(topic) is not { SaysNoData: false } table)
        {
            return [];
        }

        var unit = table.Unit ?? Unit.TenThousandYuan;
        var amounts = table.Rows.Select(row => AmountOf(row, unit)).ToArray();
        var own = disclosure.Name is { } cover ? ProjectName.Normalise(cover.Text) : "";
        var rows = ImmutableArray.CreateBuilder<ProjectRow>();
        var entity = "";
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            var label = row.Cells.FirstOrDefault(cell => !cell.IsBlank);
            if (label is null || amounts[i] is null || IsNumbering(label.Text))
            {
                continue;
            }

            var name = ProjectName.Normalise(label.Text);
            if (name == own || name is "合计" or "总计" or "部门合计" or "单位合计" || (IsAgency(name) && SumsWhatFollows(amounts, i)))
            {
                entity = name;
                continue;
            }

            rows.Add(new ProjectRow(rows.Count, row, label, name, amounts[i], entity) { Section = disclosure.SectionOf(Topics.Tables), Table = table.Number });
        }

        return rows.ToImmutable();
    }

    private static PrintedNumber? AmountOf(TableRow row, Unit unit)
    {
        var named = false;
        foreach (var cell in row.Cells)
        {
            if (cell.IsBlank)
            {
                continue;
            }

            if (!named)
            {
                named = true;
            }
            else
            {
                return PrintedNumber.TryParse(cell.Text, unit, out var number) ? number : null;
            }
        }

        return null;
    }

    private static bool IsNumbering(string text) => text.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsAgency(string name)
    {
        foreach (var word in TargetWords.Project)
        {
            if (name.EndsWith(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        // (another name) after a name does not hide its last word
        var bare = name.EndsWith(')') && name.LastIndexOf('(') is > 0 and var open ? name.AsSpan(0, open) : name;
        foreach (var word in TargetWords.Agency)
        {
            if (bare.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SumsWhatFollows(PrintedNumber?[] amounts, int index)
    {
        var wanted = amounts[index]!.Value.Interval;
        var sum = Interval.Exactly(0);
        for (var i = index + 1; i < amounts.Length; i++)
        {
            if (amounts[i] is not { } amount)
            {
                continue;
            }

            if (i == index + 1 && amount.Interval == wanted)
            {
                return true;
            }

            sum += amount.Interval;
            if (sum.Meets(wanted))
            {
                return true;
            }
        }

        return false;
    }
}
