using System.Xml.Linq;

namespace Mingzhang.Annotation;

/// <summary>Cuts runs so that one begins or ends at a character. What they show, and how, stays the same.</summary>
internal sealed class RunCutter
{
    private static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>The pieces that text elements were cut into, by the element as it was read, each with its first character.</summary>
    private readonly Dictionary<XElement, List<(int Start, XElement Text)>> pieces = [];

    /// <summary>The run that begins with a character.</summary>
    /// <param name="run">The run that held the text when it was read.</param>
    /// <param name="text">The text element as it was read.</param>
    /// <param name="offset">The character in it.</param>
    public XElement Starting(XElement run, XElement text, int offset) => StartingWith(PieceFrom(text, offset), run.Name.Namespace + "rPr");

    /// <summary>The run that ends before a character.</summary>
    /// <param name="run">The run that held the text when it was read.</param>
    /// <param name="text">The text element as it was read.</param>
    /// <param name="offset">The character in it, from 1.</param>
    public XElement Ending(XElement run, XElement text, int offset)
    {
        var last = PieceUpTo(text, offset);
        var owner = last.Parent!;
        if (last.ElementsAfterSelf().FirstOrDefault() is { } next)
        {
            StartingWith(next, run.Name.Namespace + "rPr");
        }

        return owner;
    }

    private static XElement StartingWith(XElement child, XName properties)
    {
        var run = child.Parent!;
        if (!child.ElementsBeforeSelf().Any(before => before.Name != properties))
        {
            return run;
        }

        var rest = new XElement(run.Name, run.Attributes(), run.Element(properties) is { } own ? new XElement(own) : null);
        var moved = child.NodesAfterSelf().Prepend(child).ToList();
        foreach (var node in moved)
        {
            node.Remove();
            rest.Add(node);
        }

        run.AddAfterSelf(rest);
        return rest;
    }

    private XElement PieceFrom(XElement text, int offset)
    {
        Cut(text, offset, -1);
        return PiecesOf(text).FindLast(piece => piece.Start <= offset).Text;
    }

    private XElement PieceUpTo(XElement text, int offset)
    {
        Cut(text, offset, 1);
        return PiecesOf(text).FindLast(piece => piece.Start < offset).Text;
    }

    /// <summary>Cuts a text in two before a character; no character of two halves is cut, but the cut moved aside.</summary>
    private void Cut(XElement text, int offset, int aside)
    {
        var known = PiecesOf(text);
        var index = known.FindLastIndex(piece => piece.Start <= offset);
        var (start, piece) = known[index];
        var value = piece.Value;
        var at = offset - start;
        if (at > 0 && at < value.Length && char.IsLowSurrogate(value[at]) && char.IsHighSurrogate(value[at - 1]))
        {
            at += aside;
        }

        if (at <= 0 || at >= value.Length)
        {
            return;
        }

        var rest = new XElement(piece.Name, piece.Attributes(), value[at..]);
        piece.Value = value[..at];
        if (char.IsWhiteSpace(value[at - 1]))
        {
            piece.SetAttributeValue(Space, "preserve");
        }

        if (char.IsWhiteSpace(value[at]))
        {
            rest.SetAttributeValue(Space, "preserve");
        }

        piece.AddAfterSelf(rest);
        known.Insert(index + 1, (start + at, rest));
    }

    private List<(int Start, XElement Text)> PiecesOf(XElement text)
    {
        if (!pieces.TryGetValue(text, out var known))
        {
            pieces.Add(text, known = [(0, text)]);
        }

        return known;
    }
}
