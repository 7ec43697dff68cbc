using Mingzhang.Model;

namespace Mingzhang.Reading.Lined;

/// <summary>Places of whole texts, for formats that name paragraphs and cells.</summary>
internal static class Spots
{
    /// <summary>The one place of a text: all its characters stand where the reference says.</summary>
    public static Spot Of(string text, string reference) => new(0, 0, text.Length) { Reference = reference };
}
