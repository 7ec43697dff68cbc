using System.Xml.Linq;
using Mingzhang.Model;
using Mingzhang.Reading.Docx;

namespace Mingzhang.Annotation;

/// <summary>Finds what comments go around; cuts runs where that is part of one.</summary>
/// <param name="parts">The document.</param>
internal sealed class CommentPlaces(DocxParts parts)
{
    /// <summary>What a comment may begin or end in, at the level of runs.</summary>
    private static readonly HashSet<string> Open = ["hyperlink", "ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "sdtContent"];

    /// <summary>Content controls whose content Word writes anew, or allows no marks in.</summary>
    private static readonly HashSet<string> Closed =
        ["text", "date", "comboBox", "dropDownList", "picture", "dataBinding", "checkbox", "citation", "bibliography", "equation", "group"];

    private readonly RunCutter cutter = new();
    private readonly XNamespace w = parts.Document.Root!.Name.Namespace;

    /// <summary>The place of a finding: its characters, else its line, else the title.</summary>
    public CommentPlace Of(Location location) =>
        parts.Body.Lines.ElementAtOrDefault((location.Line ?? 0) - 1) is { } line && OfLine(line, location) is { } place ? place : Title();

    private CommentPlace? OfLine(DocxLine line, Location location)
    {
        var (from, to) = (location.Start ?? 0, location.End ?? int.MaxValue);
        var pieces = line.Pieces.Where(piece => piece.Start < to && piece.Start + piece.Length > from).ToList();
        if (pieces.Count == 0)
        {
            (from, to, pieces) = (0, int.MaxValue, [.. line.Pieces]);
        }

        return pieces.Count == 0
            ? Whole(line.Element)
            : Around(
                pieces[0],
                pieces[0].Offset + Math.Max(0, from - pieces[0].Start),
                pieces[^1],
                pieces[^1].Offset + Math.Min(pieces[^1].Length, to - pieces[^1].Start));
    }

    /// <summary>The title: the first line with text of its own.</summary>
    private CommentPlace Title()
    {
        var place = parts.Body.Lines.Where(line => !string.IsNullOrWhiteSpace(line.Text) && line.Pieces.Length > 0)
            .Select(line => OfLine(line, Location.Unknown)).FirstOrDefault(found => found is not null);
        return (place ?? Whole(FirstParagraph())!) with { IsOfText = false };
    }

    private XElement FirstParagraph()
    {
        var body = parts.Document.Root!.Element(w + "body") ?? parts.Document.Root;
        if (body.Descendants(w + "p").FirstOrDefault() is not { } paragraph)
        {
            body.AddFirst(paragraph = new XElement(w + "p"));
        }

        return paragraph;
    }

    private CommentPlace? Around(DocxPiece first, int from, DocxPiece last, int to)
    {
        var (begin, beginsExactly) = Edge(first.Text, host => cutter.Starting(host, first.Text, from));
        var (end, endsExactly) = Edge(last.Text, host => cutter.Ending(host, last.Text, to));
        if (begin is null || end is null)
        {
            return null;
        }

        var isInOrder = XNode.CompareDocumentOrder(begin, end) <= 0;
        return new CommentPlace(begin, isInOrder ? end : begin, isInOrder && beginsExactly && endsExactly, IsOfText: true);
    }

    /// <summary>What stands for a text at the edge of a comment: its run, cut there, or what holds it.</summary>
    private (XElement? Element, bool IsExact) Edge(XElement text, Func<XElement, XElement> cut)
    {
        var inDocument = InDocument(text);
        return inDocument is null ? (null, false)
            : HostOf(inDocument) is { } host && host == text.Parent && host.Name == w + "r" ? (cut(host), true)
            : (HostOf(inDocument), false);
    }

    /// <summary>The element itself; of a footnote or endnote, the reference to it; null where nothing refers to it.</summary>
    private XElement? InDocument(XElement element)
    {
        if (element.Document == parts.Document)
        {
            return element;
        }

        var note = element.Ancestors().FirstOrDefault(ancestor => ancestor.Name.LocalName is "footnote" or "endnote");
        return note is null ? null : parts.Document.Descendants(w + (note.Name.LocalName + "Reference"))
            .FirstOrDefault(reference => reference.Attribute(w + "id")?.Value == note.Attribute(w + "id")?.Value);
    }

    /// <summary>The element at the level of runs, in a paragraph of the body itself, that holds an element.</summary>
    private XElement? HostOf(XElement element)
    {
        var path = element.AncestorsAndSelf().Reverse().SkipWhile(ancestor => ancestor.Name != w + "p").Skip(1);
        return path.FirstOrDefault(ancestor => !IsOpen(ancestor));
    }

    private bool IsOpen(XElement element) => element.Name.Namespace == w &&
        (Open.Contains(element.Name.LocalName) ||
            (element.Name == w + "sdt" && element.Element(w + "sdtPr")?.Elements().Any(property => Closed.Contains(property.Name.LocalName)) != true));

    /// <summary>All of a paragraph, or of the first in a row.</summary>
    private CommentPlace? Whole(XElement element)
    {
        if (InDocument(element)?.DescendantsAndSelf(w + "p").FirstOrDefault() is not { } paragraph)
        {
            return null;
        }

        if (HostOf(paragraph) is { } host)
        {
            return new CommentPlace(host, host, IsExact: false, IsOfText: true);
        }

        if (!paragraph.Elements().Any(child => child.Name != w + "pPr"))
        {
            paragraph.Add(new XElement(w + "r"));
        }

        var children = paragraph.Elements().Where(child => child.Name != w + "pPr").ToList();
        return new CommentPlace(children[0], children[^1], IsExact: true, IsOfText: true);
    }
}
