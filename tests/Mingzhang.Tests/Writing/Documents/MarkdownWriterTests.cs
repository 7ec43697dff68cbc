using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Model;
using Mingzhang.Tests.Reading;
using Mingzhang.Writing.Documents.Markdown;

namespace Mingzhang.Tests.Writing.Documents;

public sealed class MarkdownWriterTests
{
    private static readonly string[] Marks =
        ["|", "*", "**", "_", "__", "#", "<", ">", "<br>", "</td>", "<table>", "&", "&amp;", "\\", "\\|", "~~", "`", "```", "[", "]", "](#a)", "![", "(", ")", "-", "---", "+", "=", ":", "\n", " ", "!", "<!-- -->"];

    private static readonly string[] Words = ["甲", "防火", "12", "1,234.50", "100%", "Ab", "，", "（", "）", "；", "《", "》", "第3页", "、"];

    [Theory]
    [InlineData(Stage.Public)]
    [InlineData(Stage.Review)]
    public void Sketch_reads_back_text_for_text(Stage stage)
    {
        var tree = TreeSketch.Tree(stage);
        var read = Reads.Tree(Write(tree), "x.md");
        Assert.Equal(Outline(tree), Outline(read));
        Assert.Equal(stage == Stage.Public ? null : DocumentProperties.InternalMark, read.Watermark?.Text);
        Reads.AssertPlaces(read);
    }

    [Fact]
    public void Any_text_reads_back_as_it_was()
    {
        var texts = Gen.Elements(Marks.Concat(Words).ToArray()).ListOf(5).Select(parts => string.Concat(parts));
        var blocks =
            from kind in Gen.Choose(0, 3)
            from text in texts
            from cells in texts.ListOf(3).ListOf(3)
            select kind switch
            {
                0 => (Block)new Heading(2, Text("甲" + text)) { Anchor = "a" },
                1 => new TableBlock([.. cells.Select(row => new TableRow(0, [.. row.Select(Text)], false))]),
                _ => new Paragraph(Text(text + "甲乙。")),
            };
        Prop.ForAll(blocks.ListOf(6).ToArbitrary(), list =>
        {
            // a row of nothing has nothing to read back
            var tree = Tree([.. list.Where(block => block is not TableBlock table || table.Rows.All(row => !row.IsBlank))]);
            var (wanted, got) = (Outline(tree), Outline(Reads.Tree(Write(tree), "x.md")));
            return (wanted == got).Label($"{wanted}\n----\n{got}\n----\n{Encoding.UTF8.GetString(Write(tree))}");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Long_paragraphs_without_a_full_stop_stay_apart()
    {
        var tree = Tree(
        [
            new Paragraph(Text("2026年预算比2025年减少0.40万元，主要原因是压减公务接待，厉行节约")),
            new Paragraph(Text("其他支出预算比上年增加1.00万元，主要原因是人员增加")),
            new TableBlock([new TableRow(0, [Text("甲"), Text("乙")], false)]),
            new TableBlock([new TableRow(0, [Text("丙"), Text("丁")], false)]),
        ]);
        Assert.Equal(Outline(tree), Outline(Reads.Tree(Write(tree), "x.md")));
    }

    [Fact]
    public void Same_tree_same_bytes() => Assert.Equal(Write(TreeSketch.Tree(Stage.Draft)), Write(TreeSketch.Tree(Stage.Draft)));

    [Fact]
    public void File_says_that_it_was_made_public_in_spite_of_errors()
    {
        var tree = TreeSketch.Tree();
        var text = Encoding.UTF8.GetString(Write(tree with { Properties = tree.Properties! with { ForcedErrors = 3 } }));
        Assert.StartsWith("<!-- 2026年度岚谷县林业局单位预算公开 stage=public forced-errors=3 -->\n", text, StringComparison.Ordinal);
    }

    private static DocumentTree Tree(ImmutableArray<Block> blocks) => TreeSketch.Tree() with { Blocks = blocks };

    private static Passage Text(string text) => new(text, []);

    private static byte[] Write(DocumentTree tree)
    {
        using var stream = new MemoryStream();
        new MarkdownWriter().Write(tree, stream);
        return stream.ToArray();
    }

    /// <summary>Kind and text of each block that has text, without line breaks, which the reader closes up.</summary>
    private static string Outline(DocumentTree tree) => string.Join('\n', tree.Blocks.Select(block => block switch
    {
        Heading heading => $"# {heading.Level} {Solid(heading.Text)}",
        Paragraph paragraph => "P " + Solid(paragraph.Text),
        ContentsEntry entry => "C " + Solid(entry.Title),
        TableBlock table => "T " + string.Join(" / ", table.Rows.Select(row => string.Join('|', row.Cells.Select(Solid)))),
        _ => "",
    }).Where(line => line.Length > 2));

    private static string Solid(Passage text) => Reads.Solid(text.Text);
}
