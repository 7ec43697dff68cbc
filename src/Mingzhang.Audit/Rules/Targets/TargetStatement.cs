using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A number that a sentence states.</summary>
/// <param name="Number">The number.</param>
/// <param name="Start">Its first character in the paragraph.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct StatedNumber(PrintedNumber Number, int Start, int Length);

/// <summary>A number of projects with their amount, as a sentence states them.</summary>
/// <param name="Projects">How many projects.</param>
/// <param name="Money">Their amount in 万元; null where none is stated.</param>
/// <param name="Start">The first character in the paragraph.</param>
/// <param name="End">One past the last.</param>
internal sealed record StatedProjects(StatedNumber Projects, StatedNumber? Money, int Start, int End)
{
    /// <summary>How many projects.</summary>
    public int Count => (int)Projects.Number.Value;

    /// <summary>Their amount; null where none is stated.</summary>
    public PrintedNumber? Amount => Money?.Number;
}

/// <summary>One half of the statement: a whole with its kinds.</summary>
/// <param name="Whole">All projects.</param>
/// <param name="Operating">其他运转类; null where not stated.</param>
/// <param name="Specific">特定目标类; null where not stated.</param>
internal sealed record StatedWhole(StatedProjects Whole, StatedProjects? Operating, StatedProjects? Specific)
{
    /// <summary>One past the last character of the half.</summary>
    public int End => Math.Max(Whole.End, Math.Max(Operating?.End ?? 0, Specific?.End ?? 0));
}

/// <summary>
/// The paragraph of 第三部分 十: 纳入绩效目标管理的二级项目N个，共计金额X万元。其中：其他运转类项目…；特定目标类项目….
/// 公开项目绩效目标…，占…的P%。
/// </summary>
internal sealed partial record TargetStatement
{
    private const int Paragraphs = 3;

    /// <summary>The paragraph.</summary>
    public required Passage Text { get; init; }

    /// <summary>The section it stands in.</summary>
    public required string Section { get; init; }

    /// <summary>The projects under performance targets.</summary>
    public StatedWhole? Included { get; init; }

    /// <summary>The projects whose targets are published.</summary>
    public StatedWhole? Published { get; init; }

    /// <summary>The published share in percent; null where not stated.</summary>
    public StatedNumber? Share { get; init; }

    /// <summary>The place of some of the paragraph.</summary>
    public Location Place(int start, int end) =>
        Text.Locate(start, end - start, Location.Unknown with { Section = Section });

    /// <summary>The part of the half that a place lies in which stands on the place's line; the place itself where it lies in none.</summary>
    public Location HalfAt(Location place)
    {
        foreach (var half in new[] { Included, Published }.OfType<StatedWhole>())
        {
            var end = half == Published && Share is { } share ? Math.Max(half.End, share.Start + share.Length + 1) : half.End;
            foreach (var piece in Text.Pieces.Where(piece => piece.Line == place.Line))
            {
                var part = Place(Math.Max(half.Whole.Start, piece.Start), end);
                if (part.Line == place.Line && part.Start <= place.Start && place.End <= part.End)
                {
                    return part;
                }
            }
        }

        return place;
    }

    /// <summary>Finds the paragraph in the running text.</summary>
    public static TargetStatement? Find(Disclosure disclosure)
    {
        for (var i = 0; i < disclosure.Narrative.Length; i++)
        {
            var section = disclosure.Narrative[i].Section;
            if (!disclosure.Narrative[i].Text.Text.Contains("绩效", StringComparison.Ordinal))
            {
                continue;
            }

            // a line that ends with a sentence may have been taken for the end of the paragraph
            var text = Passage.Join(disclosure.Narrative.Skip(i).Take(Paragraphs).TakeWhile(paragraph => paragraph.Section == section).Select(paragraph => paragraph.Text));
            var (included, published) = (IncludedPattern().Match(text.Text), PublishedPattern().Match(text.Text));
            if (included.Success || published.Success)
            {
                return new TargetStatement
                {
                    Text = text,
                    Section = section,
                    Included = Whole(included),
                    Published = Whole(published),
                    Share = NumberOf(published.Groups["share"], Unit.Percent),
                };
            }
        }

        return null;
    }

    private static StatedWhole? Whole(Match match) => Part(match, "n", "a", match.Index) is { } whole
        ? new StatedWhole(whole, Part(match, "n1", "a1"), Part(match, "n2", "a2"))
        : null;

    private static StatedProjects? Part(Match match, string count, string amount, int? start = null)
    {
        if (NumberOf(match.Groups[count], Unit.Count) is not { } projects)
        {
            return null;
        }

        var money = NumberOf(match.Groups[amount], Unit.TenThousandYuan);
        var from = start ?? (match.Groups[count + "s"] is { Success: true } label ? label.Index : projects.Start);
        return new StatedProjects(projects, money, from, money is { } sum ? sum.Start + sum.Length + 2 : projects.Start + projects.Length + 1);
    }

    private static StatedNumber? NumberOf(Group group, Unit unit) =>
        group.Success && PrintedNumber.TryParse(group.ValueSpan, unit, out var number) ? new StatedNumber(number, group.Index, group.Length) : null;

    // "，共计金额X万元", "，涉及项目资金X万元", "，预算资金合计X万元", "，资金总额为X万元"
    private const string Of = @"\s*[，,、；;]?\s*(?:共计|合计|涉及|总|预算|项目|财政|安排|支出|一般公共预算|拨款|共)*(?:资金|金额)(?:共计|合计|总额|总计|共|为|是|:|：)*\s*";

    private const string Kinds =
        @"(?:[。；;，,]?\s*其中[:：，,]?\s*(?<n1s>其他运转类(?:项目)?)\s*(?<n1>\d+)\s*个" + Of + @"(?<a1>[\d,，.]*\d)\s*万元)?" +
        @"(?:\s*[；;，,。、]\s*(?<n2s>特定目标类(?:项目)?)\s*(?<n2>\d+)\s*个" + Of + @"(?<a2>[\d,，.]*\d)\s*万元)?";

    [GeneratedRegex(@"(?:纳入|实行|实施)(?:预算)?绩效(?:目标)?管理的(?:预算)?(?:[一二]级)?(?:预算)?项目(?:支出)?(?:共|共有|合计|为)?\s*(?<n>\d+)\s*个(?:" + Of + @"(?<a>[\d,，.]*\d)\s*万元)?" + Kinds)]
    private static partial Regex IncludedPattern();

    [GeneratedRegex(@"公开(?:的)?(?:二级)?项目(?:支出)?绩效目标(?:表)?(?:共|共有)?\s*(?<n>\d+)\s*(?:个|张)(?:" + Of + @"(?<a>[\d,，.]*\d)\s*万元)?(?:\s*[，,]\s*占[^，,。%％]{0,40}?的?\s*(?<share>\d+(?:\.\d+)?)\s*[%％])?" + Kinds)]
    private static partial Regex PublishedPattern();
}
