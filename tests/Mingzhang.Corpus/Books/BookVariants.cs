using System.Collections.Immutable;
using Mingzhang.Compose;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Corpus.Books;

/// <summary>Books taken to extremes; each is still consistent in itself.</summary>
public static class BookVariants
{
    /// <summary>The kinds, each with what makes one of a book.</summary>
    public static ImmutableArray<(string Name, Func<Book, Book> Of)> All { get; } =
    [
        ("as it is", book => book),
        ("nothing last year", book => WithPriors(book, _ => 0m)),
        ("the same last year", book => WithPriors(book, now => now)),
        ("twice as much last year", book => WithPriors(book, now => now * 2)),
        ("a few yuan more than last year", book => WithPriors(book, now => Math.Max(0, now - 30))),
        ("a hundred-thousandth more than last year", book => WithPriors(book, now => now - decimal.Floor(now / 100_000m))),
        ("200 projects", ManyProjects),
        ("very long names", LongNames),
        ("carried over only", CarriedOverOnly),
        ("basic expenditure only", BasicOnly),
        ("government fund and state capital", OtherFunds),
        ("no words but the duties", book => book with { Assets = null, Overall = null, Glossary = [], Texts = [.. book.Texts.Where(text => text.Section.StartsWith("一/", StringComparison.Ordinal))] }),
    ];

    /// <summary>A reason for a change in either direction.</summary>
    private const string Reason = "按照本年履职任务据实安排";

    private static Book WithPriors(Book book, Func<decimal, decimal> before)
    {
        var amounts = new BookAmounts(book);
        return book with
        {
            Comparatives =
            [
                .. book.Comparatives.Select(line => before(amounts.Of(line.Of).Yuan) is var prior && prior == amounts.Of(line.Of).Yuan
                    ? new Comparative(line.Of, new BookAmount(new Money(prior)), "")
                    : new Comparative(line.Of, new BookAmount(new Money(prior)), Reason)),
            ],
        };
    }

    private static ImmutableArray<Comparative> ForEitherDirection(IEnumerable<Comparative> lines) =>
        [.. lines.Select(line => line.Reason.Length > 0 ? line with { Reason = Reason } : line)];

    private static Book ManyProjects(Book book)
    {
        var function = book.Expenditure.First(line => line is { Vintage: Vintage.Current, Fund: FundSource.General });
        var added = Enumerable.Range(1, 200).Select(i => new BookProject
        {
            Name = $"第{i}号小型水利设施维修经费",
            Unit = book.Units.Length > 0 ? book.Units[0].Name : book.Name,
            IsPublished = false,
            Funds = new FundAmounts { General = new BookAmount(new Money(12_345.67m + (i * 1_111))) },
        }).ToList();
        var sum = new Money(added.Sum(project => project.Funds.General.Value.Yuan));
        return book with
        {
            Comparatives = ForEitherDirection(book.Comparatives),
            Projects = [.. book.Projects, .. added],
            Expenditure = [.. book.Expenditure.Select(line => line == function ? line with { Project = line.Project + new BookAmount(sum) } : line)],
        };
    }

    private static Book LongNames(Book book)
    {
        var prefix = "关于贯彻落实乡村全面振兴战略规划进一步完善农村人居环境整治长效管护机制的";
        return book with { Projects = [.. book.Projects.Select(project => project with { Name = prefix + project.Name })] };
    }

    private static Book CarriedOverOnly(Book book)
    {
        var function = book.Expenditure[0].Function;
        var funds = new FundAmounts { General = new BookAmount(new Money(1_234_567.89m)), GovernmentFund = new BookAmount(new Money(50_000m)) };
        return book with
        {
            Expenditure =
            [
                new ExpenditureLine(function, FundSource.General, Vintage.CarriedOver, default, funds.General),
                new ExpenditureLine("2120899", FundSource.GovernmentFund, Vintage.CarriedOver, default, funds.GovernmentFund),
            ],
            FunctionNames = [.. book.FunctionNames, new BookTerm("2120899", "其他国有土地使用权出让收入安排的支出")],
            Projects =
            [
                new BookProject
                {
                    Name = "上年跨年度采购项目", Unit = book.Units.Length > 0 ? book.Units[0].Name : book.Name, Vintage = Vintage.CarriedOver, IsManaged = false, IsPublished = false,
                    Funds = funds,
                },
            ],
            Revenue = [],
            Economic = [],
            PublicExpenses = [],
            OperatingFunds = [],
            Assets = book.Assets! with { Vehicles = [] },
            Comparatives = ForEitherDirection(book.Comparatives.Where(line => line.Of[Dimension.Flow] is "income" or "outgo" or "expenditure")),
            Overall = null,
        };
    }

    private static Book BasicOnly(Book book) => book with
    {
        Expenditure = [.. book.Expenditure.Select(line => line with { Project = default }).Where(line => line.Basic != BookAmount.Zero)],
        Projects = [],
        Revenue = [],
        Overall = null,
        Comparatives = ForEitherDirection(book.Comparatives),
    };

    /// <summary>A project of each appropriation besides the general budget, with its income.</summary>
    private static Book OtherFunds(Book book)
    {
        var unit = book.Units.Length > 0 ? book.Units[^1].Name : book.Name;
        (FundSource Fund, string Function, string Revenue, string Name, decimal Yuan)[] added =
        [
            (FundSource.GovernmentFund, "2120803", "1030148", "城市道路改造", 3_456_789.01m),
            (FundSource.StateCapital, "2230105", "1030601", "国有企业改革成本支出", 777_777.77m),
        ];
        return book with
        {
            Comparatives = ForEitherDirection(book.Comparatives),
            Overall = null,
            Expenditure =
            [
                .. book.Expenditure.Where(line => line.Fund is not (FundSource.GovernmentFund or FundSource.StateCapital)),
                .. added.Select(line => new ExpenditureLine(line.Function, line.Fund, Vintage.Current, default, new BookAmount(new Money(line.Yuan)))),
            ],
            FunctionNames = [.. book.FunctionNames, new BookTerm("2120803", "城市建设支出"), new BookTerm("2230105", "国有企业改革成本支出")],
            Revenue = [.. added.Select(line => new RevenueLine(line.Fund, line.Revenue, "", new BookAmount(new Money(line.Yuan))))],
            Projects =
            [
                .. book.Projects
                    .Select(project => project.Funds.GovernmentFund == BookAmount.Zero && project.Funds.StateCapital == BookAmount.Zero
                        ? project
                        : project with { Funds = project.Funds with { GovernmentFund = default, StateCapital = default }, Target = null, IsPublished = false })
                    .Where(project => project.Funds.Total != BookAmount.Zero),
                .. added.Select(line => new BookProject
                {
                    Name = line.Name + "项目", Unit = unit, IsPublished = false,
                    Funds = line.Fund == FundSource.GovernmentFund
                        ? new FundAmounts { GovernmentFund = new BookAmount(new Money(line.Yuan)) }
                        : new FundAmounts { StateCapital = new BookAmount(new Money(line.Yuan)) },
                }),
            ],
        };
    }
}
