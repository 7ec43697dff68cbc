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
        var amounts = rows.Select(row => PrintedNumber.TryParse(row[figureColumn], Unit.TenThousandYuan, out var number) ? number.Value : 0m).ToArray();
        var units = names.Select((unit, i) => i > 0 && ((i == 1 && unit == own && own.Length > 0) || LooksLikeUnit(unit))).ToArray();
        var addUp = AddUp(amounts, units) || AddUp(amounts, [.. units.Select((isUnit, i) => i > 0 && !isUnit)]);
        var result = ImmutableArray.CreateBuilder<Coordinate?>(rows.Length);
        for (var i = 0; i < names.Length; i++)
        {
            var isOwn = names[i] == own && own.Length > 0;
            if (i == 0 && (isOwn || TotalLabel().IsMatch(names[0]) || LooksLikeUnit(names[0])))
            {
                result.Add(Coordinate.Empty);
            }
            else if ((isOwn && i <= 1) || (units[i] && (addUp || SumsUp(amounts, i))))
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

    /// <summary>
    /// Whether the rows add up to the first row's amount. Units do, and so do projects: where one amount is wrong, one of
    /// the two still tells which rows are units.
    /// </summary>
    private static bool AddUp(decimal[] amounts, bool[] rows)
    {
        var (sum, count) = (0m, 0);
        for (var i = 1; i < amounts.Length; i++)
        {
            (sum, count) = rows[i] ? (sum + amounts[i], count + 1) : (sum, count);
        }

        return count > 0 && count < amounts.Length - 1 && Math.Abs(sum - amounts[0]) <= RoundingOf(count);
    }

    /// <summary>Whether rows right below add up to the amount, as those of a unit do.</summary>
    private static bool SumsUp(decimal[] amounts, int index)
    {
        var sum = 0m;
        for (var i = index + 1; i < amounts.Length; i++)
        {
            sum += amounts[i];
            if (Math.Abs(sum - amounts[index]) <= RoundingOf(i - index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How far a sum of so many rounded amounts can be from the rounded total.</summary>
    private static decimal RoundingOf(int parts) => 0.005m * (parts + 1);

    private static bool LooksLikeUnit(string name) => UnitName().IsMatch(name) && !ProjectWord().IsMatch(name);

    [GeneratedRegex("^(?:合计|总计|部门合计|单位合计)$")]
    private static partial Regex TotalLabel();

    [GeneratedRegex(@"(?:部|局|委|委员会|办公室|办|中心|厅|院|所|站|队|大队|支队|学校|中学|小学|幼儿园|馆|会|协会|联合会|政府|办事处|公司|处|科|室|园|场|团|署|团委|工委|校|社|台|\(本级\)|\(机关\)|本级)(?:\([^)]*\))?$")]
    private static partial Regex UnitName();

    [GeneratedRegex("经费|资金|补助|补贴|专项|费用|奖励|工资|薪酬|通知|支出")]
    private static partial Regex ProjectWord();
}
