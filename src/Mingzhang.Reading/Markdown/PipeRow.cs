using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Reading.Markdown;

/// <summary>A row of a pipe table.</summary>
internal static class PipeRow
{
    /// <summary>Whether the line begins a row: its first character is a pipe.</summary>
    public static bool IsRow(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        return !text.IsEmpty && text[0] == '|' && text[1..].Contains('|');
    }

    /// <summary>Whether the line parts header and body: cells of dashes, with colons where columns are aligned.</summary>
    public static bool IsDelimiter(ReadOnlySpan<char> line)
    {
        var (dashes, pipes, bare) = (0, 0, true);
        foreach (var c in line)
        {
            switch (c)
            {
                case '-':
                    (dashes, bare) = (dashes + 1, false);
                    break;
                case '|' when pipes > 0 && bare:
                    return false;
                case '|':
                    (pipes, bare) = (pipes + 1, true);
                    break;
                case ':' or ' ' or '\t':
                    break;
                default:
                    return false;
            }
        }

        return dashes > 0 && pipes > 0;
    }

    /// <summary>The cells of a row from left to right, mark-up taken out.</summary>
    public static ImmutableArray<Passage> Cells(string line, int number, int? page)
    {
        var cells = ImmutableArray.CreateBuilder<Passage>(16);
        var start = 0;
        var end = line.Length;
        while (start < end && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        start += start < end && line[start] == '|' ? 1 : 0;
        while (start <= end)
        {
            var stop = NextPipe(line, start, end);
            if (stop == end && start == end && cells.Count > 0)
            {
                break;
            }

            cells.Add(InlineMarkup.Read(line, start, stop, number, page));
            start = stop + 1;
        }

        return cells.ToImmutable();
    }

    private static int NextPipe(string line, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (line[at] == '\\')
            {
                at++;
            }
            else if (line[at] == '|')
            {
                return at;
            }
        }

        return end;
    }
}
