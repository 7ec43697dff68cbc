using System.Collections.Frozen;
using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Forms.Books;

/// <summary>How the book of a form is laid out for the people who fill it in: sheets, columns, choices, comparisons.</summary>
/// <param name="Id">The form, "shanxi-budget".</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Guide">What the first sheet says, line by line.</param>
/// <param name="Legend">What the colours mean, by name: required, optional, derived, marked.</param>
/// <param name="Lists">The choices by the name of their list.</param>
/// <param name="Sheets">The sheets in order.</param>
/// <param name="Comparisons">What the text compares with last year, in order.</param>
/// <param name="RequiredTexts">The sections whose running text only the author knows.</param>
public sealed record BookForm(
    string Id, Words Title, ImmutableArray<string> Guide, FrozenDictionary<string, string> Legend,
    FrozenDictionary<string, ChoiceList> Lists, ImmutableArray<BookSheet> Sheets, ImmutableArray<Comparison> Comparisons,
    ImmutableArray<string> RequiredTexts)
{
    private static readonly Lazy<FrozenDictionary<string, BookForm>> All = new(() =>
        FormLibrary.Ids.Where(BookFormLoader.Exists).Select(BookFormLoader.Load).ToFrozenDictionary(form => form.Id, StringComparer.Ordinal));

    /// <summary>The forms that a book can be made for.</summary>
    public static ImmutableArray<string> Ids => [.. FormLibrary.Ids.Where(id => All.Value.ContainsKey(id))];

    /// <summary>The layout of a form's book; null where there is none.</summary>
    public static BookForm? Find(string? id) => id is not null && All.Value.TryGetValue(id, out var form) ? form : null;

    /// <summary>The sheet with an id of the description.</summary>
    public BookSheet Sheet(string id) => Sheets.First(sheet => sheet.Id == id);
}

/// <summary>A sheet: a row for each thing, or (<paramref name="IsFields"/>) a row for each column.</summary>
/// <param name="Id">What it holds, "expenditure".</param>
/// <param name="Name">Its name, "支出".</param>
/// <param name="IsFields">Whether it is one thing, its columns laid out as rows of label, content and explanation.</param>
/// <param name="Fixed">The list whose entries are rows that are there already; null where none are.</param>
/// <param name="Derived">The entries of that list whose amounts are sums.</param>
/// <param name="Rows">How many empty rows it offers.</param>
/// <param name="Columns">Its columns.</param>
public sealed record BookSheet(
    string Id, string Name, bool IsFields, string? Fixed, ImmutableArray<string> Derived, int Rows, ImmutableArray<BookColumn> Columns);

/// <summary>What a cell of a book holds.</summary>
public enum BookCellKind
{
    /// <summary>Text on a line.</summary>
    Text,

    /// <summary>Text of any length.</summary>
    Long,

    /// <summary>A code: digits that are no number.</summary>
    Code,

    /// <summary>元.</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>平方米.</summary>
    Area,

    /// <summary>A day.</summary>
    Date,

    /// <summary>14 digits, year to second.</summary>
    Stamp,

    /// <summary>One of a list.</summary>
    Choice,
}

/// <summary>A column of a sheet.</summary>
/// <param name="Id">What it holds, "basic".</param>
/// <param name="Header">Its header, "基本支出".</param>
/// <param name="Also">Other headers it is known by.</param>
/// <param name="Kind">What a cell holds.</param>
/// <param name="List">The list of its choices; null where it is free.</param>
/// <param name="Width">In characters; zero for the usual.</param>
/// <param name="IsRequired">Whether a row needs it.</param>
/// <param name="IsRare">Whether it is left out where no row has it.</param>
/// <param name="IsDerived">Whether rows that are sums leave it empty.</param>
/// <param name="IsOfTotal">Whether only rows that are sums fill it in.</param>
/// <param name="Hint">What goes in.</param>
/// <param name="Example">For example; empty where none is needed.</param>
public sealed record BookColumn(
    string Id, string Header, ImmutableArray<string> Also, BookCellKind Kind, string? List, int Width,
    bool IsRequired, bool IsRare, bool IsDerived, bool IsOfTotal, string Hint, string Example);

/// <summary>The choices of a column.</summary>
/// <param name="Entries">Each choice's key and the word for it, in order.</param>
/// <param name="Also">Other words for a key.</param>
public sealed record ChoiceList(ImmutableArray<KeyValuePair<string, string>> Entries, FrozenDictionary<string, string> Also)
{
    private readonly FrozenDictionary<string, string> keys = Entries
        .Select(entry => KeyValuePair.Create(Canonical.Compact(entry.Value), entry.Key))
        .Concat(Also.Select(other => KeyValuePair.Create(Canonical.Compact(other.Key), other.Value)))
        .DistinctBy(entry => entry.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word for a key; the key itself where the list lacks it.</summary>
    public string WordOf(string key) => Entries.FirstOrDefault(entry => entry.Key == key).Value ?? key;

    /// <summary>The key that a word stands for, whatever its spaces and widths; null where it is none.</summary>
    public string? KeyOf(string word) => keys.GetValueOrDefault(Canonical.Compact(word));
}

/// <summary>When last year's figure is needed.</summary>
public enum Need
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>Where there is money of that flow this year or a figure of last year.</summary>
    Where,
}

/// <summary>Whether a change needs its reason.</summary>
public enum ReasonNeed
{
    /// <summary>The text prints none.</summary>
    None,

    /// <summary>A careful reader would ask.</summary>
    Wanted,

    /// <summary>The text prints it.</summary>
    Required,
}

/// <summary>Something that the text compares with last year.</summary>
/// <param name="Of">Its coordinate, without measure.</param>
/// <param name="Sheet">The sheet on which last year's figure is filled in.</param>
/// <param name="Row">The entry of that sheet's fixed rows.</param>
/// <param name="Needed">When it is needed.</param>
/// <param name="Reason">Whether a change needs its reason.</param>
public sealed record Comparison(Coordinate Of, string Sheet, string Row, Need Needed, ReasonNeed Reason);
