using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A rule that looks for a pattern in every text there is: running text, tables, performance tables, titles.</summary>
internal abstract class EveryTextRule : Rule
{
    /// <summary>What is looked for.</summary>
    protected abstract Regex Pattern { get; }

    /// <inheritdoc/>
    public sealed override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var clean = true;
        if (MayHold(disclosure.WholeText()))
        {
            var seen = new HashSet<(int?, int?)>();
            foreach (var (piece, match) in Matches(disclosure))
            {
                var at = piece.Place(match.Index, match.Length);
                if (Told(disclosure, match, piece.Text) is { } told && seen.Add((at.Line, at.Start)))
                {
                    clean = false;
                    yield return Fail(disclosure, at, told.Message, told.Fix, disclosure.Source.SentenceAt(at), severity: told.Severity);
                }
            }
        }

        if (clean)
        {
            yield return disclosure.EveryText().IsEmpty ? Check.Undecided("没有读到文字", "No text was read") : Check.Passed;
        }
    }

    private IEnumerable<(SourceText Piece, Match Match)> Matches(Disclosure disclosure)
    {
        foreach (var piece in disclosure.EveryText())
        {
            if (MayHold(piece.Text))
            {
                foreach (Match match in Pattern.Matches(piece.Text))
                {
                    yield return (piece, match);
                }
            }
        }
    }

    /// <summary>A quick look at whether a text, a piece or all of it, may hold the pattern.</summary>
    protected virtual bool MayHold(ReadOnlySpan<char> text) => text.Length > 0;

    /// <summary>What is wrong with a match, what to do, and how grave where it is not the rule's own severity; null where nothing is.</summary>
    protected abstract (Words Message, Words Fix, Severity? Severity)? Told(Disclosure disclosure, Match match, string text);
}
