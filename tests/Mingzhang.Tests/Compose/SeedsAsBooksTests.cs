using Mingzhang.Corpus.Reproduction;

namespace Mingzhang.Tests.Compose;

/// <summary>Real disclosures composed again from the books of their own figures; docs/seeds-as-books.md tells each difference.</summary>
public sealed class SeedsAsBooksTests
{
    private static readonly string[] Numbers = ["000", "001", "002", "003", "004"];

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Tables_come_out_cell_by_cell(string number)
    {
        var cells = Made(number).Cells;
        Assert.True(cells.All > 900);
        Assert.True(cells.Alike >= cells.All * 0.99m, $"{cells.Alike} of {cells.All}: {string.Join('\n', cells.Differences)}");
    }

    [Fact]
    public void Sentences_come_out_but_for_what_the_document_itself_has_wrong_or_sets_otherwise()
    {
        var all = Numbers.Select(number => Made(number).Sentences).ToList();
        var inOtherWords = all.SelectMany(made => made.Differences).Count(difference => difference.Reason.Kind == ReasonKind.Wording);
        Assert.True(all.Sum(made => made.All) > 200);
        Assert.True(inOtherWords <= all.Sum(made => made.All) * 0.05m, $"{inOtherWords} sentences in other words");
    }

    private static Reproduced Made(string number)
    {
        var path = Shared.Seed(number);
        return Reproducer.Of(path, File.ReadAllBytes(path));
    }
}
