using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>What the text says is published is published: number, amount and share of the performance tables.</summary>
internal sealed class PublishedProjectsDiffer : TargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT021", new("说明的公开个数、金额或占比与所附绩效目标表不符", "Published targets differ from what the text says"), Severity.Error, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override bool Concerns(TargetFacts facts, out Words? reason)
    {
        reason = facts.Statement?.Published is null ? new("说明没有写明公开的项目数", "the text states no number of published targets") : null;
        return reason is null;
    }

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var statement = facts.Statement!;
        var whole = statement.Published!.Whole;
        if (StatedProjectsDiffer.RepeatedInPublished(facts))
        {
            yield return Check.NotApplicable("与纳入绩效目标管理的个数、金额同误，见TGT019", "the same slip as in the sentence before, see TGT019");
            yield break;
        }

        if (ProjectWithoutPerformanceTable.ExplainsClaim(facts))
        {
            yield return Check.NotApplicable("所差正是缺少的绩效目标表，见TGT012", "it is short by the missing tables, see TGT012");
            yield break;
        }

        var share = Share(facts, statement, whole);
        var count = Count(facts, statement, whole);
        if (share.Finding is { } wrongShare && count.Finding is { } wrongCount)
        {
            // number, amount and share of one sentence are one finding
            yield return count with { Finding = wrongCount with { Message = new($"{wrongCount.Message.Chinese}；{wrongShare.Message.Chinese}", $"{wrongCount.Message.English}; {wrongShare.Message.English}") } };
            yield break;
        }

        yield return share;
        yield return count;
    }

    private Check Count(TargetFacts facts, TargetStatement statement, StatedProjects whole)
    {
        if (facts.Tables.IsEmpty)
        {
            // that a promised attachment is missing is told by the rules of structure
            return whole.Count == 0 ? Check.Passed : Check.Undecided("文中没有绩效目标表", "the document has no performance table");
        }

        var tables = facts.Tables.Length - facts.Pairing.Second.Length;
        var headless = facts.Tables.Any(table => table.Name.Length == 0 || table.Annual is null);
        var rows = facts.Pairing.Pairs.Select(pair => pair.Row).ToList();
        if (headless)
        {
            return tables == whole.Count || facts.Pairing.Bare.IsEmpty
                ? Check.Undecided("有绩效目标表缺表头或资金，无法合计", "a performance table lacks its head or funds")
                : Report(facts, statement, whole, $"实附{tables}张绩效目标表（含缺表头的）", $"the document has {tables}, some without a head", Severity.Warning);
        }

        // the amount counts as right by table 12 or by the performance tables, whichever agrees
        var byTables = Interval.Exactly(facts.Tables.Sum(table => table.Annual!.Money.Yuan) - facts.Pairing.Second.Sum(second => second.Table.Annual!.Money.Yuan));
        var byRows = TargetFacts.Sum(rows);
        var complete = facts.Pairing.Bare.IsEmpty && facts.Pairing.Stray.IsEmpty;
        var agrees = whole.Amount is not { } stated || stated.Interval.Meets(byTables) || (tables == rows.Count && stated.Interval.Meets(byRows)) ||
            (complete && stated.Interval.Meets(TargetFacts.Sum(facts.Projects)));
        if (tables == whole.Count && agrees)
        {
            return Check.Passed;
        }

        var sum = rows.Count == tables && !facts.Projects.IsEmpty ? byRows : byTables;
        var all = TargetFacts.Sum(facts.Projects);
        var share = all.Centre > 0 ? $"，占本年项目支出的{new Percent(sum.Centre / all.Centre * 100m)}" : "";
        return Report(
            facts, statement, whole, $"实附{tables}张、{new Money(sum.Centre).ToString(Unit.TenThousandYuan)}{share}",
            $"the document has {tables} of {new Money(sum.Centre).ToString(Unit.TenThousandYuan)}", null);
    }

    private Check Share(TargetFacts facts, TargetStatement statement, StatedProjects whole)
    {
        if (statement.Share is not { } share || whole.Amount is not { } published)
        {
            return Check.NotApplicable("说明没有写明公开占比", "no share is stated");
        }

        var all = TargetFacts.Sum(facts.Projects);
        Interval?[] bases =
        [
            statement.Included?.Whole.Amount?.Interval, facts.Projects.IsEmpty ? null : all,
            facts.CarriedOver.IsEmpty ? null : all + TargetFacts.Sum(facts.CarriedOver),
        ];
        var shares = bases.OfType<Interval>().Select(basis => published.Interval.Over(basis)).OfType<Interval>().Select(ratio => ratio.Times(100m)).ToList();
        if (shares.Count == 0)
        {
            return Check.Undecided("项目支出总额未读出", "the total of projects could not be read");
        }

        return shares.Exists(ratio => ratio.Meets(share.Interval))
            ? Check.Passed
            : FailClause(
                facts, statement.Place(whole.Start, statement.ShareEnd), statement.Text.Text,
                new($"公开金额{published}占项目支出总额的{new Percent(shares[0].Centre)}，不是{share}", $"{published} is {new Percent(shares[0].Centre)} of the projects, not {share}"),
                new($"改为{new Percent(shares[0].Centre)}，或核对金额", $"state {new Percent(shares[0].Centre)}, or check the amount"));
    }

    private Check Report(TargetFacts facts, TargetStatement statement, StatedProjects whole, string actual, string english, Severity? severity) => FailClause(
        facts, statement.Place(whole.Start, Math.Max(whole.End, statement.ShareEnd)), statement.Text.Text,
        new($"说明称公开项目绩效目标{whole.Count}个、{whole.Amount}" + (statement.Share is { } share ? $"、占{share}" : "") + $"；{actual}",
            $"the text says {whole.Count} targets of {whole.Amount} are published; {english}"),
        new("补齐绩效目标表，或按实际公开情况改写个数、金额和占比", "publish the missing tables, or state what is published"), severity);
}
