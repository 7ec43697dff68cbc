using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Targets speak of policies that are in force.</summary>
internal sealed class OutdatedWords : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT050", new("目标沿用过时的提法", "Targets in words of a policy that has ended"), Severity.Info, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var found = new List<(TableFacts Table, string Label, Passage Text, int At, string Word, string Instead)>();
        foreach (var table in facts.Tables)
        {
            foreach (var (label, text) in table.Texts.Where(text => text.Label is not ("立项依据" or "保证项目实施的制度、措施")))
            {
                foreach (var (word, last, instead) in TargetWords.Outdated)
                {
                    if (table.Year > last + 1 && text.Text.IndexOf(word, StringComparison.Ordinal) is var at and >= 0)
                    {
                        found.Add((table, label, text, at, word, instead));
                    }
                }
            }
        }

        if (found.Count == 0)
        {
            yield break;
        }

        var first = found[0];
        var (start, end) = MoneyInText.Sentence(first.Text.Text, first.At, first.At + first.Word.Length);
        yield return FailClause(
            facts, first.Text.Locate(start, end - start, first.Table.Place(first.Text, first.Label)), first.Text.Text,
            new($"{first.Table.Year}年度的{first.Label}仍写“{first.Word}”" + (found.Count > 1 ? $"（共{found.Count}处）" : ""), $"“{first.Word}” in the targets of {first.Table.Year}"),
            new($"改用现行提法（{first.Instead}）", "use the words of the policy in force"), related: found.Skip(1).Select(other => Row(facts, other.Text)));
    }
}
