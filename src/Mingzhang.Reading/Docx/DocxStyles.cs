using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mingzhang.Reading.Packages;

namespace Mingzhang.Reading.Docx;

/// <summary>What the styles of a document say of its paragraphs; a style has what the one it is based on has.</summary>
internal sealed partial class DocxStyles
{
    private const int DeepestChain = 20;
    private const int BodyLevel = 9;

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly string? normal;

    /// <summary>The styles of a part; null where the document has none.</summary>
    public DocxStyles(XDocument? part)
    {
        foreach (var style in part?.Root.Children("style") ?? [])
        {
            if (style.Value("styleId") is { } id && styles.TryAdd(id, style) && style.Value("type") == "paragraph" && style.Value("default") is "1" or "true")
            {
                normal ??= id;
            }
        }
    }

    /// <summary>The level of a paragraph as a heading, from 1; null where it is running text.</summary>
    public int? HeadingLevel(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        if (properties.Child("outlineLvl").Number() is { } own)
        {
            return own is >= 0 and < BodyLevel ? own + 1 : null;
        }

        foreach (var style in Chain(properties))
        {
            if (style.Child("pPr").Child("outlineLvl").Number() is { } level)
            {
                return level is >= 0 and < BodyLevel ? level + 1 : null;
            }

            if (HeadingName().Match(NameOf(style)) is { Success: true } match)
            {
                return int.Parse(match.Groups["level"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>The level of a paragraph as a line of the contents page, from 1; null where its style is none of those.</summary>
    public int? ContentsLevel(XElement paragraph)
    {
        foreach (var style in Chain(paragraph.Child("pPr")))
        {
            if (ContentsName().Match(NameOf(style)) is { Success: true } match)
            {
                return int.Parse(match.Groups["level"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>The list a paragraph is numbered in and its level there; null where it is in none.</summary>
    public (string List, int? Level, string? Style)? List(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var own = properties.Child("numPr");
        var (list, level) = (own.Child("numId").Value("val"), own.Child("ilvl").Number());
        string? from = null;
        if (list is null)
        {
            foreach (var style in Chain(properties))
            {
                var numbering = style.Child("pPr").Child("numPr");
                level ??= numbering.Child("ilvl").Number();
                if (numbering.Child("numId").Value("val") is { } named)
                {
                    (list, from) = (named, style.Value("styleId"));
                    break;
                }
            }
        }

        return list is null or "0" ? null : (list, level, from);
    }

    private static string NameOf(XElement style) => style.Child("name").Value("val") ?? "";

    private IEnumerable<XElement> Chain(XElement? properties)
    {
        var id = properties.Child("pStyle").Value("val") ?? normal;
        for (var i = 0; i < DeepestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.Child("basedOn").Value("val");
        }
    }

    [GeneratedRegex(@"^(?:heading|标题)\s*(?<level>[1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^(?:toc|目录)\s*(?<level>[1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex ContentsName();
}
