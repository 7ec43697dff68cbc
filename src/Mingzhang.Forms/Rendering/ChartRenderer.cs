using System.Collections.Immutable;
using Mingzhang.Forms.Description;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Forms.Rendering;

/// <summary>Draws the charts of a form from figures that the document also prints.</summary>
internal static class ChartRenderer
{
    /// <summary>Categories that a chart can still show.</summary>
    private const int MostCategories = 12;

    /// <summary>The chart; null where there is nothing to compare.</summary>
    public static Chart? Of(FormChart chart, Form form, Book book, IAmounts amounts, Holes holes)
    {
        var categories = chart.Categories
            .SelectMany(category => category.Each == "class"
                ? form.Classes.Select(item => (Label: item.Name, Coordinate: category.Coordinate.With(Dimension.Function, item.Code)))
                : [(category.Label, category.Coordinate)])
            .Where(category => amounts.Of(category.Coordinate) != Money.Zero || (chart.ShowsPrior && amounts.PriorOf(category.Coordinate) is { Yuan: not 0 }))
            .Take(MostCategories)
            .ToList();
        if (categories.Count < 2)
        {
            return null;
        }

        var now = new ChartSeries(book.Year + "年", [.. categories.Select(category => Number(amounts.Of(category.Coordinate)))]);
        var series = chart.ShowsPrior && categories.All(category => amounts.PriorOf(category.Coordinate) is not null)
            ? ImmutableArray.Create(
                new ChartSeries(book.Year.Previous + "年", [.. categories.Select(category => Number(amounts.PriorOf(category.Coordinate)!.Value))]), now)
            : [now];
        return new Chart(chart.Kind, new Passage(holes.Fill(chart.Title), []), [.. categories.Select(category => category.Label)], series);
    }

    private static PrintedNumber Number(Money amount) => new(Printed.Rounded(amount).TenThousandYuan, 2, Unit.TenThousandYuan);
}
