using Mingzhang.Books.Xlsx;
using Mingzhang.Forms.Books;
using Mingzhang.Model.Books;

namespace Mingzhang.Books;

/// <summary>A book as a workbook (XLSX) that a finance clerk fills in.</summary>
public static class BookWorkbook
{
    /// <summary>Writes a book; the same book gives the same bytes.</summary>
    /// <param name="book">The book.</param>
    /// <param name="output">Where it goes; left open.</param>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    /// <exception cref="InvalidOperationException">A text is longer than a cell holds (32,767 characters).</exception>
    public static void Write(Book book, Stream output)
    {
        using var writer = new WorkbookWriter(book, FormOf(book.Form), output);
        writer.Write();
    }

    /// <summary>Writes a workbook to be filled in.</summary>
    /// <param name="form">The form to disclose in, "shanxi-budget".</param>
    /// <param name="output">Where it goes; left open.</param>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public static void WriteBlank(string form, Stream output)
    {
        using var writer = new WorkbookWriter(null, FormOf(form), output);
        writer.Write();
    }

    private static BookForm FormOf(string id) => BookForm.Find(id) ?? throw new ArgumentException($"no form \"{id}\"", nameof(id));
}
