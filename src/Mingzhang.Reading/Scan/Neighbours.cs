using Mingzhang.Reading.Pages;

namespace Mingzhang.Reading.Scan;

/// <summary>What the numbers above and below say of a number: in a column all have two decimals or none has.</summary>
internal static class Neighbours
{
    /// <summary>Numbers end within this of each other, in heights of a character, to be of one column.</summary>
    private const double SameColumn = 0.8;

    /// <summary>So many others must agree, of so many in all.</summary>
    private const int Fewest = 3;

    private const double Share = 0.8, Doubtful = 0.4;

    /// <summary>The words, with those in doubt that lack the decimals of their column.</summary>
    public static List<StripWord> Doubt(List<StripWord> words)
    {
        var numbers = words.Where(word => NumberReading.IsNumber(word.Text)).ToList();
        return [.. words.Select(word => NumberReading.IsNumber(word.Text) && LacksDecimals(word, numbers) ? word with { Confidence = Math.Min(word.Confidence, Doubtful) } : word)];
    }

    private static bool LacksDecimals(StripWord word, List<StripWord> numbers)
    {
        var column = numbers.Where(other => other != word && Math.Abs(other.Edges[^1] - word.Edges[^1]) <= SameColumn * word.Em).ToList();
        var with = column.Count(other => StackedRows.Decimals(other.Text) == 2);
        return column.Count >= Fewest && with >= column.Count * Share && StackedRows.Decimals(word.Text) != 2;
    }
}
