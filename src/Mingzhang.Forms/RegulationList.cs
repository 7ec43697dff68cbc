using System.Collections.Immutable;

namespace Mingzhang.Forms;

/// <summary>Titles of laws and regulations that budget documents often cite, as they were published.</summary>
public static class RegulationList
{
    /// <summary>The titles, without book-title marks.</summary>
    public static ImmutableArray<string> Titles { get; } = Read();

    private static ImmutableArray<string> Read()
    {
        using var reader = Description.FormResources.Open("codes/regulations.csv");
        var titles = ImmutableArray.CreateBuilder<string>();
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            titles.Add(line.Split(',')[0]);
        }

        return titles.ToImmutable();
    }
}
