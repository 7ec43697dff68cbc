using System.Collections.Frozen;
using YamlDotNet.RepresentationModel;

using Mingzhang.Forms.Description;

namespace Mingzhang.Forms.Performance;

/// <summary>Printed labels and what each means.</summary>
/// <typeparam name="T">The meaning; its default is "none".</typeparam>
internal sealed class LabelSet<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> exact;
    private readonly (string Start, T Meaning)[] starts;

    private LabelSet(Dictionary<string, T> exact, List<(string Start, T Meaning)> starts)
    {
        this.exact = exact.ToFrozenDictionary(StringComparer.Ordinal);
        this.starts = [.. starts];
    }

    /// <summary>The labels that are matched whole.</summary>
    public IEnumerable<string> Words => exact.Keys;

    /// <summary>Reads "meaning: [label, label, beginning…]".</summary>
    public static LabelSet<T> Of(YamlMappingNode node)
    {
        var whole = new Dictionary<string, T>(StringComparer.Ordinal);
        var beginnings = new List<(string, T)>();
        foreach (var (key, _) in node.Children)
        {
            var name = ((YamlScalarNode)key).Value!;
            var meaning = Enum.Parse<T>(name, ignoreCase: true);
            foreach (var label in node.Texts(name))
            {
                if (label.EndsWith('…'))
                {
                    beginnings.Add((label[..^1], meaning));
                }
                else
                {
                    whole.TryAdd(label, meaning);
                }
            }
        }

        return new LabelSet<T>(whole, beginnings);
    }

    /// <summary>What a normalised text means as a label; the default where it is none.</summary>
    /// <param name="text">The text, normalised.</param>
    /// <param name="exactly">Whether to forgive nothing.</param>
    public T Find(string text, bool exactly)
    {
        if (exact.TryGetValue(text, out var meaning))
        {
            return meaning;
        }

        foreach (var (start, begun) in starts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                return begun;
            }
        }

        return exactly || text.Length < 4 ? default : Nearest(text);
    }

    /// <summary>How many misread characters a label of this length may have.</summary>
    private static int Forgiven(int length) => length switch { < 4 => 0, < 7 => 1, < 10 => 2, _ => 3 };

    /// <summary>The label with the fewest differences; one that shares neither end with the text is none.</summary>
    private T Nearest(string text)
    {
        var best = int.MaxValue;
        var found = default(T);
        foreach (var (label, meaning) in exact)
        {
            var allowed = Forgiven(Math.Min(label.Length, text.Length));
            if (Math.Abs(label.Length - text.Length) <= allowed && (label[0] == text[0] || label[^1] == text[^1]) &&
                LabelText.Distance(label, text) is var distance && distance <= allowed && distance < best)
            {
                best = distance;
                found = meaning;
            }
        }

        return found;
    }
}
