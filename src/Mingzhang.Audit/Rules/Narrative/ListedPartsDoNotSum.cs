using System.Globalization;
using Mingzhang.Audit.Rules.Structure;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>
/// A sentence names some of the parts of a whole, and these do not come to it. Where it names all, arithmetic holds them
/// (NAR005).
/// </summary>
internal sealed class ListedPartsDoNotSum : Rule
{
    private const int FewestParts = 2;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR047",
        new Words("所列部分之和不等于总数", "The parts named do not come to the whole"),
        Severity.Warning,
        new Words("情况说明应与报表一致（预算法第十四条）", "The explanation agrees with the tables (Budget Law art. 14)"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var balance in FormLibrary.Ties(disclosure.Form)?.TextBalances.Where(balance => !balance.IsListed && balance.By == PartsBy.Name) ?? [])
        {
            var stated = disclosure.Figures.Where(figure => figure.Origin == FigureOrigin.Narrative &&
                figure.Coordinate[Dimension.Measure] is "amount" or "count" && balance.Flows.Contains(figure.Coordinate[Dimension.Flow] ?? ""));
            foreach (var group in stated.GroupBy(figure => (figure.Location.Section, figure.Coordinate.With(balance.Along, null))))
            {
                var whole = group.FirstOrDefault(figure => figure.Coordinate[balance.Along] == balance.Whole);
                var parts = balance.Parts.Select(part => group.FirstOrDefault(figure => figure.Coordinate[balance.Along] == part)).OfType<Figure>().ToList();
                if (whole is null || parts.Count < FewestParts || parts.Count == balance.Parts.Length)
                {
                    continue;
                }

                any = true;

                // kinds of vehicles that the form does not know may make up the rest
                var sum = parts.Aggregate(Interval.Exactly(0), (total, part) => total + part.Number.Interval);
                yield return sum.Meets(whole.Number.Interval) || (whole.Number.Unit == Unit.Count && sum.High < whole.Number.Interval.Low) ? Check.Passed : Differ(disclosure, whole, parts, sum);
            }
        }

        if (!any)
        {
            yield return disclosure.Narrative.IsEmpty
                ? Check.Undecided("没有读到说明文字", "No explanation was read")
                : Check.NotApplicable("没有只列出一部分的合计", "No whole has only some of its parts named");
        }
    }

    private Check Differ(Disclosure disclosure, Figure whole, List<Figure> parts, Interval sum)
    {
        var total = whole.Number.WithBase(parts.Sum(part => part.Number.Base)).Value;
        var shown = total.ToString("0.##", CultureInfo.InvariantCulture);
        var above = sum.Low > whole.Number.Interval.High;
        var listed = string.Join('＋', parts.Select(part => part.Text));
        return Fail(
            disclosure,
            whole.Location,
            new Words(
                $"总数为{whole.Text}，所列{listed}＝{shown}{(above ? "，已超过总数" : "，其余未列明")}。",
                $"The whole is {whole.Text}, the parts named come to {shown}{(above ? ", more than the whole" : "; the rest is not named")}."),
            new Words(
                above ? "核对总数和各部分，改正写错的数字。" : "核对数字；有未列明的部分，补列。",
                above ? "Check whole and parts, and correct what is wrong." : "Check the numbers; where a part was left out, name it."),
            quote: disclosure.Source.SentenceAt(whole.Location),
            related: parts.Select(part => new Evidence(disclosure.Source.Quote(part.Location), part.Location)),
            severity: above ? Severity.Error : null).With(whole.Number.ToPlainString(), shown);
    }
}
