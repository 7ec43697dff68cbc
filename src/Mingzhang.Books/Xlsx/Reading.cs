using Mingzhang.Forms.Books;
using Mingzhang.Model;

namespace Mingzhang.Books.Xlsx;

/// <summary>What is gathered while a workbook is read: what is wrong, and which cell each part of the book came from.</summary>
/// <param name="Form">How the sheets are laid out.</param>
/// <param name="From1904">Whether days are counted from 1904.</param>
/// <param name="Listed">The amounts that the workbook lists as known to lie near; null where it lists none.</param>
internal sealed record Reading(BookForm Form, bool From1904, HashSet<string>? Listed)
{
    /// <summary>What is wrong.</summary>
    public List<BookProblem> Problems { get; } = [];

    /// <summary>Cells by JSON pointer.</summary>
    public Dictionary<string, string> Cells { get; } = new(StringComparer.Ordinal);

    /// <summary>Says that something is wrong.</summary>
    public void Report(string pointer, string cell, Severity severity, Words what, Words expected) =>
        Problems.Add(new BookProblem(pointer, severity, what, expected) { Cell = cell });

    /// <summary>The cell that a part of the book came from: its own, or that of the nearest part it belongs to.</summary>
    public string? CellOf(string pointer)
    {
        for (var at = pointer; at.Length > 0; at = at[..at.LastIndexOf('/')])
        {
            if (Cells.TryGetValue(at, out var cell))
            {
                return cell;
            }
        }

        return null;
    }
}
