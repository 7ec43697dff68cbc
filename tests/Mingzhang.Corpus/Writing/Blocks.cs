using System.Collections.Immutable;

namespace Mingzhang.Corpus.Writing;

/// <summary>What a printed piece of a document says.</summary>
public enum PrintedKind
{
    /// <summary>An amount of money.</summary>
    Amount,

    /// <summary>How much more or less than last year; printed without its sign.</summary>
    Change,

    /// <summary>The rate of a change, in percent.</summary>
    Rate,

    /// <summary>A share, in percent.</summary>
    Share,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A fund of a performance table, in 元.</summary>
    Fund,

    /// <summary>A fiscal year.</summary>
    Year,

    /// <summary>The name of a unit.</summary>
    UnitName,

    /// <summary>The name of a functional class, section or item.</summary>
    FunctionName,

    /// <summary>The name of a project.</summary>
    ProjectName,
}

/// <summary>A printed piece that can be wrong.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">As printed.</param>
/// <param name="Tail">
/// Of a share, rate or change: how far rounding alone can take it from what the numbers beside it give, in its own unit.
/// </param>
/// <param name="IsTied">Whether another place of the document says or proves it.</param>
public sealed record Printed(PrintedKind Kind, string Text, decimal Tail = 0, bool IsTied = true)
{
    /// <summary>The value of a number; nothing where it is blank.</summary>
    public decimal Value => Text.Length == 0 ? 0 : decimal.Parse(Text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How many decimals are printed.</summary>
    public int Decimals => Text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? Text.Length - point - 1 : 0;

    /// <summary>Whether it is a number that a reader should bind as a figure.</summary>
    public bool IsFigure => Kind is PrintedKind.Amount or PrintedKind.Change or PrintedKind.Rate or PrintedKind.Share or PrintedKind.Count or PrintedKind.Fund;
}

/// <summary>Words, or a printed piece.</summary>
/// <param name="Text">As it stands in the document.</param>
/// <param name="Printed">What it says; null for words.</param>
public readonly record struct Part(string Text, Printed? Printed)
{
    public static implicit operator Part(string text) => new(text, null);

    public static implicit operator Part(Printed printed) => new(printed.Text, printed);

    public static Part FromString(string text) => text;

    public static Part FromPrinted(Printed printed) => printed;
}

/// <summary>A block of a document.</summary>
public abstract record Block;

/// <summary>A heading or paragraph.</summary>
/// <param name="Level">1 to 4 for headings; 0 for a paragraph.</param>
/// <param name="Parts">Its words and figures.</param>
public sealed record Line(int Level, ImmutableArray<Part> Parts) : Block;

/// <summary>An entry of the contents page.</summary>
/// <param name="Parts">Its words.</param>
/// <param name="Page">The page it names.</param>
/// <param name="IsPart">Whether it is one of the four parts.</param>
public sealed record Entry(ImmutableArray<Part> Parts, int Page, bool IsPart) : Block;

/// <summary>A table.</summary>
/// <param name="Number">Its number in the form; 0 for a performance table.</param>
/// <param name="Rows">All rows, headers first; merged cells are blank but for the first.</param>
/// <param name="Headers">How many rows are headers.</param>
public sealed record Grid(int Number, ImmutableArray<ImmutableArray<Part>> Rows, int Headers) : Block;

/// <summary>A new page.</summary>
public sealed record PageBreak : Block;
