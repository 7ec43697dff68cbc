using Mingzhang.Model;
using Mingzhang.Writing.Html;

namespace Mingzhang.Writing.Documents.Html;

/// <summary>
/// Writes a document as one page that needs nothing but itself and runs no script: to be read on a screen of any width, to be
/// read aloud, and to be printed, on upright and landscape sheets.
/// </summary>
public sealed class HtmlWriter : IDocumentWriter
{
    /// <inheritdoc/>
    public string Extension => "html";

    /// <summary>Whether everything takes its place and nothing is seen: what comes on which page is known sooner so.</summary>
    internal bool IsOutline { get; init; }

    /// <inheritdoc/>
    public void Write(DocumentTree tree, Stream output)
    {
        var measures = new ColumnMeasures();
        var body = new Markup();
        new PageBody(body, measures).Write(tree, IsOutline);
        var page = HtmlHead.OpenWithoutScript(
            Title(tree), Language.Chinese, [HtmlAsset.DocumentStyle, HtmlAsset.Of(measures.Css())], Properties(tree));
        body.CopyTo(page);
        page.WriteTo(output);
    }

    private static string Title(DocumentTree tree) =>
        tree.Properties?.Title ?? tree.Blocks.OfType<Heading>().FirstOrDefault()?.Text.Text ?? "";

    private static IEnumerable<(string Name, string Value)> Properties(DocumentTree tree)
    {
        yield return ("generator", "Mingzhang");
        if (tree.Properties is { } properties)
        {
            yield return ("author", properties.Owner);
            foreach (var property in DocumentFacts.Of(properties))
            {
                yield return property;
            }
        }
    }
}
