using Mingzhang.Forms.Description;
using Mingzhang.Forms.Recognised;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>Binds a document to its form: which text is which table, which number asserts what.</summary>
public static class DisclosureBinder
{
    /// <summary>Binds a tree; what finds no place is listed as unaccounted.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="form">The id of a form to take without recognition; null to recognise it.</param>
    /// <returns>
    /// The disclosure; its form is null where none was recognised: then it has the tables with their totals and nothing else, and
    /// no tables where the document is no disclosure.
    /// </returns>
    public static Disclosure Bind(DocumentTree tree, string? form = null)
    {
        var isRecognised = MisreadWords.MayBeIn(tree);
        DocumentTree As(Form of) => isRecognised ? MisreadWords.Right(tree, of) : tree;
        if (FormLibrary.Find(form) is { } forced)
        {
            var walk = new DocumentWalk(forced, As(forced));
            return walk.Bind(new Words(
                $"按指定的格式“{forced.Title.Chinese}”读取：{walk.Found.What.Chinese}",
                $"read as \"{forced.Title.English}\", which was named: {walk.Found.What.English}"));
        }

        // the most that was found wins; of forms that fit alike, the first by name
        var walks = FormLibrary.All
            .Select(candidate => new DocumentWalk(candidate, As(candidate)))
            .Select(walk => (Walk: walk, walk.Found))
            .OrderByDescending(candidate => candidate.Found.IsEnough)
            .ThenByDescending(candidate => candidate.Found.Score)
            .ToList();
        var (best, found) = walks[0];
        Recognition? next = walks.Count > 1 ? walks[1].Found : null;
        if (found.IsEnough)
        {
            return best.Bind(found.Reason(next));
        }

        // a table or two out of a disclosure, where they are of one form only
        return walks.FindAll(candidate => candidate.Walk.IsExcerpt) is [var (excerpt, what)]
            ? excerpt.Bind(what.Reason(null))
            : Unknown.UnknownWalk.Bind(tree, Recognition.NoReason(found));
    }
}
