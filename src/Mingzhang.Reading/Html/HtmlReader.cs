using AngleSharp.Html.Parser;
using Mingzhang.Model;
using Mingzhang.Reading.Lined;

namespace Mingzhang.Reading.Html;

/// <summary>Reads a web page: its text only. No script runs and nothing is fetched.</summary>
internal static class HtmlReader
{
    /// <summary>A page whose tables are all made of anything but tables.</summary>
    private static ReadResult.Failed PlayedTable { get; } = new(
        new("网页的表格不是用表格标签，而是用普通区块拼成的，无法可靠地分出行和列", "The tables of the page are made of plain blocks, not of table elements; rows and columns cannot be told reliably"),
        new("请使用该公开文件的 Word、Excel 或 PDF 附件", "Use the Word, Excel or PDF file of the disclosure instead"));

    /// <summary>Reads a page.</summary>
    /// <param name="path">The file's name.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="decoding">Its text.</param>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static ReadResult Read(string path, ReadOnlySpan<byte> bytes, EncodingDetector.Decoding decoding)
    {
        HtmlLimits.Check(decoding.Text);
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(decoding.Text);
        var tree = new LinedTree();
        if (page.Body is { } body)
        {
            var walk = new HtmlWalk(tree);
            walk.Walk(body);
            if (walk.HasPlayedTablesOnly)
            {
                return PlayedTable;
            }
        }

        return tree.Build(path, SourceFormat.Html, bytes, decoding.Encoding);
    }
}
