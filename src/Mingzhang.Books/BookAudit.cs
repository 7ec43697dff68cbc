using System.Collections.Immutable;
using Mingzhang.Books.Checks;
using Mingzhang.Forms;
using Mingzhang.Forms.Books;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books;

/// <summary>What is wrong with a book: line by line, and where its figures do not add up (勾稽), in exact 元.</summary>
public static class BookAudit
{
    /// <summary>Everything that is wrong; an amount known to lie near is wrong only where no true amount would be right.</summary>
    public static ImmutableArray<BookProblem> Check(Book book) => Check(book, withTies: true);

    /// <summary>The same, or what can be said of a book of which a part was not understood.</summary>
    internal static ImmutableArray<BookProblem> Check(Book book, bool withTies)
    {
        if (BookForm.Find(book.Form) is not { } form)
        {
            return
            [
                new BookProblem(
                    "/form", Severity.Error, FormLibrary.Ids.Contains(book.Form)
                        ? new Words($"公开格式“{book.Form}”只能读取和核查，没有账册", $"form \"{book.Form}\" is for reading and checking only, it has no book")
                        : new Words($"公开格式“{book.Form}”不认识", $"there is no form \"{book.Form}\""),
                    new Words("应为：" + string.Join("、", BookForm.Ids), "one of: " + string.Join(", ", BookForm.Ids))),
            ];
        }

        var findings = new Findings();
        new LineChecks(book, form, findings).Check();
        if (withTies)
        {
            new TieChecks(book, form, findings).Check();
        }

        return findings.All;
    }
}
