using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>What is paid each month is not paid at the end of the year.</summary>
internal sealed class PaymentRhythmContradicts : TableTargetRule
{
    private static readonly string[] Monthly = ["按月", "每月", "逐月", "月末", "月底"];
    private static readonly string[] Yearly = ["年底", "年末", "年终", "12月底", "一次性"];
    private static readonly string[] Payment = ["发放", "拨付", "支付"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT054", new("发放频次前后矛盾", "Paid each month and at the end of the year"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        var payments = table.Lines.Where(line => (line.IsQuality || line.IsTime) && (Payment.In(line.Name) || Payment.In(line.Value.Text))).ToList();
        var monthly = payments.Find(line => Monthly.In(line.Value.Text) && !Yearly.In(line.Value.Text));
        var yearly = payments.Find(line => Yearly.In(line.Value.Text) && !Monthly.In(line.Value.Text));
        if (monthly is null || yearly is null)
        {
            yield return payments.Count == 0 ? Check.NotApplicable("没有发放频次指标", "no indicator of payment") : Check.Passed;
            yield break;
        }

        var at = monthly.Subject.Value!;
        yield return FailRow(
            facts, at, table.Place(at, monthly.Name),
            new($"“{monthly.Name}”为“{monthly.Value.Text}”，“{yearly.Name}”为“{yearly.Value.Text}”，前后矛盾", $"“{monthly.Value.Text}” and “{yearly.Value.Text}” contradict each other"),
            new("统一发放频次", "state one rhythm of payment"), related: [Row(facts, yearly.Subject.Value!)]);
    }
}
