using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A standard with its count in the overview multiplies to the project's funds.</summary>
internal sealed class OverviewStandardDiffers : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT008", new("概况中的数量乘以标准与项目资金不符", "Count and standard in the overview differ from the funds"), Severity.Error, TargetBasis.Funds);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Table.Overview is not { IsBlank: false } overview || !overview.Text.Contains('每', StringComparison.Ordinal) ||
            MoneyPatterns.Product().Matches(overview.Text) is not [var match] || !IsOfTheSame(match))
        {
            yield return Check.NotApplicable("概况没有恰好一处“数量×标准”", "the overview has not exactly one count with its standard");
            yield break;
        }

        if (table.Annual is not { } annual)
        {
            yield return Check.Undecided("年度资金总额未读出", "the annual total could not be read");
            yield break;
        }

        if (Product(match) is not { } product || product == annual.Money.Yuan || product == table.Total?.Money.Yuan ||
            (match.Groups["m"].Success && product * 12 == annual.Money.Yuan))
        {
            yield return Check.Passed;
            yield break;
        }

        // an overview that is hardly more than this product tells the whole of the funds by it
        var whole = match.Length * 2 >= overview.Text.Trim().Length && !match.Groups["m"].Success;
        var exact = annual.Money.Yuan % decimal.Parse(match.Groups["q"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) == 0;
        yield return FailClause(
            facts, overview.Locate(match.Index, match.Length, table.Place(overview, "项目概况")), match.Value,
            new($"“{match.Value}”合计{new Money(product)}，年度资金总额为{annual.Money}" +
                    (exact ? $"，即每份{new Money(annual.Money.Yuan / decimal.Parse(match.Groups["q"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))}" : ""),
                $"“{match.Value}” makes {product} yuan, the year has {annual.Money.Yuan} yuan"),
            new("核对概况中的数量和标准，或说明其余资金的来源、用途", "check count and standard, or say where the rest comes from or goes"),
            whole ? Severity.Error : Severity.Warning, [Row(facts, annual.Text)]);
    }

    /// <summary>Whether the each is the thing counted: 209个村每村, 19名干部每人.</summary>
    private static bool IsOfTheSame(Match match) =>
        match.Groups["t"].Value.Contains(match.Groups["e"].Value, StringComparison.Ordinal) || (match.Groups["e"].Value == "人" && match.Groups["t"].Value[0] is '名' or '位');

    private static decimal? Product(Match match) =>
        decimal.TryParse(match.Groups["q"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) &&
        decimal.TryParse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) &&
        count is > 0 and < 100_000_000m && price < 1_000_000_000_000m
            ? count * price * (match.Groups["s"].Success ? 10_000m : 1m)
            : null;
}
