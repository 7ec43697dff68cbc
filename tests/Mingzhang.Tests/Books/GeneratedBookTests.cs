using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Model.Books;

namespace Mingzhang.Tests.Books;

public static class GeneratedBookTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public static void A_generated_book_balances_and_keeps_all_of_its_budget(int seed)
    {
        var budget = BudgetMaker.Make(new Dice(seed));
        var book = BookMaker.Of(budget);
        Assert.Equal(budget.Whole, book.Income.Sum(line => line.Current.Value.Yuan + line.CarriedOver.Value.Yuan));
        Assert.Equal(budget.Whole, book.Expenditure.Sum(line => line.Basic.Value.Yuan + line.Project.Value.Yuan));
        Assert.Equal(
            book.Expenditure.Where(line => line is { Fund: FundSource.General, Vintage: Vintage.Current }).Sum(line => line.Basic.Value.Yuan),
            book.Economic.Sum(line => line.Personnel.Value.Yuan + line.PublicUse.Value.Yuan));
        Assert.Equal(
            book.Expenditure.Where(line => line.Vintage == Vintage.Current).Sum(line => line.Project.Value.Yuan),
            book.Projects.Where(project => project.Vintage == Vintage.Current).Sum(project => project.Funds.Total.Value.Yuan));
        Assert.All(
            book.Projects.Where(project => project.Target is not null),
            project => Assert.Equal(project.Funds.Total, project.Target!.AnnualFunds.Total));
    }
}
