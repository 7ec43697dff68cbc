using System.Security.Cryptography;
using System.Text;

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

    private static HtmlAsset Load(params IEnumerable<string> names)
    {
        var text = "\n" + string.Concat(names.Select(Read));
        return new HtmlAsset(text, "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + "'");
    }

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
    public static Markup Open(string title, Model.Language language, HtmlAsset style, HtmlAsset script) => new Markup()
        .Raw("<!doctype html>\n<html lang=\"").Raw(language == Model.Language.English ? "en" : "zh-CN").Raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src ")
        .Raw(style.Hash).Raw("; script-src ").Raw(script.Hash).Raw("\">\n")
        .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
        .Raw("<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n")
        .Element("title", null, title)
        .Raw("\n<style>").Raw(style.Text).Raw("</style>\n</head>\n");
}
