using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Tests.Reading;

/// <summary>What holds of every real disclosure, read from the shared folder.</summary>
public sealed partial class SeedReadingTests
{
    public static TheoryData<string> Seeds => ["000", "001", "002", "003", "004"];

    [Theory]
    [InlineData("000", 32)]
    [InlineData("001", 24)]
    [InlineData("002", 8)]
    [InlineData("003", 14)]
    public void Watermarks_are_counted(string seed, int count) => Assert.Equal(count, Tree(seed).Watermark?.Lines.Length);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_contents_page_lists_four_parts_and_thirteen_tables_with_their_pages(string seed)
    {
        var entries = Tree(seed).Blocks.OfType<ContentsEntry>().ToArray();
        Assert.Equal(33, entries.Length);
        Assert.Equal(4, entries.Count(entry => entry.Title.Text.StartsWith('第')));
        Assert.Equal(13, entries.Count(entry => entry.Title.Text.StartsWith('表')));
        Assert.All(entries, entry => Assert.NotNull(entry.Page));
        Assert.All(entries, entry => Assert.DoesNotContain("..", entry.Title.Text, StringComparison.Ordinal));
    }

    /// <summary>The appropriation paragraph is cut by a page break in each of the text seeds.</summary>
    [Theory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void The_torn_appropriation_paragraph_is_whole(string seed)
    {
        var paragraph = Assert.Single(Tree(seed).Blocks.OfType<Paragraph>(), block => block.Text.Text.Contains("财政拨款收支总预算", StringComparison.Ordinal));
        Assert.Equal(2, paragraph.Text.Pieces.Select(piece => piece.Line).Distinct().Count());
        Assert.EndsWith("等。", paragraph.Text.Text, StringComparison.Ordinal);
    }

    /// <summary>A heading or table title is a paragraph of its own; a glued one would stand inside a longer text.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_title_is_glued_to_its_neighbour(string seed)
    {
        var tree = Tree(seed);
        foreach (var block in tree.Blocks.OfType<Paragraph>().Where(block => block.Text.Pieces.Length > 1))
        {
            var lines = block.Text.Pieces.Select(piece => piece.Line).Distinct().ToArray();
            Assert.All(lines[1..], line => Assert.DoesNotMatch(@"^(第.部分|[一二三四五六七八九十]+、|表[一二三四五六七八九十]|\d{4}年.*表|单位[：:]|部门[：:])", tree.Source.Line(line)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_row_of_the_source_is_in_a_table_or_on_the_contents_page(string seed)
    {
        var tree = Tree(seed);
        var mark = tree.Source.Format == SourceFormat.Markdown ? '|' : '\t';
        var expected = tree.Source.Lines.Select((line, index) => (line, number: index + 1))
            .Where(source => source.line.Contains(mark) && !Regex.IsMatch(source.line, @"^\s*\|[-|\s:]*\|\s*$"))
            .Select(source => source.number);
        var found = tree.Tables().SelectMany(table => table.Rows).Where(row => !row.IsBlank).Select(row => row.Line)
            .Concat(tree.Blocks.OfType<ContentsEntry>().Select(entry => entry.Line))
            .ToHashSet();
        Assert.All(expected, line => Assert.Contains(line, found));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_is_lost_and_nothing_is_added(string seed)
    {
        var tree = Tree(seed);
        var furniture = tree.Watermark!.Lines.ToHashSet();
        var contents = tree.Blocks.OfType<ContentsEntry>().Select(entry => entry.Line).ToHashSet();
        var isMarkdown = tree.Source.Format == SourceFormat.Markdown;
        var expected = tree.Source.Lines.Select((line, index) => (line, number: index + 1))
            .Where(source => !furniture.Contains(source.number))
            .Select(source => isMarkdown ? MarkUp().Replace(source.line, "") : source.line)
            .Zip(Enumerable.Range(1, int.MaxValue).Where(number => !furniture.Contains(number)))
            .Select(source => contents.Contains(source.Second) ? LeadersAndPage().Replace(source.First, "") : source.First);
        Assert.Equal(Reads.Solid(string.Concat(expected)), Reads.Solid(string.Concat(tree.Passages().Select(passage => passage.Text))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_passage_is_quoted_verbatim_from_its_place(string seed) => Reads.AssertPlaces(Tree(seed));

    [GeneratedRegex(@"\.*\s*\d+\s*$")]
    private static partial Regex LeadersAndPage();

    [GeneratedRegex(@"^#+ |^\|[-|]+\|$|\||\*\*|</?(?:b|p|br)>")]
    private static partial Regex MarkUp();

    private static DocumentTree Tree(string seed)
    {
        var path = Shared.Seed(seed);
        return Reads.Tree(File.ReadAllBytes(path), path);
    }
}
