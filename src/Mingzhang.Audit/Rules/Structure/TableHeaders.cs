using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The header lines of tables, merged cells included, as the source has them.</summary>
internal static class TableHeaders
{
    private const int MostLines = 14;

    /// <summary>Where a pattern occurs between the title of a table and its first row.</summary>
    public static IEnumerable<(Match Match, Location Place)> Headers(this Disclosure disclosure, BoundTable table, Regex pattern)
    {
        if (table.Title.Line == 0 || table.Rows.IsEmpty)
        {
            yield break;
        }

        var end = Math.Min(table.Rows[0].Line, table.Title.Line + MostLines);
        for (var line = table.Title.Line + 1; line < end; line++)
        {
            foreach (Match match in pattern.Matches(disclosure.Source.Line(line)))
            {
                yield return (match, new Location { Table = table.Number, Line = line, Start = match.Index, End = match.Index + match.Length });
            }
        }
    }
}
