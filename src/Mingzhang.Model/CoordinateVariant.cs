namespace Mingzhang.Model;

/// <summary>A coordinate with another value along one dimension, for looking it up without making it.</summary>
/// <param name="of">The coordinate.</param>
/// <param name="along">The dimension.</param>
/// <param name="value">The other value; empty where it is summed over.</param>
public readonly ref struct CoordinateVariant(Coordinate of, Dimension along, ReadOnlySpan<char> value)
{
    /// <summary>The coordinate.</summary>
    public Coordinate Of { get; } = of;

    /// <summary>The dimension.</summary>
    public Dimension Along { get; } = along;

    /// <summary>The other value; empty where it is summed over.</summary>
    public ReadOnlySpan<char> Value { get; } = value;
}

/// <summary>Equality of coordinates, by which a dictionary can be asked for a variant.</summary>
public sealed class CoordinateComparer : IEqualityComparer<Coordinate>, IAlternateEqualityComparer<CoordinateVariant, Coordinate>
{
    /// <summary>The comparer.</summary>
    public static CoordinateComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Coordinate? x, Coordinate? y) => x is null ? y is null : x.Equals(y);

    /// <inheritdoc/>
    public int GetHashCode(Coordinate obj) => obj.GetHashCode();

    /// <inheritdoc/>
    public bool Equals(CoordinateVariant alternate, Coordinate other) => other.IsVariant(alternate);

    /// <inheritdoc/>
    public int GetHashCode(CoordinateVariant alternate) => alternate.Of.HashOf(alternate);

    /// <inheritdoc/>
    public Coordinate Create(CoordinateVariant alternate) =>
        alternate.Of.With(alternate.Along, alternate.Value.IsEmpty ? null : alternate.Value.ToString());
}
