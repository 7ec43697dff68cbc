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
    /// <summary>What was done, for people.</summary>
    public static string NameOf(MutationKind kind) => kind switch
    {
        MutationKind.TableDigit => "Table: a digit exchanged",
        MutationKind.TableTransposed => "Table: two digits transposed",
        MutationKind.TablePoint => "Table: decimal point slid",
        MutationKind.TableSign => "Table: sign",
        MutationKind.TableZeroed => "Table: blank or 0.00 instead",
        MutationKind.TableSmall => "Table: off by 0.3 to 10 万元",
        MutationKind.TableLarge => "Table: off by much",
        MutationKind.TextDigit => "Text: a digit exchanged",
        MutationKind.TextTransposed => "Text: two digits transposed",
        MutationKind.TextPoint => "Text: decimal point slid",
        MutationKind.TextZeroed => "Text: 0 instead",
        MutationKind.TextSmall => "Text: off by 0.3 to 10 万元",
        MutationKind.TextLarge => "Text: off by much",
        MutationKind.Fund => "Performance table: a fund",
        MutationKind.OverallAmount => "Overall performance table: an amount",
        MutationKind.Change => "Text: change against last year",
        MutationKind.Rate => "Text: rate of change",
        MutationKind.Share => "Text: share",
        MutationKind.Count => "Text: number of projects or vehicles",
        MutationKind.Year => "A year",
        MutationKind.ProjectName => "Name of a project",
        MutationKind.FunctionName => "Name of a functional item",
        MutationKind.UnitName => "Name of a unit",
        MutationKind.RowsSlid => "Rows: amounts slid by one",
        MutationKind.RowsSwapped => "Rows: amounts of two exchanged",
        MutationKind.RowsGlued => "Rows: amounts of two in one",
        MutationKind.RowDuplicated => "Rows: one doubled",
        _ => "Rows: one missing",
    };

    /// <summary>Kinds that change one amount.</summary>
    public static bool IsOfAmount(MutationKind kind) => kind <= MutationKind.Fund;
}
