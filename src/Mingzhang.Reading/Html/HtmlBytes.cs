using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Html;

/// <summary>Whether bytes are a web page, and in which encoding: by its mark, by what it says, or by what it looks like.</summary>
internal static partial class HtmlBytes
{
    /// <summary>How far into a file its kind and encoding may be told.</summary>
    private const int Prefix = 4096;

    /// <summary>One character in so many may be lost before a page is not read at all.</summary>
    private const int FewestPerLost = 200;

    /// <summary>Whether the file is a web page, told from its beginning, or from its extension where it begins with any tag: many systems call a page .xls or .doc.</summary>
    public static bool IsPage(string path, ReadOnlySpan<byte> bytes) => IsPage(path, Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prefix)]));

    /// <summary>The same of a text that is decoded already.</summary>
    public static bool IsPage(string path, string text)
    {
        var head = text.Length > Prefix ? text[..Prefix] : text;
        return Beginning().IsMatch(head) ||
            (Path.GetExtension(path).ToUpperInvariant() is ".HTML" or ".HTM" or ".SHTML" or ".XHTML" or ".XLS" or ".ET" or ".DOC" or ".WPS" && AnyTag().IsMatch(head));
    }

    /// <summary>Decodes a page.</summary>
    public static EncodingDetector.Decoding Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > DocumentReader.LargestText)
        {
            return new("", null, Unreadable.TooLarge(bytes.Length));
        }

        var detected = EncodingDetector.Decode(bytes);
        var marked = bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        var said = marked ? null : Said(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prefix)]));
        if (said is not null && !Denies(detected.Encoding, said, bytes) && Try(said, bytes, isStrict: true) is { } text)
        {
            return new(text, said, null);
        }

        if (detected.Problem is not null && said is not null && Try(said, bytes, isStrict: false) is { } damaged &&
            damaged.AsSpan().Count('\uFFFD') <= damaged.Length / FewestPerLost)
        {
            return new(damaged, said, null);
        }

        return detected;
    }

    /// <summary>Whether the bytes show that the page is wrong about its encoding: Chinese in one is hardly ever by chance that in another.</summary>
    private static bool Denies(string? detected, string said, ReadOnlySpan<byte> bytes) =>
        (detected == "utf-8" && said != "utf-8" && bytes.IndexOfAnyInRange((byte)0xE2, (byte)0xF4) >= 0) || (detected == "gb18030" && said == "big5");

    /// <summary>The encoding a page says it has, as its IANA name; null where it says none that is known here.</summary>
    private static string? Said(string head) => Charset().Match(head) is { Success: true } match
        ? match.Groups["name"].Value.ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" => "utf-8",
            "GB2312" or "GBK" or "GB18030" or "X-GBK" or "GB_2312-80" or "CP936" => "gb18030",
            "BIG5" => "big5",
            _ => null,
        }
        : null;

    private static string? Try(string name, ReadOnlySpan<byte> bytes, bool isStrict)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            DecoderFallback fallback = isStrict ? DecoderFallback.ExceptionFallback : DecoderFallback.ReplacementFallback;
            return Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, fallback).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^(?:\u00EF\u00BB\u00BF|\uFEFF)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!DOCTYPE\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"<(?:html|head|body|div|table|p|h[1-6]|meta|title)\b[^<]{0,2000}>", RegexOptions.IgnoreCase)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"(?:charset|<\?xml[^>]*encoding)\s*=\s*[""']?\s*(?<name>[\w-]{3,20})", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
