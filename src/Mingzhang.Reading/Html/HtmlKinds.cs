using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Mingzhang.Reading.Html;

/// <summary>What an element of a page is for.</summary>
internal static partial class HtmlKinds
{
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "script", "style", "template", "svg", "iframe", "object", "embed", "audio", "video", "canvas", "select", "button",
        "input", "textarea", "datalist", "rt", "rp", "del", "map", "math", "noscript",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
        "summary", "table", "ul", "caption", "tr", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    /// <summary>Whether nobody sees the element, or it holds no text.</summary>
    public static bool IsUnread(IElement element) =>
        Unread.Contains(element.LocalName) || element.HasAttribute("hidden") ||
        string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase) ||
        (element.GetAttribute("style") is { } style && NotShown().IsMatch(style));

    /// <summary>Whether the element begins and ends a line.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether the element is a watermark by what it is called.</summary>
    public static bool IsWatermark(IElement element) =>
        element.ClassList.Any(name => name.Contains("watermark", StringComparison.OrdinalIgnoreCase)) ||
        element.HasAttribute("data-watermark") || (element.Id?.Contains("watermark", StringComparison.OrdinalIgnoreCase) ?? false);

    /// <summary>The level of a heading; null where it is none.</summary>
    public static int? HeadingLevel(IElement element) => element.LocalName switch
    {
        ['h', >= '1' and <= '6' and var digit] => digit - '0',
        _ when element.GetAttribute("role") == "heading" => int.TryParse(element.GetAttribute("aria-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Clamp(level, 1, 9) : 2,
        _ => null,
    };

    /// <summary>Whether it is a figure that draws numbers printed elsewhere.</summary>
    public static bool IsChart(IElement element) => element.LocalName == "figure" && element.QuerySelector("svg, canvas") is not null;

    /// <summary>What a chart is called.</summary>
    public static string NameOfChart(IElement figure) =>
        figure.QuerySelector("svg[aria-label]")?.GetAttribute("aria-label") ?? figure.QuerySelector("svg > title")?.TextContent ??
        figure.QuerySelector("figcaption")?.FirstElementChild?.TextContent ?? "图";

    /// <summary>Whether the element is a part of the site around the document: its banner, its footer, what stands beside.</summary>
    public static bool IsFurniture(IElement element) =>
        element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search" ||
        element.LocalName is "aside" ||
        (element.LocalName is "header" or "footer" && element.Closest("article, main, section") is null &&
            element.QuerySelector("table, h1") is null && (element.QuerySelector("nav, form, a[href]") is not null || SiteWords().IsMatch(element.TextContent)));

    [GeneratedRegex("版权所有|备案|ICP|主办单位|网站标识码")]
    private static partial Regex SiteWords();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", RegexOptions.IgnoreCase)]
    private static partial Regex NotShown();
}
