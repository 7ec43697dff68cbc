using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mingzhang.Writing.Html;

/// <summary>
/// Markup as it grows. What a document says only comes in through <see cref="Text"/> and <see cref="Attribute(string, string)"/>,
/// which escape it; <see cref="Raw(string)"/> is for the program's own words.
/// </summary>
internal sealed class Markup
{
    /// <summary>What is not written as it stands.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => c is '<' or '>' or '&' or '"' or '\'' || IsHidden(c))]);

    private readonly StringBuilder text = new(1 << 16);

    /// <summary>Text with U+FFFD for control characters and for those that turn the direction of writing: what is shown is what is there.</summary>
    public static string Visible(string any) => any.AsSpan().ContainsAnyExceptInRange(' ', '\u007e')
        ? string.Create(any.Length, any, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = IsHidden(source[i]) ? '\uFFFD' : source[i];
            }
        })
        : any;

    public Markup Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    public Markup Raw(int number)
    {
        text.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>Text of any origin.</summary>
    public Markup Text(ReadOnlySpan<char> any)
    {
        while (any.IndexOfAny(Special) is var at and >= 0)
        {
            text.Append(any[..at]);
            Append(any[at]);
            any = any[(at + 1)..];
        }

        text.Append(any);
        return this;
    }

    /// <summary>An attribute with a value of any origin, a space before it.</summary>
    public Markup Attribute(string name, string any)
    {
        text.Append(' ').Append(name).Append("=\"");
        Text(any);
        text.Append('"');
        return this;
    }

    public Markup Attribute(string name, int number)
    {
        text.Append(CultureInfo.InvariantCulture, $" {name}=\"{number}\"");
        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public Markup Element(string tag, string? style, string any)
    {
        text.Append('<').Append(tag);
        if (style is not null)
        {
            text.Append(" class=\"").Append(style).Append('"');
        }

        text.Append('>');
        Text(any);
        text.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>Adds all of it to other markup.</summary>
    public void CopyTo(Markup other) => other.text.Append(text);

    /// <summary>UTF-8; half of a surrogate pair becomes U+FFFD.</summary>
    public void WriteTo(Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 15, leaveOpen: true);
        foreach (var chunk in text.GetChunks())
        {
            writer.Write(chunk.Span);
        }
    }

    private void Append(char c)
    {
        switch (c)
        {
            case '<':
                text.Append("&lt;");
                break;
            case '>':
                text.Append("&gt;");
                break;
            case '&':
                text.Append("&amp;");
                break;
            case '"':
                text.Append("&quot;");
                break;
            case '\'':
                text.Append("&#39;");
                break;
            default:
                text.Append('\uFFFD');
                break;
        }
    }

    private static bool IsHidden(char c) =>
        c is < ' ' and not '\t' and not '\n' or (>= '\u007f' and <= '\u009f') or '\u200e' or '\u200f' or
            (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
