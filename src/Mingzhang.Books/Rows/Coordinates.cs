using Mingzhang.Model;

namespace Mingzhang.Books.Rows;

/// <summary>Coordinates as files write them: "flow=threePublic item=reception".</summary>
internal static class Coordinates
{
    /// <summary>Reads one; null where it is none.</summary>
    public static Coordinate? Parse(string text)
    {
        var coordinate = Coordinate.Empty;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=') is not [var name, { Length: > 0 } value] || Keys.ValueOf<Dimension>(name) is not { } dimension || coordinate[dimension] is not null)
            {
                return null;
            }

            coordinate = coordinate.With(dimension, value);
        }

        return coordinate.Equals(Coordinate.Empty) ? null : coordinate;
    }
}
