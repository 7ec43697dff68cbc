using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>The outturn is said to be less than the budget, more, or the same, and the amounts beside it say otherwise.</summary>
internal sealed partial class DirectionAgainstBudgetWrong : Rule
{
    /// <summary>How far apart 基本持平 may be, of the budget.</summary>
    private const decimal AboutTheSame = 0.05m;

    /// <summary>Further apart than this, of the budget, 持平 is plainly wrong.</summary>
    private const decimal CalledTheSame = 0.01m;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR061",
        new Words("决算数与预算数的大小说反", "Outturn and budget compare otherwise than said"),
        Severity.Error,
        new Words("情况说明应与其所列的数字一致（预算法第十四条）", "The explanation agrees with the figures it gives (Budget Law art. 14)"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var any = false;
        foreach (var paragraph in disclosure.Kind == DisclosureKind.FinalAccount ? disclosure.Narrative : [])
        {
            foreach (Match match in Stated().Matches(paragraph.Text.Text))
            {
                var at = paragraph.Place(match.Index, match.Length);
                if (PairBefore(disclosure, paragraph, at, match.Groups["whole"].Success) is { } pair)
                {
                    any = true;
                    yield return Judge(disclosure, at, match, pair.Budget, pair.Outturn);
                }
            }
        }

        if (!any)
        {
            yield return Check.NotApplicable("没有“决算数大于（小于）预算数”的表述", "No outturn is compared with its budget in words");
        }
    }

    /// <summary>
    /// The budget and the outturn of one thing that stand in the paragraph before a place: the nearest, or – where the words
    /// speak of the whole – the first.
    /// </summary>
    private static (Figure Budget, Figure Outturn)? PairBefore(Disclosure disclosure, NarrativeParagraph paragraph, Location at, bool whole)
    {
        var start = paragraph.Place(0, 1);
        var before = disclosure.Figures.Where(figure => figure.Origin == FigureOrigin.Narrative && figure.Coordinate[Dimension.Measure] == "amount" &&
            figure.Location.Section == paragraph.Section && IsOrdered(start, figure.Location) && IsOrdered(figure.Location, at)).ToList();
        var pairs = before
            .Where(figure => figure.Coordinate[Dimension.Phase] == "budget")
            .Select(budget => (Budget: budget, Outturn: before.Find(other => other.Coordinate.Equals(budget.Coordinate.With(Dimension.Phase, null)))))
            .Where(pair => pair.Outturn is not null)
            .Select(pair => (pair.Budget, pair.Outturn!))
            .ToList();
        return pairs.Count == 0 ? null : whole ? pairs[0] : pairs[^1];
    }

    private static bool IsOrdered(Location first, Location second) =>
        (first.Line ?? 0, first.Start ?? 0).CompareTo((second.Line ?? 0, second.Start ?? 0)) <= 0;

    private Check Judge(Disclosure disclosure, Location at, Match match, Figure budget, Figure outturn)
    {
        var word = match.Groups["word"].Value;
        var gap = outturn.Number.Interval - budget.Number.Interval;
        var apart = Math.Abs(outturn.Number.Base - budget.Number.Base);
        var (holds, severity) = word switch
        {
            "大于" or "高于" or "多于" or "超过" or "超出" => (outturn.Number.Base > budget.Number.Base, Severity.Error),
            "小于" or "低于" or "少于" => (outturn.Number.Base < budget.Number.Base, Severity.Error),
            "基本持平" or "基本一致" => (gap.Contains(0) || apart <= AboutTheSame * Math.Abs(budget.Number.Base), Severity.Warning),
            _ => (gap.Contains(0), apart > CalledTheSame * Math.Abs(budget.Number.Base) ? Severity.Error : Severity.Warning),
        };
        if (holds)
        {
            return Check.Passed;
        }

        var right = gap.Contains(0) ? "与预算数持平" : outturn.Number.Base > budget.Number.Base ? "决算数大于预算数" : "决算数小于预算数";
        return Fail(
            disclosure,
            at,
            new Words(
                $"写作“{match.Groups["said"].Value}”，所列年初预算{budget.Number}，决算{outturn.Number}，应为“{right}”。",
                $"It says “{match.Groups["said"].Value}”; the budget is {budget.Number}, the outturn {outturn.Number}."),
            new Words("按预算数、决算数改正说法，并核对原因是否相符；数字有误的，改正数字。", "Say how they compare, and see that the reason fits; where a number is wrong, correct it."),
            quote: disclosure.Source.SentenceAt(at),
            related: [new Evidence(disclosure.Source.Quote(budget.Location), budget.Location), new Evidence(disclosure.Source.Quote(outturn.Location), outturn.Location)],
            severity: severity);
    }

    [GeneratedRegex(@"(?<whole>[“""]?三公[”""]?\s*经费[^，,。；;\d]{0,10})?(?<said>决算数?\s*(?:与|同|和)?\s*(?:(?<word>大于|高于|多于|超过|超出|小于|低于|少于)\s*(?:年初)?预算数?|(?:年初)?预算数?\s*(?<word>基本持平|基本一致|持平|相同|一致|相等)))")]
    private static partial Regex Stated();
}
