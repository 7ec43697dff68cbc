using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Forms.Recognised;

/// <summary>How far recognised text is from what it should say, and how it is put right.</summary>
internal static class Misreading
{
    /// <summary>How many characters must be changed, left out or put in; anything from a bound on is as far as the bound.</summary>
    public static int Distance(string read, string right, int bound)
    {
        if (Math.Abs(read.Length - right.Length) >= bound)
        {
            return bound;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= read.Length; i++)
        {
            var (corner, least) = (row[0], row[0] = i);
            for (var k = 1; k <= right.Length; k++)
            {
                (corner, row[k]) = (row[k], Math.Min(Math.Min(row[k], row[k - 1]) + 1, corner + (read[i - 1] == right[k - 1] ? 0 : 1)));
                least = Math.Min(least, row[k]);
            }

            if (least >= bound)
            {
                return bound;
            }
        }

        return Math.Min(bound, row[right.Length]);
    }

    /// <summary>
    /// A passage with the characters of a phrase; those that agree stay as printed, and all keep their places. Null where a digit would change:
    /// what a number is, no vocabulary knows.
    /// </summary>
    /// <param name="passage">The passage.</param>
    /// <param name="right">The phrase, '#' for its digits.</param>
    public static Passage? Right(Passage passage, string right)
    {
        List<int> places = [.. Enumerable.Range(0, passage.Text.Length).Where(index => Canonical.Compact(passage.Text[index].ToString()).Length > 0)];
        var read = Vocabulary.Masked(passage.Text);
        if (places.Count != read.Length)
        {
            return null;
        }

        var parts = new List<Passage>();
        foreach (var (from, to) in Steps(read, right))
        {
            if ((from >= 0 ? read[from] == '#' : to >= 0 && right[to] == '#') ? to < 0 || from < 0 || read[from] != right[to] : to >= 0 && right[to] == '#')
            {
                return null;
            }

            var printed = from < 0 ? Passage.Empty : passage.Slice(places[from], 1);
            parts.Add(to < 0 ? Passage.Empty : from >= 0 && read[from] == right[to] ? printed : new Passage(Printed(right[to]).ToString(), printed.Pieces));
        }

        return Whole(Passage.Join(parts));
    }

    /// <summary>The passage with the pieces that follow each other in the source as one.</summary>
    private static Passage Whole(Passage passage)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var piece in passage.Pieces)
        {
            if (pieces.Count > 0 && pieces[^1] is var last && (piece.Line, piece.Page, piece.Column, piece.Start) == (last.Line, last.Page, last.Column + last.Length, last.Start + last.Length))
            {
                pieces[^1] = last with { Length = last.Length + piece.Length };
            }
            else
            {
                pieces.Add(piece);
            }
        }

        return new Passage(passage.Text, pieces.ToImmutable());
    }

    /// <summary>Which character of the one becomes which of the other, from the first on; -1 for none.</summary>
    private static Stack<(int From, int To)> Steps(string read, string right)
    {
        var costs = new int[read.Length + 1, right.Length + 1];
        for (var i = 0; i <= read.Length; i++)
        {
            for (var k = 0; k <= right.Length; k++)
            {
                costs[i, k] = i == 0 ? k : k == 0 ? i : Math.Min(Math.Min(costs[i - 1, k], costs[i, k - 1]) + 1, costs[i - 1, k - 1] + (read[i - 1] == right[k - 1] ? 0 : 1));
            }
        }

        var steps = new Stack<(int, int)>();
        for (var (i, k) = (read.Length, right.Length); i > 0 || k > 0;)
        {
            if (i > 0 && k > 0 && costs[i, k] == costs[i - 1, k - 1] + (read[i - 1] == right[k - 1] ? 0 : 1))
            {
                steps.Push((--i, --k));
            }
            else if (i > 0 && costs[i, k] == costs[i - 1, k] + 1)
            {
                steps.Push((--i, -1));
            }
            else
            {
                steps.Push((-1, --k));
            }
        }

        return steps;
    }

    /// <summary>A mark as Chinese text has it.</summary>
    private static char Printed(char c) => c switch
    {
        '(' => '（',
        ')' => '）',
        ':' => '：',
        ',' => '，',
        '"' => '“',
        _ => c,
    };
}
