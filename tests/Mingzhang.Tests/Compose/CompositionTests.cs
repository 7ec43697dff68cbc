using Mingzhang.Audit;
using Mingzhang.Compose;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Tests.Compose;

/// <summary>The laws of composing: what is composed is clean, and says what the book says.</summary>
public static class CompositionTests
{
    private const int BooksOfEachKind = 6;

    public static TheoryData<string> Kinds => [.. BookVariants.All.Select(variant => variant.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public static void What_is_composed_gives_no_error_and_no_warning(string kind) => Each(kind, (seed, _, disclosure) =>
    {
        var findings = Auditor.Audit(disclosure).Findings.Where(finding => finding.Severity >= Severity.Warning).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings.Select(finding => $"{seed}: {finding.Rule} {finding.Message} {finding.Location}")));
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public static void What_is_composed_says_what_the_book_says(string kind) => Each(kind, (seed, book, disclosure) =>
    {
        var amounts = new BookAmounts(book);
        Assert.Empty(disclosure.Unaccounted);
        Assert.Empty(disclosure.Illegible);
        Assert.Equal(13, disclosure.Tables.Length);
        var compared = 0;
        var printedTwice = book.Economic.GroupBy(line => line.Code).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        foreach (var figure in disclosure.Figures.Where(figure =>
            figure.Coordinate[Dimension.Measure] == "amount" && figure.Origin != FigureOrigin.Performance &&
            !printedTwice.Contains(figure.Coordinate[Dimension.Economic] ?? "")))
        {
            compared++;
            Assert.True(figure.Number.Interval.Contains(amounts.Of(figure.Coordinate).Yuan), $"{seed}: {figure}");
        }

        foreach (var blank in disclosure.Blanks.Where(blank => blank.Coordinate[Dimension.Measure] == "amount"))
        {
            Assert.True(amounts.Of(blank.Coordinate) == Money.Zero || blank.Coordinate[Dimension.Flow] == "yearEndCarryOver", $"{seed}: {blank}");
        }

        Assert.True(compared > 80, $"{seed}: only {compared} figures were read back");
    });

    private static void Each(string kind, Action<int, Book, Disclosure> law)
    {
        var make = BookVariants.All.First(variant => variant.Name == kind).Of;
        for (var seed = 0; seed < BooksOfEachKind; seed++)
        {
            var book = make(BookMaker.Of(BudgetMaker.Make(new Dice(seed))));
            law(seed, book, DisclosureBinder.Bind(Composer.Compose(book, Stage.Public, BookMaker.NoFile)));
        }
    }
}
