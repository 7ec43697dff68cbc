using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Corpus.Mutations;

/// <summary>How much of what was printed was bound as figures of the disclosure.</summary>
/// <param name="Printed">How many numbers are printed in tables, sentences and performance tables.</param>
/// <param name="Unbound">Those that no figure stands for.</param>
public sealed record Coverage(int Printed, ImmutableArray<Place> Unbound)
{
    /// <summary>Holds the document against what was read of it.</summary>
    public static Coverage Of(Document document, Disclosure disclosure)
    {
        var bound = disclosure.Figures.Select(figure => (figure.Location.Line, figure.Location.Start)).ToHashSet();
        var printed = document.Places.Where(place => place.Printed.IsFigure).ToList();
        return new Coverage(printed.Count, [.. printed.Where(place => !bound.Contains((place.Line, place.Start)))]);
    }
}
