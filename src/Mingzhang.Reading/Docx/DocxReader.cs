using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Packages;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Docx;

/// <summary>Reads a Word document.</summary>
internal static partial class DocxReader
{
    private const int MostHeaders = 200;
    private const int FewestSpacedRows = 3;

    /// <summary>Reads the document whose main part is named.</summary>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static ReadResult Read(string path, ReadOnlyMemory<byte> bytes, OfficePackage package, string main)
    {
        var relations = package.Relations(main);
        var document = package.Load(main) ?? throw new UnreadableException(Unreadable.DamagedPackage);
        var body = DocxParts.BodyOf(package, document, relations);
        var tree = new LinedTree();
        foreach (var item in body.Items)
        {
            Add(tree, item);
        }

        if (body.Items.OfType<DocxParagraph>().Count(paragraph => SpacedRow().IsMatch(paragraph.Text)) is >= FewestSpacedRows and var spaced)
        {
            var count = spaced.ToString(CultureInfo.InvariantCulture);
            tree.Doubt(new($"有 {count} 行像是用空格对齐的表格，按普通文字读取", $"{count} lines look like a table set with spaces; they were read as plain text."));
        }

        foreach (var mark in body.Marks.Concat(Marks(package, relations)))
        {
            tree.Watermark(mark);
        }

        if (body.HasForeignParts)
        {
            tree.Doubt(new("文件引用了另外的文档片段，其内容未读取", "The file refers to another document whose content was not read."));
        }

        if (package.HasMacros)
        {
            tree.HasMacros();
        }

        return tree.Build(path, SourceFormat.Docx, bytes.Span);
    }

    private static void Add(LinedTree tree, DocxItem item)
    {
        switch (item)
        {
            case DocxTable table:
                tree.Table([.. table.Rows.Select(row => LinedRow.Of(row.Cells, cell => row.Where + " cell " + (cell + 1).ToString(CultureInfo.InvariantCulture)))], Captions.AroundTable, table.MayGoOn);
                break;
            case DocxParagraph { Image: { } image } paragraph:
                tree.Image(image.Text, Spots.Of(image.Text, paragraph.Where));
                if (image.MayHoldTable)
                {
                    tree.Doubt(new("这里是一张图片，若其中有表格或文字，则没有读取", "Here is a picture; a table or text in it was not read."));
                }

                break;
            case DocxParagraph { ContentsLevel: { } level } entry:
                tree.Contents(level, entry.Text, Spots.Of(entry.Text, entry.Where));
                break;
            case DocxParagraph { HeadingLevel: { } level } heading:
                tree.Heading(level, heading.Text, Spots.Of(heading.Text, heading.Where));
                break;
            case DocxParagraph paragraph:
                tree.Paragraph(paragraph.Text, Spots.Of(paragraph.Text, paragraph.Where));
                break;
        }
    }

    /// <summary>What headers and footers say as WordArt, or by their words, that the copy is for: the watermark.</summary>
    private static IEnumerable<string> Marks(OfficePackage package, IEnumerable<(string Id, string Type, string Part)> relations)
    {
        foreach (var relation in relations.Where(relation => relation.Type is "header" or "footer").Take(MostHeaders))
        {
            if (package.Load(relation.Part) is not { } furniture)
            {
                continue;
            }

            foreach (var art in furniture.Descendants().Where(element => element.Is("textpath")))
            {
                if (art.Value("string") is { Length: > 0 } text)
                {
                    yield return text;
                }
            }

            foreach (var paragraph in furniture.Descendants().Where(element => element.Is("p")))
            {
                var said = LineText.Compact(string.Concat(paragraph.Descendants().Where(element => element.Is("t")).Select(element => element.Value)));
                if (WatermarkFinder.IsInternal(said))
                {
                    yield return said;
                }
            }
        }
    }

    /// <summary>Short words and, behind a gap, an amount.</summary>
    [GeneratedRegex(@"^[^，。；：\d]{2,30}[ \u3000]{3,}[-\d,. \u3000]*\d\.\d{1,2}\s*$")]
    private static partial Regex SpacedRow();
}
