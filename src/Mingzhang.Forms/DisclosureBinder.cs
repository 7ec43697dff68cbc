using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>Binds a document to its form: which text is which table, which number asserts what.</summary>
public static class DisclosureBinder
{
    /// <summary>Binds a tree; what finds no place is listed as unaccounted.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="form">The id of a form to take without recognition; null to recognise it.</param>
    public static Disclosure Bind(DocumentTree tree, string? form = null) =>
        new() { Source = tree.Source, Form = form, Watermark = tree.Watermark, Doubts = tree.Doubts };
}
