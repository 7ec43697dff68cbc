using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Reading.Markdown;

/// <summary>
/// An HTML table in Markdown, as converters write one whose cells are merged, over one source line or many. A merged
/// cell stands in its first place; the places it covers are empty.
/// </summary>
/// <param name="addRow">Takes each row and its line.</param>
/// <param name="addText">Takes what stands between the cells, so that nothing is lost, and its line.</param>
/// <param name="end">Told when a table ends.</param>
internal sealed partial class HtmlTable(Action<ImmutableArray<Passage>, int> addRow, Action<Passage, int> addText, Action end)
{
    private const int WidestSpan = 64;

    private readonly List<Passage> row = [];
    private readonly List<Passage> cell = [];
    private readonly Dictionary<int, int> covered = [];
    private int rowLine;
    private int span;
    private bool inCell;

    /// <summary>Whether a table has begun and not ended.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether a line opens a table.</summary>
    public static bool Begins(string line) =>
        line.Contains('<') &&
        (line.Contains("<table", StringComparison.OrdinalIgnoreCase) || line.Contains("<tr", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads one line of it.</summary>
    public void Read(string line, int number, int? page)
    {
        IsOpen = true;
        var start = 0;
        for (var at = line.IndexOf('<'); at >= 0; at = line.IndexOf('<', at))
        {
            var length = HtmlTag.Length(line.AsSpan(at), out var name);
            var isClosing = length > 1 && line[at + 1] == '/';
            if (length == 0 || !IsStructure(name))
            {
                at += Math.Max(1, length);
                continue;
            }

            Add(InlineMarkup.Read(line, start, at, number, page), number);
            Structure(line.AsSpan(at, length), name, isClosing, number);
            at += length;
            start = at;
        }

        Add(InlineMarkup.Read(line, start, line.Length, number, page), number);
    }

    /// <summary>Ends the table where the text ends.</summary>
    public void End()
    {
        EndRow();
        covered.Clear();
        if (IsOpen)
        {
            IsOpen = false;
            end();
        }
    }

    private static bool IsStructure(ReadOnlySpan<char> name) =>
        Is(name, "td") || Is(name, "th") || Is(name, "tr") || Is(name, "table");

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static int Span(ReadOnlySpan<char> tag, string name)
    {
        foreach (var match in Spans().EnumerateMatches(tag))
        {
            var text = tag.Slice(match.Index, match.Length);
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                var digits = text[(text.LastIndexOfAnyExceptInRange('0', '9') + 1)..];
                return Math.Clamp(int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), 1, WidestSpan);
            }
        }

        return 1;
    }

    private void Structure(ReadOnlySpan<char> tag, ReadOnlySpan<char> name, bool isClosing, int number)
    {
        EndCell();
        if (Is(name, "table") && isClosing)
        {
            End();
        }
        else if (Is(name, "tr") || Is(name, "table"))
        {
            EndRow();
        }
        else if (!isClosing)
        {
            BeginCell(Span(tag, "colspan"), Span(tag, "rowspan"), number);
        }
    }

    private void BeginCell(int columns, int rows, int number)
    {
        rowLine = row.Count == 0 ? number : rowLine;
        Uncover();
        for (var column = row.Count; rows > 1 && column < row.Count + columns; column++)
        {
            covered[column] = rows - 1;
        }

        (inCell, span) = (true, columns);
    }

    private void EndCell()
    {
        if (inCell)
        {
            row.Add(cell.Count == 0 ? Passage.Empty : Passage.Join(cell));
            row.AddRange(Enumerable.Repeat(Passage.Empty, span - 1));
            cell.Clear();
            inCell = false;
        }
    }

    private void EndRow()
    {
        EndCell();
        if (row.Count > 0)
        {
            Uncover();
            addRow([.. row], rowLine);
            row.Clear();
        }
    }

    /// <summary>Leaves the places empty that a cell further up covers.</summary>
    private void Uncover()
    {
        while (covered.TryGetValue(row.Count, out var rows))
        {
            if (rows == 1)
            {
                covered.Remove(row.Count);
            }
            else
            {
                covered[row.Count] = rows - 1;
            }

            row.Add(Passage.Empty);
        }
    }

    private void Add(Passage text, int number)
    {
        if (text.IsBlank)
        {
            return;
        }

        if (inCell)
        {
            cell.Add(text);
        }
        else
        {
            addText(text, number);
        }
    }

    [GeneratedRegex("""(?:col|row)span\s*=\s*["']?\d{1,4}""", RegexOptions.IgnoreCase)]
    private static partial Regex Spans();
}
