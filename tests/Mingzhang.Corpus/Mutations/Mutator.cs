using Mingzhang.Corpus.Writing;

namespace Mingzhang.Corpus.Mutations;

/// <summary>
/// Makes single mistakes in a generated document. Each is a defect: the change is larger than what rounding could explain,
/// and what is changed is said or proved elsewhere in the document.
/// </summary>
/// <param name="document">The clean document.</param>
/// <param name="dice">Chance.</param>
public sealed class Mutator(Document document, Dice dice)
{
    private const int Tries = 20;

    /// <summary>Amounts below this in 万元 are not worth a finding; a sum of many rounded parts may be off by more.</summary>
    private readonly decimal least = Math.Max(
        0.3m, 0.005m * (2 + document.Rows.GroupBy(row => row.Table).Select(table => table.Count()).DefaultIfEmpty(0).Max()));

    /// <summary>A mistake of the kind; null where the document has no place for one.</summary>
    public Mutation? Make(MutationKind kind)
    {
        for (var i = 0; i < Tries; i++)
        {
            if ((kind >= MutationKind.RowsSlid ? new RowSlips(document, dice, least).Make(kind) : AtOnePlace(kind)) is { } made)
            {
                return made;
            }
        }

        return null;
    }

    private Mutation? AtOnePlace(MutationKind kind)
    {
        var places = document.Places.Where(place => IsFor(kind, place)).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        return At(kind, dice.Pick(places));
    }

    /// <summary>Each number of the document that another place says or proves, wrong once, in one of the ways of its kind.</summary>
    public IEnumerable<Mutation> EachOnce()
    {
        foreach (var place in document.Places.Where(place => place.Printed is { IsFigure: true, IsTied: true }))
        {
            var kinds = Enum.GetValues<MutationKind>().Where(kind => kind < MutationKind.Year && IsFor(kind, place)).ToList();
            Mutation? made = null;
            for (var i = 0; i < Tries && made is null && kinds.Count > 0; i++)
            {
                made = At(dice.Pick(kinds), place);
            }

            if (made is not null)
            {
                yield return made;
            }
        }
    }

    private Mutation? At(MutationKind kind, Place place)
    {
        var printed = place.Printed;
        var line = document.Lines[place.Line - 1];
        var old = line.Substring(place.Start, place.Length);
        var changed = printed.Kind switch
        {
            PrintedKind.ProjectName or PrintedKind.FunctionName or PrintedKind.UnitName => Slips.Name(old, dice),
            PrintedKind.Year => Slips.Year(old, dice),
            PrintedKind.Share or PrintedKind.Rate => Slips.Number(printed, kind, Math.Max(3 * printed.Tail, 2 * LastDigit(printed)), dice),
            PrintedKind.Change => Slips.Number(printed, kind, Math.Max(least, 3 * printed.Tail), dice),
            PrintedKind.Count => Slips.Number(printed, kind, 1, dice),
            PrintedKind.Fund => Slips.Number(printed, kind, 200, dice),
            _ => Slips.Number(printed, kind, Math.Max(least, 2 * LastDigit(printed)), dice),
        };
        return changed is null || (printed.Kind == PrintedKind.Count && changed[0] == '-')
            ? null
            : new Mutation(
                kind, $"{old} → {changed}", document.Lines.SetItem(place.Line - 1, line[..place.Start] + changed + line[(place.Start + place.Length)..]),
                [new ChangedPlace(place.Line, place.Start, changed.Length)], place.Table);
    }

    private static decimal LastDigit(Printed printed) => printed.Decimals switch { 0 => 1m, 1 => 0.1m, _ => 0.01m };

    private bool IsFor(MutationKind kind, Place place) => place.Printed.IsTied && kind switch
    {
        <= MutationKind.TableLarge => place is { Table: > 0, Printed.Kind: PrintedKind.Amount },
        <= MutationKind.TextLarge => place is { Table: 0, Printed.Kind: PrintedKind.Amount } && !IsInGrid(place),
        MutationKind.Fund => place.Printed.Kind == PrintedKind.Fund,
        MutationKind.OverallAmount => place is { Table: 0, Printed.Kind: PrintedKind.Amount } && IsInGrid(place),
        MutationKind.Change => place.Printed.Kind == PrintedKind.Change,
        MutationKind.Rate => place.Printed.Kind == PrintedKind.Rate,
        MutationKind.Share => place.Printed.Kind == PrintedKind.Share,
        MutationKind.Count => place.Printed.Kind == PrintedKind.Count,
        MutationKind.Year => place.Printed.Kind == PrintedKind.Year,

        // no other place names a carried-over project
        MutationKind.ProjectName => place.Printed.Kind == PrintedKind.ProjectName && place.Table != 13,
        MutationKind.FunctionName => place.Printed.Kind == PrintedKind.FunctionName,
        MutationKind.UnitName => place.Printed.Kind == PrintedKind.UnitName,
        _ => false,
    };

    private bool IsInGrid(Place place) => document.Lines[place.Line - 1] is var line && (line.Contains('\t', StringComparison.Ordinal) || line.StartsWith('|'));
}
