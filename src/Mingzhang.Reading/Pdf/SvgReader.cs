using System.Xml;

namespace Mingzhang.Reading.Pdf;

/// <summary>
/// Reads the drawings that <c>pdftocairo -svg</c> writes, one a page, while it writes them. Shapes of glyphs, clips and
/// gradients are passed over; a group defined once and used elsewhere is drawn where it is used.
/// </summary>
internal sealed class SvgReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    private readonly XmlReader xml;
    private readonly int most;
    private readonly List<Drawing> pages = [];
    private readonly Dictionary<string, Drawing> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Width, double Height)> images = new(StringComparer.Ordinal);
    private readonly HashSet<string> blankGlyphs = new(StringComparer.Ordinal);
    private readonly Stack<(Drawing? Into, Matrix Matrix)> open = new();
    private int drawn;

    private SvgReader(XmlReader xml, int most)
    {
        this.xml = xml;
        this.most = most;
    }

    /// <summary>The drawings of the pages.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="most">The most glyphs and strokes that are read.</param>
    /// <exception cref="UnreadableException">There are more.</exception>
    /// <exception cref="XmlException">It breaks off.</exception>
    public static IReadOnlyList<Drawing> Read(Stream stream, int most)
    {
        using var source = XmlReader.Create(stream, Settings);
        var reader = new SvgReader(source, most);
        reader.ReadAll();
        return reader.pages;
    }

    private void ReadAll()
    {
        // without pages of its own the file is one page
        var whole = new Drawing();
        open.Push((whole, Matrix.Identity));
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                open.Pop();
                xml.Read();
            }
            else if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
            }
            else if (!Take())
            {
                xml.Skip();
            }
        }

        if (pages.Count == 0)
        {
            pages.Add(whole);
        }
    }

    /// <summary>Takes an element and moves on; false where it is to be passed over with all it holds.</summary>
    private bool Take()
    {
        var (into, outer) = open.Peek();
        switch (xml.LocalName)
        {
            case "svg" or "pageSet":
                return Enter(into, outer);
            case "defs":
                return Enter(null, Matrix.Identity);
            case "page":
                var page = new Drawing();
                pages.Add(page);
                return Enter(page, Matrix.Identity);
            case "symbol":
                return TakeSymbol();
            case "g":
                return TakeGroup(into, outer);
            case "image":
                TakeImage(into, outer);
                return false;
            case "use":
                TakeUse(into, outer.Over(Transform()));
                return false;
            case "path" when into is not null && xml.GetAttribute("d") is { Length: > 0 } data:
                TakePath(into, outer.Over(Transform()), data);
                return false;
            case "rect" when into is not null:
                TakeRectangle(into, outer.Over(Transform()));
                return false;
            default:
                return false;
        }
    }

    private bool Enter(Drawing? into, Matrix matrix)
    {
        if (!xml.IsEmptyElement)
        {
            open.Push((into, matrix));
        }

        xml.Read();
        return true;
    }

    /// <summary>A glyph; all that matters of it is whether it leaves a mark.</summary>
    private bool TakeSymbol()
    {
        var id = xml.GetAttribute("id") ?? "";
        if (!xml.IsEmptyElement && xml.Read() && xml.NodeType == XmlNodeType.Element && xml.LocalName == "path" && string.IsNullOrEmpty(xml.GetAttribute("d")))
        {
            blankGlyphs.Add(id);
        }

        while (!xml.EOF && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "symbol"))
        {
            xml.Read();
        }

        xml.Read();
        return true;
    }

    private bool TakeGroup(Drawing? into, Matrix outer)
    {
        if (into is not null)
        {
            return Enter(into, outer.Over(Transform()));
        }

        // in the definitions: a glyph, the bag of all glyphs, or a group to be used
        if (xml.GetAttribute("id") is not { } id)
        {
            return Enter(null, Matrix.Identity);
        }

        if (!IsGlyph(id))
        {
            return Enter(groups[id] = new Drawing(), Transform());
        }

        if (xml.IsEmptyElement)
        {
            blankGlyphs.Add(id);
            return false;
        }

        using var inner = xml.ReadSubtree();
        var isBlank = true;
        while (inner.Read())
        {
            isBlank &= inner.NodeType != XmlNodeType.Element || inner.LocalName != "path" || string.IsNullOrEmpty(inner.GetAttribute("d"));
        }

        if (isBlank)
        {
            blankGlyphs.Add(id);
        }

        return false;
    }

    private void TakeImage(Drawing? into, Matrix outer)
    {
        var (width, height) = (SvgNumbers.Of(xml.GetAttribute("width")) ?? 0, SvgNumbers.Of(xml.GetAttribute("height")) ?? 0);
        into?.AddImage(outer.Over(Transform()), width, height);
        if (xml.GetAttribute("id") is { } id)
        {
            images[id] = (width, height);
        }
    }

    private void TakeUse(Drawing? into, Matrix matrix)
    {
        var id = (xml.GetAttribute("xlink:href") ?? xml.GetAttribute("href") ?? "").TrimStart('#');
        var (x, y) = (SvgNumbers.Of(xml.GetAttribute("x")) ?? 0, SvgNumbers.Of(xml.GetAttribute("y")) ?? 0);
        if (into is null)
        {
            return;
        }

        if (IsGlyph(id))
        {
            if (!blankGlyphs.Contains(id))
            {
                var (left, baseLine) = matrix.Of(x, y);
                into.Glyphs.Add(new GlyphOrigin(left, baseLine));
                Count(1);
            }
        }
        else if (images.TryGetValue(id, out var size))
        {
            into.AddImage(matrix, size.Width, size.Height);
        }
        else if (groups.TryGetValue(id, out var group) && !ReferenceEquals(group, into))
        {
            Count(group.Count);
            into.Add(group, matrix.Over(Matrix.Identity with { E = x, F = y }));
        }
    }

    private void TakePath(Drawing into, Matrix matrix, string data)
    {
        var before = into.Strokes.Count;
        if (IsPainted("stroke"))
        {
            SvgPath.Add(data, matrix, isStroked: true, isRing: false, into.Strokes);
        }
        else if (IsPainted("fill"))
        {
            SvgPath.Add(data, matrix, isStroked: false, Style("fill-rule") == "evenodd", into.Strokes);
        }

        Count(into.Strokes.Count - before);
    }

    private void TakeRectangle(Drawing into, Matrix matrix)
    {
        var (x, y) = (SvgNumbers.Of(xml.GetAttribute("x")) ?? 0, SvgNumbers.Of(xml.GetAttribute("y")) ?? 0);
        var (width, height) = (SvgNumbers.Of(xml.GetAttribute("width")) ?? 0, SvgNumbers.Of(xml.GetAttribute("height")) ?? 0);
        TakePath(into, matrix, FormattableString.Invariant($"M {x} {y} L {x + width} {y} L {x + width} {y + height} L {x} {y + height} Z"));
    }

    private void Count(int more)
    {
        drawn += more;
        if (drawn > most)
        {
            throw new UnreadableException(Unreadable.TooMuch);
        }
    }

    /// <summary>Whether the line ("stroke") or the inside ("fill") is painted in a colour that is seen on white paper.</summary>
    private bool IsPainted(string what) =>
        Style(what) is { } colour && colour != "none" && Style(what + "-opacity") is not "0" &&
        colour.Replace(" ", "", StringComparison.Ordinal) is not ("rgb(100%,100%,100%)" or "#ffffff" or "#fff" or "white");

    /// <summary>A property, given as an attribute or within the style.</summary>
    private string? Style(string name)
    {
        if (xml.GetAttribute(name) is { } own)
        {
            return own;
        }

        var style = xml.GetAttribute("style").AsSpan();
        foreach (var range in style.Split(';'))
        {
            var property = style[range].Trim();
            if (property.StartsWith(name, StringComparison.Ordinal) && property.Length > name.Length && property[name.Length] == ':')
            {
                return property[(name.Length + 1)..].ToString();
            }
        }

        return null;
    }

    private Matrix Transform() => xml.GetAttribute("transform") is { } text ? Matrix.Parse(text) : Matrix.Identity;

    private static bool IsGlyph(string id) => id.StartsWith("glyph", StringComparison.Ordinal);
}
