using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Names and amounts of adjacent rows of the project table belong together; one line lost shifts all that follow.</summary>
internal sealed class ProjectAmountsSlid : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT016", new("项目名称与金额错行", "Project names have slid against their amounts"), Severity.Error, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        if (facts.Projects.IsEmpty)
        {
            yield return Check.Undecided("项目支出预算表未读出", "the project table could not be read");
            yield break;
        }

        foreach (var block in facts.Slid)
        {
            var first = block.Rows[0];
            var right = block.Right().ToList();
            var mended = string.Join("；", right.Select(row => $"{row.Row.Amount}应为{row.Project?.Title ?? "（待核）"}"));
            var glued = facts.Pairing.Glued.FirstOrDefault(glued => block.Rows.Contains(glued.Row));
            var repeated = facts.Pairing.Repeated.FirstOrDefault(repeated => block.Rows.Contains(repeated.Row));
            yield return Fail(
                facts.Disclosure, first.Place,
                new($"项目支出预算表中{first.Title}等{block.Rows.Length}行名称与金额错行" +
                        (glued is null ? "" : $"，{(glued.Row == first ? "首" : glued.Row.Title + "一")}行并入了{glued.Tables.Length}个项目的名称") +
                        (repeated.Row is null ? "" : $"，{repeated.Row.Title}重复") + $"。按绩效目标表：{mended}",
                    $"the names of {block.Rows.Length} rows have slid against their amounts" +
                        (glued is null ? "" : $"; one row holds {glued.Tables.Length} names") + (repeated.Row is null ? "" : "; one name is repeated")),
                new("按上列对应关系逐行改正名称，并补上缺少的项目行", "give each amount its project as listed, and the missing project its row"),
                Quote(facts, block),
                [
                    .. block.Rows.Skip(1).Select(row => Row(facts, row.Label)),
                    .. block.Tables.Where(table => table.Annual is not null).Select(table => Row(facts, table.Annual!.Text)),
                ]);
        }
    }

    /// <summary>The lines of the run, where nothing else stands between them; else the first.</summary>
    private static string Quote(TargetFacts facts, SlidBlock block)
    {
        var first = block.Rows[0].Label.Line;
        var last = block.Rows[^1].Label.Line;
        return first > 0 && last - first == block.Rows.Length - 1
            ? string.Join('\n', Enumerable.Range(first, block.Rows.Length).Select(line => facts.Disclosure.Source.Line(line)))
            : LineQuote(facts, block.Rows[0].Label);
    }
}
