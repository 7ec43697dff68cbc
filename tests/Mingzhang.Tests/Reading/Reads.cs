using System.Text;
using Mingzhang.Model;
using Mingzhang.Reading;

namespace Mingzhang.Tests.Reading;

/// <summary>Short ways to a tree and to what stands in it.</summary>
internal static class Reads
{
    public static DocumentTree Tree(string text, string path = "sample.txt") => Tree(Encoding.UTF8.GetBytes(text), path);

    public static DocumentTree Tree(byte[] bytes, string path = "sample.txt") =>
        Assert.IsType<ReadResult.Read>(DocumentReader.Read(path, bytes)).Tree;

    public static ReadResult.Failed Failure(byte[] bytes, string path = "sample.txt")
    {
        var failed = Assert.IsType<ReadResult.Failed>(DocumentReader.Read(path, bytes));
        Assert.All<string>(
            [failed.Problem.Chinese, failed.Problem.English, failed.Fix.Chinese, failed.Fix.English], Assert.NotEmpty);
        return failed;
    }

    public static string[] Paragraphs(this DocumentTree tree) => [.. tree.Blocks.OfType<Paragraph>().Select(block => block.Text.Text)];

    public static TableBlock[] Tables(this DocumentTree tree) => [.. tree.Blocks.OfType<TableBlock>()];

    public static string[] Texts(this TableRow row) => [.. row.Cells.Select(cell => cell.Text)];

    /// <summary>The blocks as one line each, without places.</summary>
    public static string Outline(this DocumentTree tree) => string.Join('\n', tree.Blocks.Select(Outline));

    /// <summary>All passages in reading order.</summary>
    public static IEnumerable<Passage> Passages(this DocumentTree tree) => tree.Blocks.SelectMany<Block, Passage>(block => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        ContentsEntry entry => [entry.Title],
        Image image => [image.Text],
        TableBlock table => table.Rows.SelectMany(row => row.Cells),
        _ => throw new InvalidOperationException(block.ToString()),
    });

    /// <summary>All characters but white space.</summary>
    public static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Each piece stands in the source as it stands in the passage; entities stand there by their first character.</summary>
    public static void AssertPlaces(DocumentTree tree)
    {
        foreach (var passage in tree.Passages())
        {
            var covered = 0;
            foreach (var piece in passage.Pieces)
            {
                Assert.True(piece.Start >= covered, passage.Text);
                covered = piece.Start + piece.Length;
                var quote = tree.Source.Quote(passage.Locate(piece.Start, piece.Length));
                if (piece.Length > 1 || quote != "&")
                {
                    Assert.Equal(passage.Text.Substring(piece.Start, piece.Length), quote);
                }
            }

            Assert.True(covered <= passage.Text.Length);
            if (passage.Pieces.Length == 1 && passage.Text != "&")
            {
                Assert.Equal(passage.Text, tree.Source.Quote(passage.Locate()));
            }
        }
    }

    private static string Outline(Block block) => block switch
    {
        Heading heading => $"# {heading.Level} {heading.Text}",
        Paragraph paragraph => $"P {paragraph.Text}",
        ContentsEntry entry => $"C {entry.Title} -> {entry.Page}",
        Image image => $"I {image.Text}",
        TableBlock table => "T " + string.Join(" / ", table.Rows.Select(row => (row.AfterBreak ? "~" : "") + string.Join("|", row.Texts()))),
        _ => throw new InvalidOperationException(block.ToString()),
    };
}
