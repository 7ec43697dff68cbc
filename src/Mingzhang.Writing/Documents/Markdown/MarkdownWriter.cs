using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Markdown;

/// <summary>
/// A document as Markdown: headings, a contents list that leads to them, paragraphs, pipe tables. A merged cell stands in
/// its first place; pages and charts, whose figures the text has too, are left out.
/// </summary>
public sealed class MarkdownWriter : IDocumentWriter
{
    private const int DeepestHeading = 6;

    /// <summary>From this length on a paragraph that ends in no full stop might be taken for the first half of the next.</summary>
    private const int LongParagraph = 25;

    /// <inheritdoc/>
    public string Extension => "md";

    /// <inheritdoc/>
    public void Write(DocumentTree tree, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (tree.Properties is { } properties)
        {
            writer.WriteLine(MarkdownText.Comment(About(properties)));
        }

        WriteWatermark(writer, tree.Watermark);
        Block? last = null;
        foreach (var block in tree.Blocks)
        {
            if (block is PageStart)
            {
                WriteWatermark(writer, tree.Watermark);
            }
            else if (Lines(block) is { Length: > 0 } lines)
            {
                if (last is not ContentsEntry || block is not ContentsEntry)
                {
                    writer.WriteLine();
                    WriteSeam(writer, last, block);
                }

                foreach (var line in lines)
                {
                    writer.WriteLine(line);
                }

                last = block;
            }
        }
    }

    private static string About(DocumentProperties properties) =>
        $"{properties.Title} stage={properties.Stage.ToString().ToLowerInvariant()}" +
        (properties.ForcedErrors == 0 ? "" : $" forced-errors={properties.ForcedErrors.ToString(CultureInfo.InvariantCulture)}");

    private static void WriteWatermark(StreamWriter writer, Watermark? watermark)
    {
        if (watermark is not null)
        {
            writer.WriteLine();
            writer.WriteLine(MarkdownText.Line(watermark.Text));
        }
    }

    /// <summary>An empty comment between paragraphs or tables that a reader would else put together.</summary>
    private static void WriteSeam(StreamWriter writer, Block? last, Block next)
    {
        var joins = last switch
        {
            Paragraph { Text.Text: { Length: >= LongParagraph } text } => next is Paragraph && !"。！？!?".Contains(text[^1], StringComparison.Ordinal),
            TableBlock => next is TableBlock,
            _ => false,
        };
        if (joins)
        {
            writer.WriteLine(MarkdownText.EmptyComment);
            writer.WriteLine();
        }
    }

    private static ImmutableArray<string> Lines(Block block) => block switch
    {
        Heading { Text: { IsBlank: false } text } heading =>
            [$"{new string('#', Math.Clamp(heading.Level, 1, DeepestHeading))} {(heading.Anchor is { } anchor ? $"<a id=\"{anchor}\"></a>" : "")}{MarkdownText.Inline(text.Text)}"],
        ContentsEntry { Title: { IsBlank: false } title } entry =>
            [$"{new string(' ', 2 * Math.Max(0, entry.Level - 1))}- {MarkdownText.Link(title.Text, entry.Anchor)}"],
        Paragraph { Text: { IsBlank: false } text } paragraph => [Set(paragraph.Role, text.Text)],
        Image { Text: { IsBlank: false } text } => [MarkdownText.Line(text.Text)],
        TableBlock table => Rows(table),
        _ => [],
    };

    private static string Set(ParagraphRole role, string text) => role switch
    {
        ParagraphRole.CoverName or ParagraphRole.CoverTitle or ParagraphRole.ContentsTitle => $"**{MarkdownText.Inline(text)}**",
        _ => MarkdownText.Line(text),
    };

    private static ImmutableArray<string> Rows(TableBlock table)
    {
        var width = table.Rows.Select(row => row.Cells.Length).DefaultIfEmpty(0).Max();
        return width == 0
            ? []
            :
            [
                Row(table.Rows[0], width),
                "|" + string.Concat(Enumerable.Range(0, width).Select(column => IsAmounts(table, column) ? " ---: |" : " --- |")),
                .. table.Rows.Skip(1).Select(row => Row(row, width)),
            ];
    }

    private static string Row(TableRow row, int width) =>
        "|" + string.Concat(Enumerable.Range(0, width).Select(column => $" {MarkdownText.Cell(row[column])} |"));

    private static bool IsAmounts(TableBlock table, int column) =>
        table.Layout?.Kinds is { Length: > 0 } kinds && kinds[^1] is var last && column < last.Length && last[column] == CellKind.Amount;
}
