using System.Globalization;
using Mingzhang.Books.Xlsx;
using Mingzhang.Forms.Books;
using Mingzhang.Model;
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

    /// <summary>
    /// Reads a workbook that was filled in, by whatever program: everything that is wrong with it is reported, cell by cell,
    /// also where the book does not add up. Never throws on account of the file.
    /// </summary>
    /// <param name="bytes">The file.</param>
    public static BookReading Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var (book, reading) = WorkbookReader.Read(bytes);
            var isUnderstood = !reading.Problems.Exists(problem => problem.Severity == Severity.Error);

            // of a cell that was not understood nothing more can be said
            var bad = reading.Problems.Select(problem => problem.Cell).ToHashSet(StringComparer.Ordinal);
            var problems = reading.Problems
                .Concat(BookAudit.Check(book, withTies: isUnderstood)
                    .Select(problem => problem with { Cell = reading.CellOf(problem.Pointer) ?? SheetOf(reading.Form, problem.Pointer) })
                    .Where(problem => problem.Cell?.Contains('!', StringComparison.Ordinal) != true || !bad.Contains(problem.Cell)))
                .DistinctBy(problem => (problem.Cell, problem.What))
                .ToList();
            var order = reading.Form.Sheets.Select(sheet => sheet.Name).ToList();
            return new BookReading
            {
                Book = isUnderstood ? book : null,
                Problems = [.. problems.OrderBy(problem => Place(problem.Cell, order))],
            };
        }
        catch (UnusableException exception)
        {
            return new BookReading { Unusable = exception.Reason };
        }
    }

    /// <summary>The sheet whose rows a part of the book is made of: of "/income" the sheet of that id.</summary>
    private static string? SheetOf(BookForm form, string pointer)
    {
        var member = pointer.Split('/') is [_, var first, ..] ? first : "";
        return form.Sheets.FirstOrDefault(sheet => sheet.Id == (member == "comparatives" ? "comparisons" : member))?.Name;
    }

    /// <summary>Sheet, row and column of a cell, to put problems in the order of the file.</summary>
    private static (int Sheet, int Row, int Column) Place(string? cell, List<string> sheets)
    {
        if (cell is null)
        {
            return default;
        }

        var (name, at) = cell.Split('!') is [var sheet, var reference] ? (sheet, reference) : (cell, "");
        var letters = at.TakeWhile(char.IsAsciiLetter).ToArray();
        var column = letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);
        var row = at.Length > letters.Length ? int.Parse(at.AsSpan(letters.Length), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return (sheets.IndexOf(name), row, column);
    }

    private static BookForm FormOf(string id) => BookForm.Find(id) ?? throw new ArgumentException($"no form \"{id}\"", nameof(id));
}
