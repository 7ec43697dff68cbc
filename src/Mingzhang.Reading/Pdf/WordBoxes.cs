using System.Xml;
using Mingzhang.Model;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pdf;

/// <summary>A word with its box, as <c>pdftotext -bbox</c> tells it.</summary>
internal readonly record struct BoxedWord(string Text, Box Box);

/// <summary>A page as <c>pdftotext -bbox</c> tells it.</summary>
/// <param name="Size">Its size in points, upright as displayed.</param>
/// <param name="Words">Its words.</param>
internal sealed record WordPage(PageSize Size, IReadOnlyList<BoxedWord> Words);

/// <summary>Reads what <c>pdftotext -bbox</c> writes.</summary>
internal static class WordBoxes
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>The pages.</summary>
    /// <param name="stream">What was written; it may break off where the program gave up.</param>
    /// <param name="mostWords">The most words that are read.</param>
    /// <param name="isWhole">Whether it does not break off.</param>
    /// <exception cref="UnreadableException">There are more.</exception>
    public static IReadOnlyList<WordPage> Read(Stream stream, int mostWords, out bool isWhole)
    {
        isWhole = false;
        var pages = new List<WordPage>();
        var words = new List<BoxedWord>();
        try
        {
            using var text = new CleanReader(new StreamReader(stream, leaveOpen: true));
            using var xml = XmlReader.Create(text, Settings);
            xml.Read();
            while (!xml.EOF)
            {
                if (mostWords < 0)
                {
                    throw new UnreadableException(Unreadable.TooMuch);
                }

                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "word")
                {
                    // reads on to what follows
                    mostWords--;
                    Add(xml, words);
                    continue;
                }

                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "page")
                {
                    words = [];
                    pages.Add(new WordPage(new PageSize(Number(xml, "width"), Number(xml, "height")), words));
                }

                xml.Read();
            }

            isWhole = true;
        }
        catch (XmlException)
        {
            // it broke off; the caller is told
        }

        return pages;
    }

    private static void Add(XmlReader xml, List<BoxedWord> words)
    {
        var box = new Box(Number(xml, "xMin"), Number(xml, "yMin"), Number(xml, "xMax"), Number(xml, "yMax"));
        var text = Ideographs.Plain(Clean(xml.ReadElementContentAsString()));
        if (text.Length > 0)
        {
            words.Add(new BoxedWord(text, box));
        }
    }

    private static double Number(XmlReader xml, string name) => SvgNumbers.Of(xml.GetAttribute(name)) ?? 0;

    private static string Clean(string text) => text.AsSpan().IndexOfAnyInRange('\0', ' ') < 0 ? text : string.Concat(text.Where(c => c > ' '));
}
