namespace Mingzhang.Model;

/// <summary>Values of an enumeration as coordinates and files write them: in camel case, "governmentFund".</summary>
public static class Keys
{
    /// <summary>The key of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The value of a key; null where there is none.</summary>
    public static T? ValueOf<T>(string? key)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), key, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}
