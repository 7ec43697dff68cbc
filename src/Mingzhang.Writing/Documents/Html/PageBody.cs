using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Writing.Html;

namespace Mingzhang.Writing.Documents.Html;

/// <summary>The body of a page: cover and contents first, then the sheets of the document.</summary>
internal sealed class PageBody(Markup page, ColumnMeasures measures)
{
    /// <summary>The id of the text; the number of its first page is 1.</summary>
    public const string TextAnchor = "text";

    /// <summary>How often the watermark stands on a screen; fewer are shown where there is less room.</summary>
    private const int Marks = 48;

    private bool isLandscape;

    /// <summary>Writes it.</summary>
    public void Write(DocumentTree tree, bool isOutline)
    {
        page.Raw(isOutline ? "<body class=\"outline\">" : "<body>").Raw("\n<nav class=\"skip\" aria-label=\"跳转\"><a href=\"#").Raw(TextAnchor).Raw("\">跳到正文</a></nav>\n");
        Mark(tree.Watermark);
        var sheets = Sheets(tree.Blocks).ToList();
        var front = sheets.TakeWhile(IsFront).Count();
        foreach (var sheet in sheets.Take(front))
        {
            var (open, close) = sheet.Exists(block => block is ContentsEntry)
                ? ("<nav class=\"front contents\" aria-label=\"目录\">\n", "</nav>\n")
                : ("<header class=\"front cover\">\n", "</header>\n");
            page.Raw(open);
            Blocks(sheet);
            page.Raw(close);
        }

        page.Raw("<main id=\"").Raw(TextAnchor).Raw("\" tabindex=\"-1\">\n");
        foreach (var sheet in sheets.Skip(front))
        {
            isLandscape = sheet is [PageStart { IsLandscape: true }, ..];
            page.Raw(isLandscape ? "<section class=\"sheet wide\">\n" : "<section class=\"sheet\">\n");
            Blocks(sheet);
            page.Raw("</section>\n");
        }

        page.Raw("</main>\n</body>\n</html>\n");
    }

    /// <summary>The blocks of the sheets, each but the first beginning with its start.</summary>
    private static IEnumerable<List<Block>> Sheets(IEnumerable<Block> blocks)
    {
        var sheet = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is PageStart && sheet.Count > 0)
            {
                yield return sheet;
                sheet = [];
            }

            sheet.Add(block);
        }

        if (sheet.Count > 0)
        {
            yield return sheet;
        }
    }

    private static bool IsFront(List<Block> sheet) => sheet.Exists(block =>
        block is ContentsEntry or Paragraph { Role: ParagraphRole.CoverName or ParagraphRole.CoverTitle });

    private static string? Style(ParagraphRole role) => role switch
    {
        ParagraphRole.Body => null,
        ParagraphRole.CoverName => "cover-name",
        ParagraphRole.CoverTitle => "cover-title",
        ParagraphRole.ContentsTitle => "contents-title",
        ParagraphRole.TableNumber => "number",
        ParagraphRole.TableOwner => "owner",
        ParagraphRole.TableUnit => "unit",
        ParagraphRole.Note => "note",
    };

    private static bool IsCaption(Block block) =>
        block is Heading { IsTableTitle: true } or Paragraph { Role: ParagraphRole.TableNumber or ParagraphRole.TableOwner or ParagraphRole.TableUnit };

    private void Blocks(List<Block> sheet)
    {
        for (var i = 0; i < sheet.Count; i++)
        {
            var caption = sheet.Skip(i).TakeWhile(IsCaption).ToList();
            if (i + caption.Count < sheet.Count && sheet[i + caption.Count] is TableBlock table)
            {
                Table(caption, table);
                i += caption.Count;
            }
            else if (sheet[i] is ContentsEntry)
            {
                var entries = sheet.Skip(i).TakeWhile(block => block is ContentsEntry).Cast<ContentsEntry>().ToList();
                Contents(entries);
                i += entries.Count - 1;
            }
            else
            {
                Block(sheet[i]);
            }
        }
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Title(heading);
                break;
            case Paragraph paragraph:
                page.Element("p", Style(paragraph.Role), paragraph.Text.Text).Raw("\n");
                break;
            case Chart chart:
                new ChartFigure(page).Write(chart);
                break;
            case Image image:
                page.Element("p", "image", "图：" + image.Text.Text).Raw("\n");
                break;
        }
    }

    private void Title(Heading heading)
    {
        var level = Math.Clamp(heading.Level, 1, 6);
        page.Raw("<h").Raw(level);
        if (heading.Anchor is { } anchor)
        {
            page.Attribute("id", anchor);
        }

        page.Raw(heading.IsTableTitle ? " class=\"title\">" : ">").Text(heading.Text.Text).Raw("</h").Raw(level).Raw(">\n");
    }

    private void Table(List<Block> caption, TableBlock table)
    {
        page.Raw("<div class=\"scroll");
        if (table.Layout is { } layout)
        {
            page.Raw(" ").Raw(measures.Class(layout, isLandscape));
        }

        page.Raw("\" role=\"group\" tabindex=\"0\"")
            .Attribute("aria-label", caption.OfType<Heading>().FirstOrDefault()?.Text.Text ?? "表格").Raw(">\n<table>");
        if (caption.Count > 0)
        {
            page.Raw("<caption><div class=\"caption\">\n");
            caption.ForEach(Block);
            page.Raw("</div></caption>\n");
        }

        new TableMarkup(page, table).Write();
        page.Raw("</table></div>\n");
    }

    private void Contents(List<ContentsEntry> entries)
    {
        page.Raw("<ol role=\"list\">\n");
        foreach (var entry in entries)
        {
            page.Raw("<li class=\"l").Raw(Math.Clamp(entry.Level, 1, 4)).Raw("\">");
            if (entry.Anchor is { } anchor)
            {
                page.Raw("<a").Attribute("href", "#" + anchor).Raw(">").Text(entry.Title.Text).Raw("</a>");
            }
            else
            {
                page.Element("span", null, entry.Title.Text);
            }

            if (entry.Page is { } number)
            {
                page.Raw("<span class=\"dots\" aria-hidden=\"true\"></span>").Element("span", "page", number.ToString(CultureInfo.InvariantCulture));
            }

            page.Raw("</li>\n");
        }

        page.Raw("</ol>\n");
    }

    /// <summary>The watermark: once for those who have the page read to them, and all over it.</summary>
    private void Mark(Watermark? watermark)
    {
        if (watermark is null)
        {
            return;
        }

        page.Raw("<p class=\"watermark hid\" role=\"note\">").Text(watermark.Text).Raw("</p>\n<div class=\"watermark tiles\" aria-hidden=\"true\">");
        for (var i = 0; i < Marks; i++)
        {
            page.Raw("<span").Attribute("data-mark", watermark.Text).Raw("></span>");
        }

        page.Raw("</div>\n");
    }
}
