using Mingzhang.Forms.Performance;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>What the funds of performance tables assert, as figures.</summary>
internal static class PerformanceFigures
{
    /// <summary>The figures of a table, in the order of its rows; a table without a project asserts about nothing.</summary>
    public static IEnumerable<Figure> Of(PerformanceTable table, string section)
    {
        if (table.ProjectName is not { } name)
        {
            yield break;
        }

        var project = Coordinate.Empty
            .With(Dimension.Flow, "expenditure")
            .With(Dimension.Kind, "project")
            .With(Dimension.Vintage, "current")
            .With(Dimension.Project, Canonical.Compact(name.Text))
            .With(Dimension.Measure, "amount");
        foreach (var (horizon, funds) in new[] { ("implementation", table.FundTotal), ("annual", table.FundAnnual) })
        {
            foreach (var (item, label, cell) in new[]
            {
                (null, "资金总额", funds.Total), ("central", "中央财政资金", funds.Central), ("province", "省级财政资金", funds.Province),
                ("cityCounty", "市县（区）财政资金", funds.CityCounty), ("self", "单位自筹", funds.Self), ("other", "其他资金", funds.Other),
            })
            {
                if (cell is not null)
                {
                    var context = new Location { Section = section, Row = name.Text, Column = label };
                    yield return new Figure(
                        project.With(Dimension.Horizon, horizon).With(Dimension.Item, item), cell.Number, cell.Text.Text,
                        cell.Text.Locate(context), FigureOrigin.Performance, "performance table, fund label");
                }
            }
        }
    }

    /// <summary>The figures of the overall table: the funds that the targets of the whole department are for.</summary>
    public static IEnumerable<Figure> Of(OverallPerformance table, IReadOnlyDictionary<string, Coordinate> funds, string section)
    {
        var overall = Coordinate.Empty.With(Dimension.Flow, "overallTarget").With(Dimension.Measure, "amount");
        foreach (var (label, value) in table.FundsBySource.Concat(table.FundsByDirection))
        {
            if (funds.TryGetValue(LabelText.Normal(label.Text), out var about) && PrintedNumber.TryParse(value.Text, table.FundsUnit, out var number))
            {
                var context = new Location { Section = section, Row = table.Title.Text, Column = label.Text };
                yield return new Figure(
                    overall.With(about), number, value.Text, value.Locate(context), FigureOrigin.Performance, "overall performance table, fund label");
            }
        }
    }
}
