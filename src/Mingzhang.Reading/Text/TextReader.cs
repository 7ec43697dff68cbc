using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Reading.Text;

/// <summary>
/// Reads plain text taken from a PDF: rows of tab-separated cells are tables, other lines are paragraphs. Page breaks
/// show as blank lines, watermarks or form feeds; what they tore apart is rejoined.
/// </summary>
internal static class TextReader
{
    /// <summary>Builds the tree of a text; never fails.</summary>
    public static DocumentTree Read(Source source)
    {
        var watermark = WatermarkFinder.Find(source.Lines);
        var furniture = watermark is null ? [] : watermark.Lines.ToHashSet();
        var builder = new TreeBuilder();
        var page = source.Pages is null ? (int?)null : 1;
        for (var i = 0; i < source.Lines.Length; i++)
        {
            var line = source.Lines[i];
            var feeds = line.Count('\f');
            page += feeds;
            if (furniture.Contains(i + 1) || string.IsNullOrWhiteSpace(line))
            {
                builder.Gap();
                continue;
            }

            if (feeds > 0)
            {
                builder.Gap();
            }

            Add(builder, line.TrimEnd('\f'), i + 1, page);
        }

        return new DocumentTree(source, builder.Build(), watermark, []);
    }

    private static void Add(TreeBuilder builder, string line, int number, int? page)
    {
        var column = 0;
        while (column < line.Length && line[column] == '\f')
        {
            column++;
        }

        var text = PassageOf(line, column, line.Length - column, number, page);
        if (LineShapes.ContentsLine().Match(text.Text) is { Success: true } dotted && !text.Text.Contains('\t'))
        {
            builder.Contents(text.Slice(dotted.Groups["title"].Index, dotted.Groups["title"].Length), dotted.Groups["page"].Value);
        }
        else if (builder.InContents && LineShapes.TabbedContentsLine().Match(text.Text) is { Success: true } tabbed)
        {
            builder.Contents(text.Slice(0, tabbed.Groups["title"].Length), tabbed.Groups["page"].Value);
        }
        else if (line.Contains('\t'))
        {
            builder.Row(CellsOf(line, column, number, page), number);
        }
        else
        {
            builder.Line(text.Trim(), number);
        }
    }

    private static ImmutableArray<Passage> CellsOf(string line, int column, int number, int? page)
    {
        var cells = ImmutableArray.CreateBuilder<Passage>(line.Count('\t') + 1);
        while (true)
        {
            var tab = line.IndexOf('\t', column);
            var end = tab < 0 ? line.Length : tab;
            cells.Add(PassageOf(line, column, end - column, number, page).Trim());
            if (tab < 0)
            {
                return cells.MoveToImmutable();
            }

            column = tab + 1;
        }
    }

    private static Passage PassageOf(string line, int column, int length, int number, int? page) =>
        new(line.Substring(column, length), length == 0 ? [] : [new Piece(0, length, number, column, page)]);
}
