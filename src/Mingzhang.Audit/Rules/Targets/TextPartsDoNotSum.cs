using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>The amounts that an overview or a plan itemises sum to the total it states.</summary>
internal sealed class TextPartsDoNotSum : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT060", new("概况或计划的分项金额与所写总额不符", "Parts in the overview or plan do not sum to the total stated"), Severity.Warning, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override int Most => SlipsApart;

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        var any = false;
        foreach (var (label, text) in table.Texts.Where(field => field.Label is "项目概况" or "项目实施计划"))
        {
            if (ItemisedText.Read(text.Text, [table.Annual?.Money.Yuan, table.Total?.Money.Yuan]) is not { } list)
            {
                continue;
            }

            any = true;
            var sum = list.Parts.Sum(part => part.Yuan);
            if (sum == list.Total.Yuan || (sum < list.Total.Yuan && !list.Complete))
            {
                yield return Check.Passed;
                continue;
            }

            var start = Math.Min(list.Total.Start, list.Parts[0].Start);
            var end = Math.Max(list.Total.End, list.Parts[^1].End);
            yield return FailClause(
                facts, text.Locate(start, end - start, table.Place(text, label)), text.Text,
                new($"{label}写总额{new Money(list.Total.Yuan)}，所列{list.Parts.Length}项合计{new Money(sum)}，差{new Money(Math.Abs(sum - list.Total.Yuan))}",
                    $"a total of {list.Total.Yuan} yuan; the {list.Parts.Length} parts sum to {sum} yuan"),
                new("核对总额与各分项金额", "check the total and its parts"), related: table.Annual is { } annual ? [Row(facts, annual.Text)] : null);
        }

        if (!any)
        {
            yield return Check.NotApplicable("概况和计划没有带总额的分项金额", "neither overview nor plan itemises a total");
        }
    }
}
