using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Reading.Text;

/// <summary>
/// Reads plain text taken from a PDF: rows of tab-separated cells are tables, other lines are paragraphs. Page breaks
/// show as blank lines, watermarks, page numbers or form feeds; what they tore apart is rejoined.
/// </summary>
internal static class TextReader
{
    /// <summary>Builds the tree of a text; never fails.</summary>
    public static DocumentTree Read(Source source)
    {
        var watermark = WatermarkFinder.Find(source.Lines);
        var furniture = watermark is null ? [] : watermark.Lines.ToHashSet();
        var flow = LineFlow.Of(source.Lines);
        var builder = new TreeBuilder(flow);
        var page = source.Pages is null ? (int?)null : 1;
        for (var i = 0; i < source.Lines.Length; i++)
        {
            var line = source.Lines[i];
            if (furniture.Contains(i + 1))
            {
                page += line.AsSpan().Count('\f');
                builder.Gap();
                continue;
            }

            for (var start = 0; start <= line.Length;)
            {
                var feed = line.IndexOf('\f', start);
                var end = feed < 0 ? line.Length : feed;
                Add(builder, flow, line, start, end, i + 1, page);
                if (feed >= 0)
                {
                    builder.Gap();
                    page++;
                }

                start = end + 1;
            }
        }

        return new DocumentTree(source, builder.Build(), watermark, []);
    }

    private static void Add(TreeBuilder builder, LineFlow flow, string line, int start, int end, int number, int? page)
    {
        var span = line.AsSpan(start, end - start);
        if (span.IsWhiteSpace())
        {
            if (start == 0 && end == line.Length)
            {
                builder.Gap();
            }

            return;
        }

        if (PageFurniture.IsPageNumber(span))
        {
            builder.Gap();
            return;
        }

        if (span.Contains('\t'))
        {
            AddRow(builder, line, start, end, number, page);
            return;
        }

        var text = PassageOf(line, start, end, number, page);
        if (builder.Contents(text))
        {
            return;
        }

        var cells = flow.IsWrapped ? SpacedRow.Read(text, builder.InTable) : [];
        if (cells.Length > 0)
        {
            builder.Row(cells, number, loose: true);
        }
        else
        {
            builder.Line(text, number, IsIndented(span));
        }
    }

    private static bool IsIndented(ReadOnlySpan<char> line) =>
        line[0] == '\u3000' || (line.Length > 1 && char.IsWhiteSpace(line[0]) && char.IsWhiteSpace(line[1]));

    private static void AddRow(TreeBuilder builder, string line, int start, int end, int number, int? page)
    {
        if (builder.Contents(PassageOf(line, start, end, number, page)))
        {
            return;
        }

        var cells = ImmutableArray.CreateBuilder<Passage>(line.AsSpan(start, end - start).Count('\t') + 1);
        for (var cell = start; cell <= end;)
        {
            var tab = line.IndexOf('\t', cell, end - cell);
            var stop = tab < 0 ? end : tab;
            cells.Add(PassageOf(line, cell, stop, number, page));
            cell = stop + 1;
        }

        builder.Row(cells.MoveToImmutable(), number);
    }

    /// <summary>The characters from start to end without white space at either end, with their place.</summary>
    private static Passage PassageOf(string line, int start, int end, int number, int? page)
    {
        while (start < end && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        return start == end ? Passage.Empty : new Passage(line[start..end], [new Piece(0, end - start, number, start, page)]);
    }
}
