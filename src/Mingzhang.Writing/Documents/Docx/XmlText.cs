using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>XML as it is put together: mark-up as it stands, text escaped.</summary>
internal static class XmlText
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <summary>Appends mark-up, its numbers in no culture's way.</summary>
    public static StringBuilder Put(
        this StringBuilder xml, [InterpolatedStringHandlerArgument(nameof(xml))] ref Markup markup) => markup.Of;

    /// <summary>Text as it may stand between tags and in attributes; characters that XML does not know are left out.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"") < 0 && !text.Any(c => c < ' ' || c >= 0xD800))
        {
            return text;
        }

        var xml = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '"' => xml.Append("&quot;"),
                '\n' or '\t' or (>= ' ' and not (0xFFFE or 0xFFFF)) => xml.Append(rune),
                _ => xml,
            };
        }

        return xml.ToString();
    }

    /// <summary>What an interpolated string does to the mark-up it is appended to.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Markup
    {
        private readonly StringBuilder xml;

        public Markup(int literals, int holes, StringBuilder xml)
        {
            xml.EnsureCapacity(xml.Length + literals + (holes * 8));
            this.xml = xml;
        }

        public StringBuilder Of => xml;

        public void AppendLiteral(string text) => xml.Append(text);

        /// <summary>Mark-up, or text that was escaped.</summary>
        public void AppendFormatted(string? text) => xml.Append(text);

        public void AppendFormatted(int number) => xml.Append(CultureInfo.InvariantCulture, $"{number}");
    }
}
