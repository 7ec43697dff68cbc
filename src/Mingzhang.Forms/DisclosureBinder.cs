using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>Binds a document to its form: which text is which table, which number asserts what.</summary>
public static class DisclosureBinder
{
    /// <summary>Binds a tree; what finds no place is listed as unaccounted.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="form">The id of a form to take without recognition; null to recognise it.</param>
    /// <returns>The disclosure; its form is null where none was recognised.</returns>
    public static Disclosure Bind(DocumentTree tree, string? form = null)
    {
        if (FormLibrary.Find(form) is { } forced)
        {
            return new DocumentWalk(forced, tree).Bind();
        }

        foreach (var candidate in FormLibrary.All)
        {
            var walk = new DocumentWalk(candidate, tree);
            if (walk.Recognised)
            {
                return walk.Bind();
            }
        }

        return new Disclosure { Source = tree.Source, Watermark = tree.Watermark, Doubts = tree.Doubts };
    }
}
