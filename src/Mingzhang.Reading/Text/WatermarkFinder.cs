using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Reading.Text;

/// <summary>Finds the lines a watermark left in the text of a document: page furniture, counted, not text.</summary>
internal static partial class WatermarkFinder
{
    private const int LongestWatermark = 30;
    private const int FewestRepeats = 3;

    /// <summary>
    /// A watermark stands alone between blank lines, again and again, and somewhere twice in a row – no caption or
    /// unit line does that – or it says by its own words that the copy is not for the public.
    /// </summary>
    /// <returns>The watermark with the most lines; null where there is none.</returns>
    public static Watermark? Find(ImmutableArray<string> lines)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var runs = new HashSet<string>(StringComparer.Ordinal);
        string? previous = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].AsSpan().Trim();
            if (text.IsEmpty)
            {
                continue;
            }

            var candidate = text.Length <= LongestWatermark && !text.Contains('\t') && !text.Contains('|') ? Key(lines, i, text) : null;
            if (candidate is not null)
            {
                if (!places.TryGetValue(candidate, out var list))
                {
                    places[candidate] = list = [];
                }

                list.Add(i + 1);
                if (candidate == previous)
                {
                    runs.Add(candidate);
                }
            }

            previous = candidate;
        }

        return places
            .Where(place => IsInternal(place.Key) || (place.Value.Count >= FewestRepeats && runs.Contains(place.Key)))
            .OrderByDescending(place => place.Value.Count)
            .ThenBy(place => place.Value[0])
            .Select(place => new Watermark(place.Key, [.. place.Value]))
            .FirstOrDefault();
    }

    /// <summary>What the line says without the spaces that set it wide; null where it cannot be a watermark.</summary>
    private static string? Key(ImmutableArray<string> lines, int index, ReadOnlySpan<char> text)
    {
        var key = text.Trim("#* \f").ToString();
        key = key.Contains(' ') || key.Contains('\u3000') ? string.Concat(key.Where(c => !char.IsWhiteSpace(c))) : key;
        return key.Length > 0 && (StandsAlone(lines, index) || IsInternal(key)) ? key : null;
    }

    /// <summary>Whether a text without white space says of itself that the copy is not for the public.</summary>
    public static bool IsInternal(string key) => key.Length is > 0 and <= LongestWatermark && "核阅考用稿料".Contains(key[^1]) && Internal().IsMatch(key);

    private static bool StandsAlone(ImmutableArray<string> lines, int index) =>
        (index == 0 || string.IsNullOrWhiteSpace(lines[index - 1])) &&
        (index == lines.Length - 1 || string.IsNullOrWhiteSpace(lines[index + 1]));

    [GeneratedRegex(@"^(?:仅供.{0,8}(?:审核|审阅|参考|使用)|.{0,6}(?:送审稿|征求意见稿|审核稿|内部资料|内部审核|草稿|样稿))$")]
    private static partial Regex Internal();
}
