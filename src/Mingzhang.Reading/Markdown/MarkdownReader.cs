using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Markdown;

/// <summary>
/// Reads Markdown line by line: # headings, pipe tables, images; other lines are paragraphs, numbered and bulleted
/// items included. Page breaks show as blank lines, rules or watermarks; what they tore apart is rejoined, and runs of
/// rows that nothing else parts are one table.
/// </summary>
internal static class MarkdownReader
{
    /// <summary>Builds the tree of a Markdown text; never fails.</summary>
    public static DocumentTree Read(Source source)
    {
        var watermark = WatermarkFinder.Find(source.Lines);
        var furniture = watermark is null ? [] : watermark.Lines.ToHashSet();
        var builder = new TreeBuilder(LineFlow.Blocks);
        var html = new HtmlTable((cells, line) => AddRow(builder, cells, line), (text, line) => builder.Line(text, line), builder.Gap);
        var page = source.Pages is null ? (int?)null : 1;
        var rows = 0;
        for (var i = 0; i < source.Lines.Length; i++)
        {
            var line = source.Lines[i];
            if (html.IsOpen && (MarkdownLine.HeadingLevel(line) > 0 || PipeRow.IsRow(line)))
            {
                html.End();
            }

            page += line.AsSpan().Count('\f');
            if (furniture.Contains(i + 1) || string.IsNullOrWhiteSpace(line) || MarkdownLine.IsFence(line) || PageFurniture.IsPageNumber(line))
            {
                builder.Gap();
                rows = 0;
            }
            else if (html.IsOpen || HtmlTable.Begins(line))
            {
                html.Read(line, i + 1, page);
            }
            else if (IsRow(source.Lines, i, rows))
            {
                rows++;
                if (rows > 2 || !PipeRow.IsDelimiter(line))
                {
                    AddRow(builder, PipeRow.Cells(line, i + 1, page), i + 1);
                }
            }
            else
            {
                rows = 0;
                i += AddText(builder, source.Lines, i, page);
            }
        }

        html.End();
        return new DocumentTree(source, builder.Build(), watermark, []);
    }

    /// <summary>Whether a line is a row: it begins with a pipe, or it has one and stands in or right above a table.</summary>
    private static bool IsRow(ImmutableArray<string> lines, int index, int rows) =>
        PipeRow.IsRow(lines[index]) ||
        (lines[index].Contains('|') &&
            (rows > 0 || (index + 1 < lines.Length && lines[index + 1].Contains('|') && PipeRow.IsDelimiter(lines[index + 1]))));

    private static void AddRow(TreeBuilder builder, ImmutableArray<Passage> cells, int number)
    {
        var last = cells.Length - 1;
        while (last >= 0 && cells[last].IsBlank)
        {
            last--;
        }

        if (last < 0 && builder.InContents)
        {
            return;
        }

        if (last >= 0 && AsContents(cells[..(last + 1)], builder.InContents) is { } entry)
        {
            builder.Contents(entry.Title, entry.Page);
            return;
        }

        builder.Row(cells, number);
    }

    /// <summary>A row of a contents page: a title and its page, or a title with leaders.</summary>
    private static (Passage Title, int? Page)? AsContents(ImmutableArray<Passage> cells, bool inContents)
    {
        var hasPage = ContentsShape.IsPage(cells[^1].Text, out var page);
        var title = Passage.Join(hasPage ? cells[..^1] : cells);
        if (title.IsBlank)
        {
            return null;
        }

        if (!hasPage && cells.Length == 1 && ContentsShape.TryRead(title, inContents, out var whole, out page))
        {
            return (whole, page);
        }

        title = ContentsShape.WithoutLeaders(title, out var leaders);
        return hasPage ? leaders || (inContents && cells.Length <= 3) ? (title, page) : null : inContents && leaders ? (title, null) : null;
    }

    /// <summary>Adds what is no row; returns how many further lines it took.</summary>
    private static int AddText(TreeBuilder builder, ImmutableArray<string> lines, int index, int? page)
    {
        var line = lines[index];
        var level = MarkdownLine.HeadingLevel(line);
        if (level > 0)
        {
            var text = line.AsSpan().TrimEnd();
            var closing = text.TrimEnd('#');
            var end = closing.Length < text.Length && (closing.IsEmpty || char.IsWhiteSpace(closing[^1])) ? closing.Length : text.Length;
            var start = Math.Min(end, line.IndexOf('#') + level);
            AddHeading(builder, level, InlineMarkup.Read(line, start, end, index + 1, page));
            return 0;
        }

        if (MarkdownLine.IsRule(line))
        {
            builder.Gap();
            return 0;
        }

        var marker = MarkdownLine.MarkerLength(line, out var item);
        if (MarkdownImage.TryRead(line, marker, index + 1, page, out var image))
        {
            builder.Image(image);
            return 0;
        }

        var passage = InlineMarkup.Read(line, marker, line.Length, index + 1, page);
        if (item && builder.InContents && MarkdownLine.LeadsToHeading(line.AsSpan(marker)) && !passage.IsBlank)
        {
            builder.Contents(passage, null);
            return 0;
        }

        if (MarkdownLine.IsEmptyComment(line))
        {
            builder.EndBlock();
            return 0;
        }

        var underline = index + 1 < lines.Length && !item ? MarkdownLine.UnderlineLevel(lines[index + 1]) : 0;
        if (underline > 0)
        {
            AddHeading(builder, underline, passage);
            return 1;
        }

        AddParagraph(builder, passage, index + 1, item);
        return 0;
    }

    private static void AddHeading(TreeBuilder builder, int level, Passage text)
    {
        if (text.IsBlank)
        {
            builder.Gap();
        }
        else
        {
            builder.Heading(level, text);
        }
    }

    private static void AddParagraph(TreeBuilder builder, Passage text, int number, bool item)
    {
        if (text.IsBlank)
        {
            builder.Gap();
            return;
        }

        if (item)
        {
            builder.EndParagraph();
        }

        if (!builder.Contents(text))
        {
            builder.Line(text, number);
        }
    }
}
