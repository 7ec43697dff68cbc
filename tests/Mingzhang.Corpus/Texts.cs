using System.Globalization;

namespace Mingzhang.Corpus;

/// <summary>Numbers as text, the same everywhere.</summary>
public static class Texts
{
    /// <summary>A whole number.</summary>
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number by a format.</summary>
    public static string Of(decimal number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
