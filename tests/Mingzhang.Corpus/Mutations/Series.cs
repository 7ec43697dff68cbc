using System.Collections.Immutable;

namespace Mingzhang.Corpus.Mutations;

/// <summary>Many mistakes, each in a clean document of its own.</summary>
public static class Series
{
    /// <summary>Every kind of mistake.</summary>
    public static IReadOnlyList<MutationKind> Kinds { get; } = Enum.GetValues<MutationKind>();

    /// <summary>The trials of one document: so many mistakes, of one kind after the other.</summary>
    public static ImmutableArray<Trial> Of(int seed, int count)
    {
        var document = Document.Of(seed);
        var clean = Trial.CleanFindings(document);
        var mutator = new Mutator(document, new Dice(seed));
        var first = seed * count;
        return
        [
            .. Enumerable.Range(first, count)
                .Select(number => mutator.Make(Kinds[number % Kinds.Count]))
                .OfType<Mutation>()
                .Select(mutation => Trial.Of(document, clean, mutation)),
        ];
    }
}
