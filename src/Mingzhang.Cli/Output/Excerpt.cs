using Mingzhang.Model;

namespace Mingzhang.Cli.Output;

/// <summary>What is shown of the source at a place: the quote, with some of its line around it where it is short.</summary>
/// <param name="Text">The text; cells of a row are parted by " │ ".</param>
/// <param name="Mark">The characters meant; null where all of it is.</param>
internal sealed record Excerpt(string Text, Range? Mark)
{
    private const string CellBreak = " │ ";

    /// <summary>The most characters shown before and after the characters meant.</summary>
    private const int Around = 36;

    /// <summary>The most characters shown of a long quote.</summary>
    private const int Longest = 240;

    /// <summary>The excerpt at a place.</summary>
    /// <param name="source">The document; null where it is not at hand.</param>
    /// <param name="quote">What is quoted.</param>
    /// <param name="location">Where.</param>
    public static Excerpt At(Source? source, string quote, Location location)
    {
        var line = location.Line is { } number ? source?.Line(number) ?? "" : "";
        if (Meant(line, quote, location) is not var (start, end))
        {
            return new Excerpt(Cells(Shortened(quote)), null);
        }

        if (end - start > Longest)
        {
            return new Excerpt(Cells(Shortened(line[start..end])), null);
        }

        var from = Math.Max(0, start - Around);
        var to = Math.Min(line.Length, end + Around);
        while (from > 0 && from < start && InNumber(line[from - 1]) && InNumber(line[from]))
        {
            from--;
        }

        while (to < line.Length && to > end && InNumber(line[to - 1]) && InNumber(line[to]))
        {
            to++;
        }

        var before = (from > 0 ? "…" : "") + Cells(line[from..start]).TrimStart();
        var meant = Cells(line[start..end]);
        var after = Cells(line[end..to]).TrimEnd() + (to < line.Length ? "…" : "");
        var all = before.Length == 0 && after.Length == 0;
        return new Excerpt(before + meant + after, all ? null : before.Length..(before.Length + meant.Length));
    }

    private static (int Start, int End)? Meant(string line, string quote, Location location)
    {
        if (location is { Start: { } start, End: { } end } && start >= 0 && start < end && end <= line.Length)
        {
            return (start, end);
        }

        var at = quote.Length == 0 ? -1 : line.IndexOf(quote, StringComparison.Ordinal);
        return at < 0 ? null : (at, at + quote.Length);
    }

    private static bool InNumber(char c) => c is (>= '0' and <= '9') or '.' or ',' or '%';

    private static string Shortened(string text) => text.Length > Longest ? text[..Longest] + "…" : text;

    private static string Cells(string text) =>
        text.Contains('\t', StringComparison.Ordinal)
            ? string.Join(CellBreak, text.Split('\t').Select(cell => cell.Trim()))
            : text;
}
