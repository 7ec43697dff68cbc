using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A number of projects with their amount, as a sentence states them.</summary>
/// <param name="Count">How many projects.</param>
/// <param name="Amount">Their amount in 万元; null where none is stated.</param>
/// <param name="Start">The first character in the paragraph.</param>
/// <param name="End">One past the last.</param>
internal sealed record StatedProjects(int Count, PrintedNumber? Amount, int Start, int End);

/// <summary>One half of the statement: a whole with its kinds.</summary>
/// <param name="Whole">All projects.</param>
/// <param name="Operating">其他运转类; null where not stated.</param>
/// <param name="Specific">特定目标类; null where not stated.</param>
internal sealed record StatedWhole(StatedProjects Whole, StatedProjects? Operating, StatedProjects? Specific)
{
    /// <summary>One past the last character of the half.</summary>
    public int End => Math.Max(Whole.End, Math.Max(Operating?.End ?? 0, Specific?.End ?? 0));

    /// <summary>Whether the other half states the same numbers and amounts.</summary>
    public bool SaysTheSame(StatedWhole other) =>
        Same(Whole, other.Whole) && Same(Operating, other.Operating) && Same(Specific, other.Specific);

    private static bool Same(StatedProjects? left, StatedProjects? right) => left?.Count == right?.Count && left?.Amount?.Base == right?.Amount?.Base;
}

/// <summary>
/// The paragraph of 第三部分 十: 纳入绩效目标管理的二级项目N个，共计金额X万元。其中：其他运转类项目…；特定目标类项目….
/// 公开项目绩效目标…，占…的P%。
/// </summary>
internal sealed partial record TargetStatement
{
    /// <summary>The paragraph.</summary>
    public required Passage Text { get; init; }

    /// <summary>The section it stands in.</summary>
    public required string Section { get; init; }

    /// <summary>The projects under performance targets.</summary>
    public StatedWhole? Included { get; init; }

    /// <summary>The projects whose targets are published.</summary>
    public StatedWhole? Published { get; init; }

    /// <summary>The published share in percent; null where not stated.</summary>
    public PrintedNumber? Share { get; init; }

    /// <summary>One past the last character of the share.</summary>
    public int ShareEnd { get; init; }

    /// <summary>The place of some of the paragraph.</summary>
    public Location Place(int start, int end) =>
        Text.Locate(start, end - start, Location.Unknown with { Section = Section });

    /// <summary>Finds the paragraph in the running text.</summary>
    public static TargetStatement? Find(Disclosure disclosure)
    {
        foreach (var paragraph in disclosure.Narrative)
        {
            if (paragraph.Text.Text.Contains("绩效", StringComparison.Ordinal) &&
                (IncludedPattern().Match(paragraph.Text.Text), PublishedPattern().Match(paragraph.Text.Text)) is var (included, published) &&
                (included.Success || published.Success))
            {
                return new TargetStatement
                {
                    Text = paragraph.Text,
                    Section = paragraph.Section,
                    Included = Whole(included),
                    Published = Whole(published),
                    Share = published.Groups["share"] is { Success: true } share &&
                        PrintedNumber.TryParse(share.ValueSpan, Unit.Percent, out var number) ? number : null,
                    ShareEnd = published.Groups["share"] is { Success: true } group ? group.Index + group.Length + 1 : 0,
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
        if (match.Groups[count] is not { Success: true } number ||
            !int.TryParse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var money = match.Groups[amount];
        var parsed = money.Success && PrintedNumber.TryParse(money.ValueSpan, Unit.TenThousandYuan, out var sum) ? sum : (PrintedNumber?)null;
        var from = start ?? (match.Groups[count + "s"] is { Success: true } label ? label.Index : number.Index);
        return new StatedProjects(value, parsed, from, money.Success ? money.Index + money.Length + 2 : number.Index + number.Length + 1);
    }

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
