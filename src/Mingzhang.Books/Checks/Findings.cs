using System.Collections.Immutable;
using Mingzhang.Books.Xlsx;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Checks;

/// <summary>Gathers what is wrong with a book.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<BookProblem>.Builder problems = ImmutableArray.CreateBuilder<BookProblem>();

    /// <summary>All of it.</summary>
    public ImmutableArray<BookProblem> All => problems.ToImmutable();

    /// <summary>Something that keeps the book from being published.</summary>
    public void Error(string pointer, Words what, Words expected) => problems.Add(new BookProblem(pointer, Severity.Error, what, expected));

    /// <summary>Something a careful reader would ask about.</summary>
    public void Warning(string pointer, Words what, Words expected) => problems.Add(new BookProblem(pointer, Severity.Warning, what, expected));

    /// <summary>Two amounts that should be one, as far as each is known.</summary>
    public void Equal(string pointer, (Words Name, BookAmount Amount) one, (Words Name, BookAmount Amount) other, Severity severity = Severity.Error)
    {
        if (Math.Abs(one.Amount.Value.Yuan - other.Amount.Value.Yuan) > one.Amount.Within.Yuan + other.Amount.Within.Yuan)
        {
            problems.Add(new BookProblem(
                pointer,
                severity,
                new Words(
                    $"{one.Name.Chinese} {Yuan(one.Amount)}，与{other.Name.Chinese} {Yuan(other.Amount)} 不等，相差 {Yuan(one.Amount, other.Amount)}",
                    $"{one.Name.English} {Yuan(one.Amount)} is not {other.Name.English} {Yuan(other.Amount)}; they differ by {Yuan(one.Amount, other.Amount)}"),
                new Words("两者相等", "both the same")));
        }
    }

    /// <summary>Whether one amount is surely less than another.</summary>
    public static bool IsLess(BookAmount one, BookAmount other) => one.Value.Yuan + one.Within.Yuan < other.Value.Yuan - other.Within.Yuan;

    /// <summary>An amount for people: "1,234,500.00元".</summary>
    public static string Yuan(BookAmount amount) =>
        amount.Value.Yuan.ToString(Look.Money, System.Globalization.CultureInfo.InvariantCulture) + "元" + (amount.IsExact ? "" : $"（±{Marks.Text(amount.Within)}）");

    private static string Yuan(BookAmount one, BookAmount other) => Yuan(new BookAmount(new Money(Math.Abs(one.Value.Yuan - other.Value.Yuan))));
}
