using Mingzhang.Model;

namespace Mingzhang.Forms.Narrative;

/// <summary>Numbers as running text prints them.</summary>
internal static class NumberText
{
    /// <summary>
    /// A number in canonical text: thousands parted by commas or blanks or not at all, and a blank that a line end left
    /// beside a comma or the decimal point.
    /// </summary>
    public const string Pattern = @"-?(?:\d{1,3}(?:\s\d{3})+\.\d+|\d(?:[\d,]|\s(?=[,.]\d)|(?<=,)\s(?=\d{3}))*(?:\.\s?\d+)?)";

    /// <summary>Reads what the pattern matched.</summary>
    public static bool TryParse(string text, Unit unit, out PrintedNumber number) =>
        PrintedNumber.TryParse(text.Replace(" ", "", StringComparison.Ordinal), unit, out number);
}
