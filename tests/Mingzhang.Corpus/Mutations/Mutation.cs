using System.Collections.Immutable;

namespace Mingzhang.Corpus.Mutations;

/// <summary>Kinds of single mistakes, as people make them.</summary>
public enum MutationKind
{
    TableDigit,
    TableTransposed,
    TablePoint,
    TableSign,
    TableZeroed,
    TableSmall,
    TableLarge,
    TextDigit,
    TextTransposed,
    TextPoint,
    TextZeroed,
    TextSmall,
    TextLarge,
    Fund,
    OverallAmount,
    Change,
    Rate,
    Share,
    Count,
    Year,
    ProjectName,
    FunctionName,
    UnitName,
    RowsSlid,
    RowsSwapped,
    RowsGlued,
    RowDuplicated,
    RowDropped,
}

/// <summary>Where a mutation changed the text, in the changed text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Start">The first character; null where the whole line is meant.</param>
/// <param name="Length">How many characters.</param>
public sealed record ChangedPlace(int Line, int? Start, int Length);

/// <summary>A document with one mistake.</summary>
/// <param name="Kind">Which.</param>
/// <param name="What">What was changed, for people: "480.42 → 480.24".</param>
/// <param name="Lines">The changed text.</param>
/// <param name="Places">Where the mistake is.</param>
/// <param name="Table">The table it is in; 0 elsewhere.</param>
public sealed record Mutation(MutationKind Kind, string What, ImmutableArray<string> Lines, ImmutableArray<ChangedPlace> Places, int Table)
{
    /// <summary>Kinds that change one amount.</summary>
    public static bool IsOfAmount(MutationKind kind) => kind <= MutationKind.Fund;
}
