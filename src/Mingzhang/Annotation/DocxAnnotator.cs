using System.Xml.Linq;
using Mingzhang.Model;
using Mingzhang.Reading;
using Mingzhang.Reading.Docx;

namespace Mingzhang.Annotation;

/// <summary>
/// Puts findings into a Word document as comments, each around the very text it speaks of. Nothing else changes: runs are
/// cut where a comment begins or ends inside them, and parts without comments stay as they are, byte for byte.
/// </summary>
public static class DocxAnnotator
{
    /// <summary>Why a file cannot take comments; null where it can.</summary>
    /// <param name="path">The file's name as the caller gave it; it is not opened.</param>
    /// <param name="bytes">Its content.</param>
    public static ReadResult.Failed? Refusal(string path, ReadOnlyMemory<byte> bytes) =>
        DocxParts.Read(path, bytes, out var problem) is null ? problem : null;

    /// <summary>Adds one comment for each finding. The same input gives the same bytes.</summary>
    /// <param name="path">The file's name as the caller gave it; it is not opened.</param>
    /// <param name="bytes">Its content, which the findings were found in.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="language">The language the comments are in.</param>
    public static AnnotatedFile Annotate(string path, ReadOnlyMemory<byte> bytes, IEnumerable<Finding> findings, Language language)
    {
        if (DocxParts.Read(path, bytes, out var problem) is not { } parts)
        {
            return new AnnotatedFile(default, 0, 0, problem);
        }

        var ordered = findings.OrderBy(finding => finding.Location.Line ?? 0).ThenBy(finding => finding.Location.Start ?? 0).ToList();
        if (ordered.Count == 0)
        {
            return new AnnotatedFile(bytes, 0, 0, null);
        }

        var places = new CommentPlaces(parts);
        var comments = new CommentsPart(parts);
        var placeless = 0;
        foreach (var finding in ordered)
        {
            var place = places.Of(finding.Location);
            placeless += place.IsOfText ? 0 : 1;
            var id = comments.Add(CommentText.Of(finding, place, language));
            Mark(place, id, parts.Document.Root!.Name.Namespace);
        }

        return new AnnotatedFile(PackageEdit.Replace(bytes, comments.Changed()), ordered.Count, placeless, null);
    }

    /// <summary>Puts the ends of a comment around its place; the ends of several that stand there come in their order.</summary>
    private static void Mark(CommentPlace place, string id, XNamespace w)
    {
        var last = place.Last;
        while (last.NextNode is XElement next && next.Annotation<CommentMark>() is not null)
        {
            last = next;
        }

        var end = new XElement(w + "commentRangeEnd", new XAttribute(w + "id", id));
        var reference = new XElement(
            w + "r",
            new XElement(w + "rPr", new XElement(w + "sz", new XAttribute(w + "val", "16"))),
            new XElement(w + "commentReference", new XAttribute(w + "id", id)));
        end.AddAnnotation(CommentMark.Instance);
        reference.AddAnnotation(CommentMark.Instance);
        place.First.AddBeforeSelf(new XElement(w + "commentRangeStart", new XAttribute(w + "id", id)));
        last.AddAfterSelf(end, reference);
    }

    /// <summary>Tells the ends of comments added from those that were there.</summary>
    private sealed class CommentMark
    {
        public static readonly CommentMark Instance = new();
    }
}
