using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Html;

/// <summary>
/// The widths of the columns of a page's tables, as rules of a style sheet: tables with the same columns share a class. Only
/// numbers enter it.
/// </summary>
internal sealed class ColumnMeasures
{
    /// <summary>How many half-width characters of 1pt fit beside each other on a sheet, within its margins.</summary>
    private const int UprightPoints = 960, LandscapePoints = 1480;

    /// <summary>
    /// The largest and smallest type of a table on paper, in tenths of a point. A table of the form is many columns of figures; a
    /// table of targets is prose, which wraps.
    /// </summary>
    private const int LargestType = 105, SmallestProseType = 90, SmallestType = 80;

    /// <summary>Room for the padding and the line of a column, in half-width characters.</summary>
    private const int Padding = 1;

    private readonly Dictionary<string, string> classes = new(StringComparer.Ordinal);
    private readonly StringBuilder css = new("\n");

    /// <summary>The class of a table.</summary>
    /// <param name="layout">Its layout.</param>
    /// <param name="isLandscape">Whether its sheet lies on its side.</param>
    public string Class(TableLayout layout, bool isLandscape)
    {
        var key = string.Join(',', layout.Widths.Select(width => width.ToString(CultureInfo.InvariantCulture))) +
            (isLandscape ? "-" : "|") + (layout.Number is null ? "p" : "n");
        if (!classes.TryGetValue(key, out var name))
        {
            name = "k" + classes.Count.ToString(CultureInfo.InvariantCulture);
            classes.Add(key, name);
            Append(name, layout.Widths, isLandscape ? LandscapePoints : UprightPoints, layout.Number is null ? SmallestProseType : SmallestType);
        }

        return name;
    }

    /// <summary>The style sheet.</summary>
    public string Css() => css.ToString();

    private void Append(string name, ImmutableArray<int> widths, int points, int smallest)
    {
        var total = Math.Max(widths.Sum(), 1);
        var characters = total + (Padding * widths.Length);

        // a character of half width is half an em wide; the type of tables on the screen is 0.875rem
        var least = Math.Min(characters * 7 / 16, 64);
        var type = Math.Clamp(points * 10 / characters / 5 * 5, smallest, LargestType);
        for (var column = 0; column < widths.Length; column++)
        {
            css.Append(CultureInfo.InvariantCulture, $".{name} col:nth-child({column + 1}){{width:{widths[column] * 100 / total}.{widths[column] * 1000 / total % 10}%}}");
        }

        css.Append(CultureInfo.InvariantCulture, $"\n@media print{{.{name}{{font-size:{type / 10}.{type % 10}pt}}}}")
            .Append(CultureInfo.InvariantCulture, $"@media screen{{.{name} table{{min-width:{least}rem}}}}")
            .Append(CultureInfo.InvariantCulture, $"@media screen and (max-width:{least + 4}rem){{.{name}{{overflow:auto;max-height:85vh;container-type:inline-size}}}}\n");
    }
}
