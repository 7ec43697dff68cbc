using System.Collections.Immutable;

namespace Mingzhang.Compose.FromDisclosure;

/// <summary>A printed sum: what its members less those taken off come to lies in a band, in 元.</summary>
/// <param name="Members">The unknowns that are added.</param>
/// <param name="Less">The unknowns that are taken off.</param>
/// <param name="Low">The least sum.</param>
/// <param name="High">The greatest sum.</param>
internal sealed record Band(ImmutableArray<int> Members, ImmutableArray<int> Less, long Low, long High);

/// <summary>
/// Unknown amounts, each within bounds, under bands that their sums must lie in. A band joins only where all bands can still
/// be met; they are met by shifting the members of a sum that is off equally, sum after sum, until none is (the projection
/// onto convex sets of Kaczmarz, in whole 元).
/// </summary>
internal sealed class Bands
{
    private const int MostSweeps = 2_000;

    /// <summary>How many sweeps all bands together may take; what comes after that is tried for a few sweeps only.</summary>
    private const int MostSweepsOfAll = 30_000;
    private const int FewSweeps = 40;

    /// <summary>After so many sweeps that bring the sums no nearer, none will.</summary>
    private const int MostInVain = 200;

    /// <summary>How far inside a band a shifted sum is put, so that the next sums do not push it out again at once, in 元.</summary>
    private const long Depth = 5;

    /// <summary>How far on in the list of members each sweep begins.</summary>
    private const int Stride = 7;

    private readonly List<Band> bands = [];
    private List<long> values = [];
    private List<bool> known = [];
    private int sweeps;

    /// <summary>How many unknowns there are.</summary>
    public int Count => values.Count;

    /// <summary>The amount of an unknown in 元; nothing where no band has told it.</summary>
    public long this[int unknown] => values[unknown];

    /// <summary>A further unknown, at least nothing.</summary>
    public int AddUnknown()
    {
        values.Add(0);
        known.Add(false);
        return values.Count - 1;
    }

    /// <summary>Adds a band; without effect where it contradicts those before it.</summary>
    /// <returns>Whether it holds now with all others.</returns>
    public bool TryAdd(Band band)
    {
        var (before, knownBefore) = (values.ToList(), known.ToList());
        Begin(band);
        bands.Add(band);
        if (Settle())
        {
            return true;
        }

        bands.RemoveAt(bands.Count - 1);
        (values, known) = (before, knownBefore);
        return false;
    }

    /// <summary>Members that no band has told yet share what is missing to the middle of the band.</summary>
    private void Begin(Band band)
    {
        var fresh = band.Members.Where(member => !known[member]).ToList();
        var missing = ((band.Low + band.High) / 2) - Sum(band);
        for (var i = 0; i < fresh.Count; i++)
        {
            var share = missing / (fresh.Count - i);
            values[fresh[i]] = Math.Max(0, share);
            missing -= values[fresh[i]];
        }

        foreach (var member in band.Members.Concat(band.Less))
        {
            known[member] = true;
        }
    }

    private bool Settle()
    {
        var (least, since) = (long.MaxValue, 0);
        var most = Math.Clamp(MostSweepsOfAll - sweeps, FewSweeps, MostSweeps);
        for (var sweep = 0; sweep < most; sweep++, sweeps++)
        {
            var off = 0L;
            foreach (var band in bands)
            {
                var sum = Sum(band);
                var depth = Math.Min(Depth, (band.High - band.Low) / 4);
                if (sum < band.Low || sum > band.High)
                {
                    off += Math.Max(band.Low - sum, sum - band.High);
                    Shift(band, sum < band.Low ? band.Low + depth - sum : band.High - depth - sum, sweep);
                }
            }

            if (off == 0)
            {
                return true;
            }

            (least, since) = off < least ? (off, sweep) : (least, since);
            if (sweep - since > MostInVain)
            {
                return false;
            }
        }

        return false;
    }

    private long Sum(Band band)
    {
        var sum = 0L;
        foreach (var member in band.Members)
        {
            sum += values[member];
        }

        foreach (var member in band.Less)
        {
            sum -= values[member];
        }

        return sum;
    }

    /// <summary>Shifts the sum by shifting its members equally, none below nothing; what is less than a 元 each falls to others in each sweep.</summary>
    private void Shift(Band band, long by, int sweep)
    {
        var all = band.Members.Select(member => (Member: member, Sign: 1)).Concat(band.Less.Select(member => (Member: member, Sign: -1))).ToList();
        var first = sweep * Stride % all.Count;
        var open = all[first..].Concat(all[..first]).ToList();
        while (by != 0 && open.Count > 0)
        {
            var share = by / open.Count;
            for (var i = open.Count - 1; i >= 0 && by != 0; i--)
            {
                var (member, sign) = open[i];
                var wanted = values[member] + (sign * (share == 0 ? Math.Sign(by) : share));
                var next = Math.Max(0, wanted);
                by -= sign * (next - values[member]);
                values[member] = next;
                if (next != wanted)
                {
                    open.RemoveAt(i);
                }
            }
        }
    }
}
