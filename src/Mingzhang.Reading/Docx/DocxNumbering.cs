using System.Text;
using System.Xml.Linq;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Packages;

namespace Mingzhang.Reading.Docx;

/// <summary>The numbers that Word prints before the paragraphs of a list and does not store: counted as the document is walked.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Id, XElement Kind)> kindsByStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> counters = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, int Level)> restarted = [];

    /// <summary>The lists of a part; null where the document has none.</summary>
    public DocxNumbering(XDocument? part)
    {
        foreach (var kind in part?.Root.Children("abstractNum") ?? [])
        {
            var id = kind.Value("abstractNumId") ?? "";
            kinds.TryAdd(id, kind);
            if (kind.Child("styleLink").Value("val") is { } style)
            {
                kindsByStyle.TryAdd(style, (id, kind));
            }
        }

        foreach (var list in part?.Root.Children("num") ?? [])
        {
            lists.TryAdd(list.Value("numId") ?? "", list);
        }
    }

    /// <summary>The next number of a list as printed, with what stands between it and the text; empty for a bullet.</summary>
    /// <param name="id">The list.</param>
    /// <param name="level">The level, from 0; null where the style of the paragraph decides it.</param>
    /// <param name="style">The style that puts the paragraph in the list; null where the paragraph does itself.</param>
    public string Next(string id, int? level, string? style)
    {
        if (!lists.TryGetValue(id, out var list) || Kind(list) is not ({ } kindId, { } kind))
        {
            return "";
        }

        var definitions = new XElement?[Levels];
        foreach (var definition in kind.Children("lvl").Concat(list.Children("lvlOverride").SelectMany(change => change.Children("lvl"))))
        {
            if (definition.Number("ilvl") is >= 0 and < Levels and var at)
            {
                definitions[at] = definition;
            }
        }

        var here = level ?? (style is null ? 0 : Math.Max(0, Array.FindIndex(definitions, definition => definition.Child("pStyle").Value("val") == style)));
        if (here is < 0 or >= Levels || definitions[here] is not { } current)
        {
            return "";
        }

        Count(id, list, kindId, here, definitions);
        return Print(current, here, definitions, counters[kindId]);
    }

    /// <summary>The kind of a list; where it only names a style, the kind that defines that style.</summary>
    private (string? Id, XElement? Kind) Kind(XElement list)
    {
        if (list.Child("abstractNumId").Value("val") is not { } id || !kinds.TryGetValue(id, out var kind))
        {
            return default;
        }

        return kind.Child("numStyleLink").Value("val") is { } style && kindsByStyle.TryGetValue(style, out var defined) ? defined : (id, kind);
    }

    private static int Start(XElement? definition) => definition.Child("start").Number() ?? 0;

    private static string Print(XElement current, int level, XElement?[] definitions, int?[] counts)
    {
        if (current.Child("numFmt").Value("val") is "bullet" or "none" || current.Child("lvlText").Value("val") is not { Length: > 0 and < 100 } pattern)
        {
            return "";
        }

        var legal = current.Child("isLgl").IsOn();
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9' and var digit)
            {
                var of = digit - '1';
                var count = of <= level ? counts[of] ?? Start(definitions[of]) : 0;
                var format = definitions[of].Child("numFmt").Value("val");
                text.Append(ListNumber.Format(count, legal && of != level ? "decimal" : format));
                i++;
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        var printed = text.ToString();
        var joins = current.Child("suff").Value("val") == "nothing" || printed.Length == 0 || "、．.，）)：:".Contains(printed[^1]) && printed[^1] is not ('.' or ')' or ':');
        return joins ? printed : printed + " ";
    }

    private void Count(string id, XElement list, string kindId, int level, XElement?[] definitions)
    {
        if (!counters.TryGetValue(kindId, out var counts))
        {
            counters[kindId] = counts = new int?[Levels];
        }

        var restart = list.Children("lvlOverride").FirstOrDefault(change => change.Number("ilvl") == level).Child("startOverride").Number();
        counts[level] = restart is { } from && restarted.Add((id, level)) ? from : counts[level] is { } count ? unchecked(count + 1) : Start(definitions[level]);
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            counts[deeper] = null;
        }
    }
}
