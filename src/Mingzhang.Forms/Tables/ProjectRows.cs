using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Forms.Tables;

/// <summary>
/// Tells the department row, the unit rows and the project rows of a project table apart. A department with one unit
/// prints its name twice, once for each; a unit prints it once or twice.
/// </summary>
internal static partial class ProjectRows
{
    /// <summary>What each row is: nothing for the department, an entity for a unit, a project otherwise.</summary>
    /// <param name="rows">The body rows.</param>
    /// <param name="labelColumn">The column of names.</param>
    /// <param name="figureColumn">The first column of amounts.</param>
    /// <param name="name">Whose disclosure it is.</param>
    public static ImmutableArray<Coordinate?> Of(ImmutableArray<TableRow> rows, int labelColumn, int figureColumn, string? name)
    {
        var own = Canonical.Compact(name ?? "");
        var names = rows.Select(row => Canonical.Compact(row[labelColumn])).ToArray();
        var amounts = rows.Select(row => AmountsOf(row, figureColumn)).ToArray();
        var units = Enumerable.Range(1, Math.Max(0, names.Length - 1)).Where(i => (i == 1 && names[1] == own) || LooksLikeUnit(names[i])).ToList();

        // units add up to the first row, and so do projects: where one amount is wrong, one of the two still tells
        var others = Enumerable.Range(1, Math.Max(0, names.Length - 1)).Except(units).ToList();
        var unitsAddUp = units.Count > 0 && others.Count > 0 && (AddsUp(amounts, 0, units) || AddsUp(amounts, 0, others));
        var result = ImmutableArray.CreateBuilder<Coordinate?>(rows.Length);
        for (var i = 0; i < names.Length; i++)
        {
            var isOwn = names[i] == own && own.Length > 0;
            var isTotal = TotalLabel().IsMatch(names[i]);
            if (i == 0 && (isOwn || isTotal || LooksLikeUnit(names[0])))
            {
                result.Add(Coordinate.Empty);
            }
            else if ((isOwn && i <= 1) || (units.Contains(i) && (unitsAddUp || SumsUp(amounts, i))))
            {
                result.Add(Coordinate.Empty.With(Dimension.Entity, names[i]));
            }
            else
            {
                result.Add(names[i].Length == 0 ? null : Coordinate.Empty.With(Dimension.Project, names[i]));
            }
        }

        return result.ToImmutable();
    }

    private static decimal[] AmountsOf(TableRow row, int figureColumn) =>
        [.. row.Cells.Skip(figureColumn).Select(cell => PrintedNumber.TryParse(cell.Text, Unit.TenThousandYuan, out var number) ? number.Value : 0m)];

    /// <summary>Whether rows right below add up to the row, as those of a unit do: in any column, because one may hold a wrong number.</summary>
    private static bool SumsUp(decimal[][] amounts, int index)
    {
        for (var last = index + 1; last < amounts.Length; last++)
        {
            if (AddsUp(amounts, index, Enumerable.Range(index + 1, last - index)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AddsUp(decimal[][] amounts, int whole, IEnumerable<int> parts)
    {
        for (var column = 0; column < amounts[whole].Length; column++)
        {
            var (sum, count) = (0m, 1);
            foreach (var part in parts)
            {
                sum += column < amounts[part].Length ? amounts[part][column] : 0m;
                count++;
            }

            if (amounts[whole][column] != 0 && Math.Abs(sum - amounts[whole][column]) <= 0.005m * count)
            {
                return true;
            }
        }

        return false;
    }

    private static bool LooksLikeUnit(string name) => UnitName().IsMatch(name) && !ProjectWord().IsMatch(name);

    [GeneratedRegex("^(?:合计|总计|部门合计|单位合计)$")]
    private static partial Regex TotalLabel();

    [GeneratedRegex(@"(?:部|局|委|委员会|办公室|办|中心|厅|院|所|站|队|大队|支队|学校|中学|小学|幼儿园|馆|会|协会|联合会|政府|办事处|公司|处|科|室|园|场|团|署|团委|工委|校|社|台|\(本级\)|\(机关\)|本级)(?:\([^)]*\))?$")]
    private static partial Regex UnitName();

    [GeneratedRegex("经费|资金|补助|补贴|专项|费用|奖励|工资|薪酬|通知|支出")]
    private static partial Regex ProjectWord();
}
