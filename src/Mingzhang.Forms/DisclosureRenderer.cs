using Mingzhang.Forms.Rendering;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Forms;

/// <summary>Writes a disclosure by its form: the opposite of <see cref="DisclosureBinder"/>, from the same description.</summary>
public static class DisclosureRenderer
{
    /// <summary>The document of a book.</summary>
    /// <param name="book">Its words; its form must be one of <see cref="FormLibrary.Ids"/>.</param>
    /// <param name="amounts">Its figures.</param>
    /// <param name="stage">How far it is on its way; decides the watermark.</param>
    /// <param name="source">The file of the book.</param>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public static DocumentTree Render(Book book, IAmounts amounts, Stage stage, Source source) =>
        FormLibrary.Find(book.Form) is { } form
            ? new DocumentRenderer(form, book, amounts).Render(stage, source)
            : throw new ArgumentException($"there is no form '{book.Form}'", nameof(book));
}
