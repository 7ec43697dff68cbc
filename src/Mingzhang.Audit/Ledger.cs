using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Audit;

/// <summary>Counts how every rule ended.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, int[]> plain = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Rule, Outcome Outcome, Words Reason), int> reasoned = [];

    /// <summary>Enters one check of a rule.</summary>
    public void Count(string rule, Check check)
    {
        if (check.Reason is { } reason)
        {
            var key = (rule, check.Outcome, reason);
            reasoned[key] = reasoned.GetValueOrDefault(key) + 1;
            return;
        }

        if (!plain.TryGetValue(rule, out var counts))
        {
            plain[rule] = counts = new int[Enum.GetValues<Outcome>().Length];
        }

        counts[(int)check.Outcome]++;
    }

    /// <summary>The entries, ordered by rule, outcome and reason.</summary>
    public ImmutableArray<LedgerEntry> Entries() =>
    [
        .. plain
            .SelectMany(rule => Enum.GetValues<Outcome>()
                .Where(outcome => rule.Value[(int)outcome] > 0)
                .Select(outcome => new LedgerEntry(rule.Key, outcome, null, rule.Value[(int)outcome])))
            .Concat(reasoned.Select(entry => new LedgerEntry(entry.Key.Rule, entry.Key.Outcome, entry.Key.Reason, entry.Value)))
            .OrderBy(entry => entry.Rule, StringComparer.Ordinal)
            .ThenBy(entry => entry.Outcome)
            .ThenBy(entry => entry.Reason?.Chinese, StringComparer.Ordinal),
    ];
}
