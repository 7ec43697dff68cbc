using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Mingzhang.Reading.Docx;

namespace Mingzhang.Annotation;

/// <summary>The comments of a document: those it has, then those added.</summary>
internal sealed class CommentsPart
{
    private const string Author = "明账";
    private const string Initials = "明";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";

    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly DocxParts parts;
    private readonly XNamespace w;
    private readonly string name;
    private readonly XDocument comments;
    private readonly HashSet<string> ids;
    private int next;

    /// <summary>The comments of a document.</summary>
    public CommentsPart(DocxParts parts)
    {
        this.parts = parts;
        w = parts.Document.Root!.Name.Namespace;
        name = parts.CommentsName ?? FreeName();
        comments = parts.Comments ?? new XDocument(new XElement(w + "comments", new XAttribute(XNamespace.Xmlns + "w", w.NamespaceName)));
        ids = comments.Descendants(w + "comment").Concat(parts.Document.Descendants().Where(IsMark))
            .Select(element => element.Attribute(w + "id")?.Value.Trim() ?? "").ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Adds a comment and gives its id.</summary>
    /// <param name="paragraphs">What it says; the first is its title.</param>
    public string Add(IReadOnlyList<string> paragraphs)
    {
        var id = FreeId();
        comments.Root!.Add(new XElement(
            w + "comment",
            new XAttribute(w + "id", id),
            new XAttribute(w + "author", Author),
            new XAttribute(w + "initials", Initials),
            paragraphs.Select((text, index) => Paragraph(text, isTitle: index == 0))));
        return id;
    }

    /// <summary>The parts that hold the comments or lead to them, by name, as they are now.</summary>
    public IEnumerable<(string Name, XDocument Part)> Changed()
    {
        yield return (parts.Main, parts.Document);
        yield return (name, comments);
        if (parts.CommentsName is null)
        {
            yield return (parts.RelationsName, Related());
        }

        var types = parts.ContentTypes.Root!;
        if (!types.Elements().Any(element => string.Equals((string?)element.Attribute("PartName"), "/" + name, StringComparison.OrdinalIgnoreCase)))
        {
            types.Add(new XElement(types.Name.Namespace + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", Type)));
            yield return (DocxParts.TypesName, parts.ContentTypes);
        }
    }

    private static bool IsMark(XElement element) => element.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference";

    /// <summary>A text as XML can hold it: half a character is shown as unknown.</summary>
    private static string Legal(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));

    private XDocument Related()
    {
        var relations = parts.Relations ?? new XDocument(new XElement(Relationships + "Relationships"));
        var taken = relations.Root!.Elements().Select(element => (string?)element.Attribute("Id")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var id = Enumerable.Range(1, taken.Count + 1).Select(number => "rId" + Text(number)).First(candidate => !taken.Contains(candidate));
        relations.Root.Add(new XElement(
            relations.Root.Name.Namespace + "Relationship",
            new XAttribute("Id", id),
            new XAttribute("Type", w.NamespaceName.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal) ? Strict : Transitional),
            new XAttribute("Target", name[(name.LastIndexOf('/') + 1)..])));
        return relations;
    }

    private string FreeName()
    {
        var folder = parts.Main[..(parts.Main.LastIndexOf('/') + 1)];
        return Enumerable.Range(1, parts.Names.Length + 1)
            .Select(number => $"{folder}comments{(number == 1 ? "" : Text(number))}.xml")
            .First(candidate => !parts.Names.Contains(candidate, StringComparer.OrdinalIgnoreCase));
    }

    private string FreeId()
    {
        while (!ids.Add(Text(next)))
        {
            next++;
        }

        return Text(next);
    }

    /// <summary>Set by itself, whatever the styles of the document: small, single-spaced and not indented.</summary>
    private XElement Paragraph(string text, bool isTitle) => new(
        w + "p",
        new XElement(
            w + "pPr",
            Properties("spacing", ("before", "0"), ("after", "0"), ("line", "240"), ("lineRule", "auto")),
            Properties("ind", ("firstLineChars", "0"), ("firstLine", "0"))),
        isTitle ? new XElement(w + "r", new XElement(w + "annotationRef")) : null,
        new XElement(
            w + "r",
            new XElement(w + "rPr", isTitle ? new XElement(w + "b") : null, Properties("sz", ("val", "20"))),
            new XElement(w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Legal(text))));

    private XElement Properties(string element, params (string Name, string Value)[] attributes) =>
        new(w + element, attributes.Select(attribute => new XAttribute(w + attribute.Name, attribute.Value)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
