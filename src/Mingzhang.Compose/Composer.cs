using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Compose;

/// <summary>Makes the disclosure of a book.</summary>
public static class Composer
{
    /// <summary>The document.</summary>
    /// <param name="book">The book; of a department with books of its units, <see cref="Department.Merge"/>d.</param>
    /// <param name="stage">How far it is on its way to the public.</param>
    /// <param name="source">The file of the book.</param>
    /// <exception cref="ArgumentException">The book's form does not exist.</exception>
    public static DocumentTree Compose(Book book, Stage stage, Source source) =>
        DisclosureRenderer.Render(book, new BookAmounts(book), stage, source);
}
