using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books;

/// <summary>Something in a book that is not as it should be.</summary>
/// <param name="Pointer">Where in the book, as a JSON pointer: "/expenditure/3/basic"; empty where it is the whole file or no part of the book.</param>
/// <param name="Severity">An error keeps a disclosure from being published.</param>
/// <param name="What">What is the matter.</param>
/// <param name="Expected">What is expected there.</param>
public sealed record BookProblem(string Pointer, Severity Severity, Words What, Words Expected)
{
    /// <summary>The cell of the workbook, "支出!F7", or its sheet alone; null where the book is no workbook.</summary>
    public string? Cell { get; init; }

    /// <summary>Where, for people: the cell where there is one, else the pointer.</summary>
    public string Place => Cell ?? Pointer;
}

/// <summary>What reading a file of a book came to.</summary>
public sealed record BookReading
{
    /// <summary>The book; null where the file is none or where a part of it was not understood.</summary>
    public Book? Book { get; init; }

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public ImmutableArray<BookProblem> Problems { get; init; } = [];

    /// <summary>Why nothing could be read at all, and what to do; null where something was.</summary>
    public Unusable? Unusable { get; init; }

    /// <summary>Whether it may be composed and published.</summary>
    public bool HasErrors => Unusable is not null || Problems.Any(problem => problem.Severity == Severity.Error);
}

/// <summary>Why a file is no book.</summary>
/// <param name="Problem">What is the matter.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record Unusable(Words Problem, Words Fix);
