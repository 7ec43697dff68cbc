using System.Security.Cryptography;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>A style sheet or script that a page carries, with what its content policy says of it.</summary>
/// <param name="Text">The source.</param>
/// <param name="Hash">"'sha256-…'": only this text may run or style.</param>
internal sealed record HtmlAsset(string Text, string Hash)
{
    public static HtmlAsset ReportStyle { get; } = Load("common.css", "report.css");

    public static HtmlAsset ReportScript { get; } = Load("report.js");

    public static HtmlAsset IndexStyle { get; } = Load("common.css", "index.css");

    public static HtmlAsset IndexScript { get; } = Load("index.js");

    public static HtmlAsset DocumentStyle { get; } = Load("common.css", "document.css");

    /// <summary>A style sheet or script made for one page.</summary>
    public static HtmlAsset Of(string text) =>
        new(text, "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + "'");

    private static HtmlAsset Load(params IEnumerable<string> names) => Of("\n" + string.Concat(names.Select(Read)));

    private static string Read(string name)
    {
        using var stream = typeof(HtmlAsset).Assembly.GetManifestResourceStream("html/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

/// <summary>What every page begins with.</summary>
internal static class HtmlHead
{
    /// <summary>Opens the page up to its body: nothing may be loaded, nothing but our own script may run.</summary>
    public static Markup Open(string title, Language language, HtmlAsset style, HtmlAsset script) =>
        Open(title, language, [style], script.Hash, []);

    /// <summary>Opens a page that has no script at all.</summary>
    /// <param name="title">What the page is called.</param>
    /// <param name="language">The language of its text.</param>
    /// <param name="styles">Its style sheets.</param>
    /// <param name="properties">What the page says of itself, by name.</param>
    public static Markup OpenWithoutScript(
        string title, Language language, IReadOnlyList<HtmlAsset> styles, IEnumerable<(string Name, string Value)> properties) =>
        Open(title, language, styles, "'none'", properties);

    private static Markup Open(
        string title, Language language, IReadOnlyList<HtmlAsset> styles, string scripts, IEnumerable<(string Name, string Value)> properties)
    {
        var page = new Markup()
            .Raw("<!doctype html>\n<html lang=\"").Raw(language == Language.English ? "en" : "zh-CN").Raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src ")
            .Raw(string.Join(' ', styles.Select(style => style.Hash))).Raw("; script-src ").Raw(scripts).Raw("\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Raw("<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n");
        foreach (var (name, value) in properties)
        {
            page.Raw("<meta").Attribute("name", name).Attribute("content", value).Raw(">\n");
        }

        page.Element("title", null, title);
        foreach (var style in styles)
        {
            page.Raw("\n<style>").Raw(style.Text).Raw("</style>");
        }

        return page.Raw("\n</head>\n");
    }
}
