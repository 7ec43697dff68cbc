using System.Collections.Frozen;
using System.Collections.Immutable;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Compose;

/// <summary>
/// The exact value of every coordinate, summed from the facts of a book. A book lists one thing along several divisions – expenditure
/// by function, by economic class, by project –, so that a coordinate is summed from the division that knows its dimensions.
/// </summary>
public sealed class BookAmounts : IAmounts
{
    private const string Appropriation = "appropriation";

    private static readonly ImmutableArray<Dimension> Dimensions = [.. Enum.GetValues<Dimension>()];

    private readonly FrozenDictionary<string, ImmutableArray<Fact>> divisions;
    private readonly FrozenDictionary<Coordinate, Money> priors;

    /// <summary>Gathers the facts of a book.</summary>
    public BookAmounts(Book book)
    {
        divisions = BookFacts.Of(book)
            .GroupBy(fact => fact.Division, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        priors = book.Comparatives.DistinctBy(line => line.Of).ToFrozenDictionary(line => line.Of, line => line.Prior.Value);
    }

    /// <inheritdoc/>
    public Money Of(Coordinate coordinate) => new(Matching(coordinate).Sum(fact => fact.Amount));

    /// <inheritdoc/>
    public int CountOf(Coordinate coordinate) => Matching(coordinate).Sum(fact => fact.Count);

    /// <inheritdoc/>
    public Money? PriorOf(Coordinate coordinate) => priors.TryGetValue(coordinate.With(Dimension.Measure, null), out var prior) ? prior : null;

    /// <inheritdoc/>
    public IEnumerable<string> Along(Dimension dimension, Coordinate within)
    {
        // the value asked for decides which division is asked
        var wanted = Wanted(within);
        return Division(within.With(dimension, within[dimension] ?? "?"))
            .Where(fact => fact.Amount != 0 && Matches(fact.Coordinate, wanted))
            .Select(fact => fact.Coordinate[dimension])
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    private IEnumerable<Fact> Matching(Coordinate coordinate)
    {
        var wanted = Wanted(coordinate);
        return Division(coordinate).Where(fact => Matches(fact.Coordinate, wanted));
    }

    private ImmutableArray<Fact> Division(Coordinate coordinate) => divisions.GetValueOrDefault(BookFacts.DivisionOf(coordinate), []);

    /// <summary>The dimensions that a coordinate names; the measure is what is asked.</summary>
    private static List<(Dimension Dimension, string Value)> Wanted(Coordinate coordinate)
    {
        var wanted = new List<(Dimension, string)>();
        foreach (var dimension in Dimensions)
        {
            if (dimension is not (Dimension.Measure or Dimension.Flow) && coordinate[dimension] is { } value)
            {
                wanted.Add((dimension, value));
            }
        }

        return wanted;
    }

    /// <summary>Whether a fact is part of what a coordinate sums: a code stands for all codes below it, a whole for its parts.</summary>
    private static bool Matches(Coordinate fact, List<(Dimension Dimension, string Value)> wanted)
    {
        foreach (var (dimension, whole) in wanted)
        {
            if (fact[dimension] is not { } value || !(value == whole || IsPart(dimension, value, whole)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tells of a coordinate whether it is part of what this one sums, whatever flow and measure they are of.</summary>
    internal static Func<Coordinate, bool> PartsOf(Coordinate whole)
    {
        var wanted = Wanted(whole);
        return part => Matches(part, wanted);
    }

    private static bool IsPart(Dimension dimension, string value, string whole) => dimension switch
    {
        Dimension.Fund => whole == Appropriation && value is ("general" or "governmentFund" or "stateCapital"),
        Dimension.Kind => whole == "basic" && value is ("personnel" or "publicUse"),
        Dimension.Item when whole == "vehicles" => value is "vehiclePurchase" or "vehicleOperation",
        Dimension.Item => char.IsAsciiDigit(whole[0]) && value.StartsWith(whole, StringComparison.Ordinal),
        Dimension.Function or Dimension.Economic => value.StartsWith(whole, StringComparison.Ordinal),
        _ => false,
    };
}
