using Mingzhang.Compose;
using Mingzhang.Compose.FromDisclosure;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Corpus.Reproduction;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Model.Books;
using Mingzhang.Tests.Reading;

namespace Mingzhang.Tests.Compose;

public sealed class BookFromDisclosureTests
{
    private const int Books = 25;

    [Fact]
    public void Book_of_a_composed_disclosure_composes_to_the_same_tables_and_sentences()
    {
        var (cells, allCells, sentences, allSentences) = (0, 0, 0, 0);
        for (var seed = 0; seed < Books; seed++)
        {
            var original = Disclose(BookMaker.Of(BudgetMaker.Make(new Dice(seed))));
            var (book, remarks) = BookFromDisclosure.Of(original);
            var made = Reproducer.Compare(original, Disclose(book), remarks);
            (cells, allCells) = (cells + made.Cells.Alike, allCells + made.Cells.All);
            (sentences, allSentences) = (sentences + made.Sentences.Alike, allSentences + made.Sentences.All);
        }

        // what prints to two decimals does not always tell whether a last digit comes of this amount or of that
        Assert.True(allCells - cells <= allCells / 2_000, $"{cells} of {allCells} cells");
        Assert.True(allSentences - sentences <= allSentences / 100, $"{sentences} of {allSentences} sentences");
    }

    [Fact]
    public void Amounts_are_within_what_they_are_said_to_be()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var book = BookMaker.Of(BudgetMaker.Make(new Dice(seed)));
            var (copy, _) = BookFromDisclosure.Of(Disclose(book));
            foreach (var line in book.Economic.Where(line => book.Economic.Count(other => other.Code == line.Code) == 1))
            {
                var found = Assert.Single(copy.Economic, other => other.Code == line.Code);
                Assert.InRange(found.Personnel.Value.Yuan - line.Personnel.Value.Yuan, -100, 100);
                Assert.InRange(found.PublicUse.Value.Yuan - line.PublicUse.Value.Yuan, -100, 100);
                Assert.Equal(found.PublicUse.Value != Money.Zero, found.PublicUse.Within == new Money(50));
            }

            Assert.Equal(book.Projects.Where(project => project.Vintage == Vintage.Current).Select(project => project.Name), copy.Projects.Where(project => project.Vintage == Vintage.Current).Select(project => project.Name));
            Assert.Equal(book.Expenditure.Select(line => line.Function).Distinct().Order(StringComparer.Ordinal), copy.Expenditure.Select(line => line.Function).Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Money_of_projects_is_the_project_expenditure_of_the_book()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (book, remarks) = BookFromDisclosure.Of(Disclose(BookMaker.Of(BudgetMaker.Make(new Dice(seed)))));
            if (!remarks.Any(remark => remark.Text.English.Contains("cannot be equal", StringComparison.Ordinal)))
            {
                Assert.Equal(
                    book.Expenditure.Where(line => line is { Fund: FundSource.General, Vintage: Vintage.Current }).Sum(line => line.Project.Value.Yuan),
                    book.Projects.Where(project => project.Vintage == Vintage.Current).Sum(project => project.Funds.General.Value.Yuan));
            }
        }
    }

    [Fact]
    public void A_wrong_cell_is_left_over_and_told()
    {
        var tree = Composer.Compose(BookMaker.Of(BudgetMaker.Make(new Dice(3))), Stage.Public, BookMaker.NoFile);
        var original = DisclosureBinder.Bind(tree);
        var wrong = original.Figures.First(figure => figure is { Origin: FigureOrigin.Table, Location: { Table: 3, Row: "合计" } });
        var damaged = original with { Figures = original.Figures.Replace(wrong, wrong with { Number = wrong.Number with { Value = wrong.Number.Value + 100 } }) };
        var (book, remarks) = BookFromDisclosure.Of(damaged);
        Assert.Contains(remarks, remark => remark.Location.Equals(wrong.Location));
        Assert.Equal(BookFromDisclosure.Of(original).Book.Expenditure.AsEnumerable(), book.Expenditure);
    }

    [Fact]
    public void Partial_disclosures_become_partial_books_that_compose()
    {
        var original = Disclose(BookMaker.Of(BudgetMaker.Make(new Dice(5))));
        for (var number = 1; number <= 13; number++)
        {
            AssertComposes(Without(original, table => table == number));
            AssertComposes(Without(original, table => table != number));
        }

        AssertComposes(original with { Year = null, Name = null, Narrative = [], Performance = [], Glossary = [] });
        AssertComposes(DisclosureBinder.Bind(Reads.Tree("不是预算公开。")));
    }

    [Fact]
    public void Cut_off_files_become_books_that_compose()
    {
        var lines = Composer.Compose(BookMaker.Of(BudgetMaker.Make(new Dice(8))), Stage.Public, BookMaker.NoFile).Source.Lines;
        for (var length = 0; length < lines.Length; length += Math.Max(1, lines.Length / 10))
        {
            AssertComposes(DisclosureBinder.Bind(Reads.Tree(string.Join('\n', lines.Take(length).Append("完")))));
        }
    }

    [Fact]
    public void Same_disclosure_same_book()
    {
        var original = Disclose(BookMaker.Of(BudgetMaker.Make(new Dice(12))));
        var (once, again) = (BookFromDisclosure.Of(original).Book, BookFromDisclosure.Of(original).Book);
        Assert.Equal(Composer.Compose(once, Stage.Public, BookMaker.NoFile).Source.Lines.AsEnumerable(), Composer.Compose(again, Stage.Public, BookMaker.NoFile).Source.Lines);
        Assert.Equal(once.Expenditure.AsEnumerable(), again.Expenditure);
    }

    private static Disclosure Without(Disclosure disclosure, Func<int, bool> isGone) => disclosure with
    {
        Tables = [.. disclosure.Tables.Where(table => !isGone(table.Number ?? 0))],
        Figures = [.. disclosure.Figures.Where(figure => figure.Location.Table is not { } table || !isGone(table))],
        Blanks = [.. disclosure.Blanks.Where(figure => figure.Location.Table is not { } table || !isGone(table))],
    };

    private static void AssertComposes(Disclosure disclosure)
    {
        var (book, _) = BookFromDisclosure.Of(disclosure);
        Assert.NotEmpty(Composer.Compose(book, Stage.Draft, BookMaker.NoFile).Blocks);
    }

    private static Disclosure Disclose(Book book) => DisclosureBinder.Bind(Composer.Compose(book, Stage.Public, BookMaker.NoFile));
}
