using Mingzhang.Model;

namespace Mingzhang.Corpus.Reproduction;

/// <summary>Something that a document and its copy composed from its own figures print otherwise.</summary>
/// <param name="Place">Where: table, row and column, or the section.</param>
/// <param name="Original">As the document prints it; empty where only the copy has it.</param>
/// <param name="Copy">As the copy prints it; empty where only the document has it.</param>
/// <param name="Line">The line in the document; null where only the copy has it.</param>
public sealed record Difference(string Place, string Original, string Copy, int? Line)
{
    /// <summary>Why, as far as it can be told.</summary>
    public Reason Reason { get; init; } = new(ReasonKind.Wording, "");
}

/// <summary>What kind of reason a difference has.</summary>
public enum ReasonKind
{
    /// <summary>The audit finds the document in error, or notes it, at this very place.</summary>
    Finding,

    /// <summary>部门（单位）, or 单位 for 部门: the wording of the official form was not fitted to whose disclosure it is.</summary>
    Leftover,

    /// <summary>The same list in another order.</summary>
    Order,

    /// <summary>A punctuation mark more or less.</summary>
    Typography,

    /// <summary>A number that differs in its last digit, or is printed with fewer digits.</summary>
    Rounding,

    /// <summary>The same said in other words, or about something else.</summary>
    Wording,
}

/// <summary>Why a document and its copy differ.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Rules">The rules that find something there; empty where none does.</param>
public sealed record Reason(ReasonKind Kind, string Rules);

/// <summary>How much of a document its copy prints alike.</summary>
/// <param name="Alike">How many things are printed alike.</param>
/// <param name="All">How many things either prints.</param>
/// <param name="Differences">The others.</param>
public sealed record Likeness(int Alike, int All, IReadOnlyList<Difference> Differences);

/// <summary>A document beside the copy composed from the book of its figures.</summary>
/// <param name="Original">The document.</param>
/// <param name="Copy">The copy, read again.</param>
/// <param name="Cells">The cells of the tables.</param>
/// <param name="Sentences">The sentences of 第三部分.</param>
/// <param name="Remarks">What the book could not take over.</param>
public sealed record Reproduced(Disclosure Original, Disclosure Copy, Likeness Cells, Likeness Sentences, IReadOnlyList<string> Remarks);
