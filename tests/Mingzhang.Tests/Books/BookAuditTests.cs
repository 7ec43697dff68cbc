using Mingzhang.Books;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Tests.Books;

public static class BookAuditTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 150)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public static void A_sound_book_has_no_error_and_no_warning(int seed) => Assert.Empty(
        BookAudit.Check(OddBooks.Plain(seed)).Where(problem => problem.Severity > Severity.Info).Select(problem => $"{problem.Pointer}: {problem.What}"));

    [Fact]
    public static void Each_relation_that_is_broken_is_told_where_it_stands()
    {
        var book = OddBooks.Plain(Enumerable.Range(1, 200).First(seed => OddBooks.Plain(seed) is
        {
            PublicExpenses.Length: > 0, OperatingFunds.Length: > 0, Revenue.Length: > 0, Scope: DisclosureScope.Department,
        }));
        var project = book.Projects[0];
        static BookAmount More(BookAmount amount) => amount with { Value = amount.Value + new Money(1m) };
        (string Pointer, Book Book)[] broken =
        [
            ("/income/0/current", book with { Income = [book.Income[0] with { Current = More(book.Income[0].Current) }, .. book.Income[1..]] }),
            ("/economic", book with { Economic = book.Economic[1..] }),
            ("/projects", book with { Projects = [project with { Funds = project.Funds with { General = More(project.Funds.General) } }, .. book.Projects[1..]] }),
            ("/projects/0/target/annualFunds", book with { Projects = [project with { Target = project.Target! with { AnnualFunds = new TierAmounts() } }, .. book.Projects[1..]] }),
            ("/projects/0/unit", book with { Projects = [project with { Unit = "别的单位" }, .. book.Projects[1..]] }),
            ($"/projects/{book.Projects.Length}", book with { Projects = book.Projects.Add(project) }),
            ("/revenue", book with { Revenue = [] }),
            ("/publicExpenses", book with { PublicExpenses = [] }),
            ("/operatingFunds/0/item", book with { OperatingFunds = [book.OperatingFunds[0] with { Item = "别的单位" }] }),
            ("/comparatives", book with { Comparatives = [] }),
            ("/comparatives/0/reason", book with { Comparatives = [new Comparative(book.Comparatives[0].Of, More(book.Comparatives[0].Prior), ""), .. book.Comparatives[1..]] }),
            ("/texts", book with { Texts = [] }),
            ("/expenditure/0/function", book with { Expenditure = [book.Expenditure[0] with { Function = "9999999" }, .. book.Expenditure[1..]] }),
            ("/expenditure/0/function", book with { Expenditure = [book.Expenditure[0] with { Function = "20101" }, .. book.Expenditure[1..]] }),
            ("/units", book with { Units = [] }),
            ("/name", book with { Name = "" }),
        ];
        Assert.All(broken, one => Assert.Contains(BookAudit.Check(one.Book), problem => problem.Pointer == one.Pointer));
    }

    [Fact]
    public static void Amounts_known_to_lie_near_are_wrong_only_where_no_true_amount_would_be_right()
    {
        var book = OddBooks.Plain(1);
        Book With(decimal off, decimal within) => book with
        {
            Income = [book.Income[0] with { Current = new BookAmount(new Money(book.Income[0].Current.Value.Yuan + off), new Money(within)) }, .. book.Income[1..]],
        };
        Assert.Empty(BookAudit.Check(With(50, 50)));
        Assert.NotEmpty(BookAudit.Check(With(50.01m, 50)));
        Assert.NotEmpty(BookAudit.Check(With(0.01m, 0)));
    }

    [Fact]
    public static void A_department_whose_units_have_books_of_their_own_may_hold_no_figures() => Assert.Empty(BookAudit.Check(new Book
    {
        Form = "shanxi-budget",
        Scope = DisclosureScope.Department,
        Name = "岚谷县民政局",
        Year = new FiscalYear(2026),
        Units = [new BookUnit("岚谷县民政局", UnitNature.Administrative, HasBook: true)],
        Texts = [new BookText("一/一", ["职责。"]), new BookText("一/二", ["机构。"])],
    }));
}
