using System.Collections.Immutable;

namespace Mingzhang.Reading.Pages;

/// <summary>The texts that stand beside each other in the header of a table without lines, and which of them stand lowest over the rows.</summary>
internal static class HeaderPieces
{
    /// <summary>Headers beside each other are parted by at least so many heights of a character.</summary>
    public const double Apart = 0.4;

    /// <summary>Where headers begin under each other, so many part them.</summary>
    private const double Touching = 0.1;

    /// <summary>Texts that begin nearer than this begin at one place, in heights of a character.</summary>
    private const double SameLeft = 0.15;

    /// <summary>Lines of one header are nearer, in heights of a character.</summary>
    private const double SameCell = 1.7;

    /// <summary>Distances between lines of a header differ by less than this share.</summary>
    private const double Uneven = 1.15;

    /// <summary>Full lines of a header differ in width by less, in heights of a character.</summary>
    private const double Longer = 1.3;

    /// <summary>Headers at one height differ by less, in heights of a character.</summary>
    private const double SameHeight = 0.4;

    /// <summary>The texts of a line of headers: parted by wide gaps, and by narrow ones between Chinese words and where headers begin in other lines too.</summary>
    public static IEnumerable<TextLine> Of(TextLine line, IEnumerable<TextLine> header)
    {
        var begins = header.Where(other => !ReferenceEquals(other, line)).SelectMany(other => other.Parts(Apart)).Select(part => part.Box.Left).ToList();
        var start = 0;
        for (var i = 1; i <= line.Words.Length; i++)
        {
            var gap = i == line.Words.Length ? double.PositiveInfinity : (line.Words[i].Box.Left - line.Words[i - 1].Box.Right) / line.Em;
            if (gap >= Apart || (gap >= Touching && (AreNames(line.Words[i - 1].Text, line.Words[i].Text) || begins.Exists(left => Math.Abs(left - line.Words[i].Box.Left) < SameLeft * line.Em))))
            {
                yield return start == 0 && i == line.Words.Length ? line : line.Part(start, i - start);
                start = i;
            }
        }
    }

    /// <summary>From where to where the headers reach that have no others under them.</summary>
    /// <param name="header">The lines of the header.</param>
    /// <param name="bands">The columns of the rows.</param>
    public static List<Band> Leaves(ImmutableArray<TextLine> header, IReadOnlyList<Band> bands)
    {
        var leaves = new List<Leaf>();
        foreach (var line in header.Reverse())
        {
            foreach (var piece in Of(line, header))
            {
                var under = leaves.Where(leaf => leaf.Band.Meets(piece.Box)).ToList();
                if (under.Count == 0)
                {
                    leaves.Add(new Leaf(piece));
                }
                else if (under.Count == 1 && under[0].IsCarriedOnBy(piece) && under[0].Band.Around(Band.Of(piece.Box)) is var both &&
                    !leaves.Exists(leaf => leaf != under[0] && leaf.Band.Meets(both)) && bands.Count(both.Meets) <= bands.Count(under[0].Band.Meets))
                {
                    under[0].Lines.Add(piece);
                }
            }
        }

        // what stands in the first line where others begin lower is over several columns, unless it alone is over one
        var first = header[0].BaseLine + (SameHeight * header[0].Em);
        var lower = leaves.Where(leaf => leaf.Bottom > first).ToList();
        var end = lower.Select(leaf => leaf.Band.Right).Concat(bands.Select(band => band.Right)).DefaultIfEmpty(0).Max();
        var isOneRow = !leaves.Exists(leaf => leaf.Top > first);
        return
        [
            .. leaves.Where(leaf => isOneRow || leaf.Bottom > first || leaf.Band.Left > end || bands.Any(band => band.Meets(leaf.Band) && !lower.Exists(other => band.Meets(other.Band))))
                .Select(leaf => leaf.Band).OrderBy(band => band.Left),
        ];
    }

    private static bool AreNames(string left, string right) => left.Length > 1 && right.Length > 1 && WordShape.IsWide(left[^1]) && char.IsLetter(left[^1]) && WordShape.IsWide(right[0]) && char.IsLetter(right[0]);

    /// <summary>The lines of one header, from the lowest up.</summary>
    private sealed class Leaf(TextLine last)
    {
        public List<TextLine> Lines { get; } = [last];

        public Band Band => new(Lines.Min(line => line.Box.Left), Lines.Max(line => line.Box.Right));

        public double Top => Lines[^1].BaseLine;

        public double Bottom => Lines[0].BaseLine;

        /// <summary>Whether a line goes on in these: as near as they are to each other, and no longer than a full one.</summary>
        public bool IsCarriedOnBy(TextLine above) => Lines.Count == 1
            ? Top - above.BaseLine < SameCell * above.Em && above.Box.Width > Lines[0].Box.Width - above.Em
            : Top - above.BaseLine < Uneven * (Lines[^2].BaseLine - Top) && Math.Abs(above.Box.Width - Lines[^1].Box.Width) < Longer * above.Em;
    }
}
