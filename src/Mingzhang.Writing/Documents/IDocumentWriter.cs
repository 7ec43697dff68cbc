using Mingzhang.Model;

namespace Mingzhang.Writing.Documents;

/// <summary>Writes a document tree as a file of one format. The same tree gives the same bytes, whatever the clock and the culture.</summary>
public interface IDocumentWriter
{
    /// <summary>The extension of its files, without the dot: "docx".</summary>
    string Extension { get; }

    /// <summary>Writes the document.</summary>
    /// <param name="tree">The document, with the layout of its tables.</param>
    /// <param name="output">What is written to; it can be sought in and is left open.</param>
    void Write(DocumentTree tree, Stream output);
}
