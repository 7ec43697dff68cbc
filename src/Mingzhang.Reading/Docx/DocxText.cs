using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Docx;

/// <summary>The text of a paragraph or row while it is put together.</summary>
internal sealed class DocxText
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<DocxPiece>.Builder pieces = ImmutableArray.CreateBuilder<DocxPiece>();

    /// <summary>How many characters there are.</summary>
    public int Length => text.Length;

    /// <summary>Whether any of it is the result of a field that lists the contents.</summary>
    public bool IsContents { get; set; }

    /// <summary>Which element each character comes from.</summary>
    public ImmutableArray<DocxPiece> Pieces => pieces.ToImmutable();

    /// <summary>Adds the text of an element.</summary>
    public void Add(XElement element)
    {
        // line ends in the XML are white space to Word
        var value = Ideographs.Plain(element.Value).Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        if (value.Length == element.Value.Length && value.Length > 0)
        {
            pieces.Add(new DocxPiece(text.Length, value.Length, element, 0));
        }

        text.Append(value);
    }

    /// <summary>Adds what no text element holds: a tab, a break (\n), a generated number.</summary>
    public void Add(string generated) => text.Append(generated);

    /// <summary>Takes the generated characters from a place on away again.</summary>
    public void Cut(int from) => text.Length = from;

    /// <summary>Some of the characters.</summary>
    public string Slice(int start, int length) => text.ToString(start, length);

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
