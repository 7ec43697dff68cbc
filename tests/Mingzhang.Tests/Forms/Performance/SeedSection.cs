using Mingzhang.Forms.Performance;
using Mingzhang.Model;
using Mingzhang.Reading;

namespace Mingzhang.Tests.Forms.Performance;

/// <summary>The sections of a real disclosure that these binders are given.</summary>
internal static class SeedSection
{
    /// <summary>The performance section bound.</summary>
    public static PerformanceSection Performance(string seed) =>
        PerformanceBinder.Bind(Between(Tree(seed), "绩效管理情况", "国有资产占有使用情况"), Sketch.Form);

    /// <summary>The catalogues bound.</summary>
    public static CatalogueSection Catalogues(string seed) =>
        CatalogueBinder.Bind(Between(Tree(seed), "其他说明", "第四部分"), Sketch.Form.Catalogues);

    /// <summary>The tree of a seed.</summary>
    public static DocumentTree Tree(string seed)
    {
        var file = Shared.Seed(seed);
        return Assert.IsType<ReadResult.Read>(DocumentReader.Read(file, File.ReadAllBytes(file))).Tree;
    }

    private static IReadOnlyList<Block> Between(DocumentTree tree, string heading, string next)
    {
        var blocks = tree.Blocks;
        var from = Enumerable.Range(0, blocks.Length).Last(i => IsHeading(blocks[i], heading)) + 1;
        var to = Enumerable.Range(from, blocks.Length - from).First(i => IsHeading(blocks[i], next));
        return [.. blocks.Skip(from).Take(to - from)];
    }

    private static bool IsHeading(Block block, string heading) =>
        (block is Paragraph paragraph ? paragraph.Text.Text : block is Heading marked ? marked.Text.Text : null) is { } text &&
        text.Length <= 20 && text.Contains(heading, StringComparison.Ordinal);
}
