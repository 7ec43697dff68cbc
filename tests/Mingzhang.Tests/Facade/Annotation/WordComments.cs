using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Mingzhang.Tests.Facade.Annotation;

/// <summary>A comment as Word would show it.</summary>
/// <param name="Author">Who made it.</param>
/// <param name="Around">The text it stands around; \t parts paragraphs.</param>
/// <param name="Says">Its paragraphs.</param>
/// <param name="Holder">The element its range begins in.</param>
internal sealed record WordComment(string Author, string Around, string[] Says, string Holder);

/// <summary>What is in a Word document, read without the program's own reader.</summary>
internal static class WordComments
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The comments in the order of their part. Each must have its range and its reference, once.</summary>
    public static WordComment[] Of(byte[] bytes)
    {
        var document = Part(bytes, "word/document.xml");
        return [.. Part(bytes, "word/comments.xml").Root!.Elements(W + "comment").Select(comment =>
        {
            var id = (string)comment.Attribute(W + "id")!;
            XElement Only(string name) => Assert.Single(document.Descendants(W + name), element => (string)element.Attribute(W + "id")! == id);
            var (start, end) = (Only("commentRangeStart"), Only("commentRangeEnd"));
            Assert.Equal(W + "r", Only("commentReference").Parent!.Name);
            Assert.All([start, end], mark => Assert.NotEqual(W + "r", mark.Parent!.Name));
            var between = document.Descendants().SkipWhile(element => element != start).TakeWhile(element => element != end);
            var text = string.Concat(between.Select(element => element.Name == W + "t" ? element.Value : element.Name == W + "p" ? "\t" : ""));
            return new WordComment(
                (string)comment.Attribute(W + "author")!, text, [.. comment.Elements(W + "p").Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(t => t.Value)))],
                start.Parent!.Name.LocalName);
        })];
    }

    /// <summary>What is not valid about a document, without the place.</summary>
    public static string[] Mistakes(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(error => $"{error.Part?.Uri}: {error.Description}")];
    }

    public static XDocument Part(byte[] bytes, string name) => XDocument.Load(new MemoryStream(Parts(bytes)[name]), LoadOptions.PreserveWhitespace);

    public static Dictionary<string, byte[]> Parts(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        });
    }

    /// <summary>The same package with one part changed.</summary>
    public static byte[] With(byte[] bytes, string name, Func<string, string> change) => Reading.Files.Zips.OfBytes(Parts(bytes).Select(part =>
        (part.Key, part.Key == name ? System.Text.Encoding.UTF8.GetBytes(change(System.Text.Encoding.UTF8.GetString(part.Value))) : part.Value)));
}
