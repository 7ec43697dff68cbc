using System.Collections.Immutable;
using Mingzhang.Audit;
using Mingzhang.Compose;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Tests.Compose;

/// <summary>A department whose units have books of their own.</summary>
public static class DepartmentTests
{
    private const string Reason = "按照本年履职任务据实安排";

    private static readonly ImmutableArray<Book> Members =
    [
        .. Enumerable.Range(0, 200).Select(seed => BookMaker.Of(BudgetMaker.Make(new Dice(seed))))
            .Where(book => book.Scope == DisclosureScope.Unit && book.Units.IsEmpty)
            .GroupBy(book => book.Year)
            .Select(group => Apart(group).Take(3).ToList())
            .First(books => books.Count == 3),
    ];

    /// <summary>Books with no work in common, as the units of one department divide it.</summary>
    private static IEnumerable<Book> Apart(IEnumerable<Book> books)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var book in books)
        {
            var work = book.Projects.Select(project => project.Target?.Necessity ?? project.Name).Prepend(book.Name).ToList();
            if (!seen.Overlaps(work))
            {
                seen.UnionWith(work);
                yield return book;
            }
        }
    }

    private static Book Own => Members[0] with
    {
        Scope = DisclosureScope.Department,
        Name = "云崖县综合事务局",
        Units = [.. Members.Select(book => new BookUnit(book.Name, book.Nature, HasBook: true))],
        Income = [],
        Revenue = [],
        Expenditure = [],
        Economic = [],
        Projects = [],
        PublicExpenses = [],
        OperatingFunds = [],
        Procurement = [],
        Assets = null,
        Overall = null,
        Comparatives = [.. Members.SelectMany(book => book.Comparatives).Select(line => line.Of).Distinct().Select(of => new Comparative(of, default, Reason))],
        Texts = [.. Members[0].Texts.Select(text => text with { Paragraphs = ["按照职责分工开展工作。"] })],
    };

    [Fact]
    public static void A_department_is_the_sum_of_its_units()
    {
        var merged = new BookAmounts(Department.Merge(Own, Members));
        foreach (var text in (string[])["income", "expenditure", "threePublic", "operatingFunds", "procurement", "managedTargets"])
        {
            var coordinate = Coordinate.Empty.With(Dimension.Flow, text);
            Assert.Equal(Members.Sum(book => new BookAmounts(book).Of(coordinate).Yuan), merged.Of(coordinate).Yuan);
            Assert.Equal(Members.Sum(book => new BookAmounts(book).PriorOf(coordinate)?.Yuan ?? 0m), merged.PriorOf(coordinate)?.Yuan ?? 0m);
        }
    }

    [Fact]
    public static void The_disclosure_of_a_department_is_clean_and_lists_its_units()
    {
        var disclosure = DisclosureBinder.Bind(Composer.Compose(Department.Merge(Own, Members), Stage.Public, BookMaker.NoFile));
        Assert.Equal(DisclosureScope.Department, disclosure.Scope);
        var findings = Auditor.Audit(disclosure).Findings.Where(finding => finding.Severity >= Severity.Warning).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings.Select(finding => $"{finding.Rule} {finding.Message}")));
        var printed = disclosure.Table(12)!.Rows.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        Assert.All(Members.Where(book => book.Projects.Any(project => project.Vintage == Vintage.Current)), book => Assert.Contains(book.Name, printed));
    }

    [Fact]
    public static void A_unit_whose_book_is_missing_is_named() =>
        Assert.Equal([Members[2].Name], Department.Missing(Own, Members[..2]));

    [Fact]
    public static void Books_of_other_bodies_are_left_out() =>
        Assert.Equal(
            new BookAmounts(Department.Merge(Own, Members[..1])).Of(Coordinate.Empty.With(Dimension.Flow, "income")),
            new BookAmounts(Department.Merge(Own with { Units = Own.Units[..1] }, Members)).Of(Coordinate.Empty.With(Dimension.Flow, "income")));
}
