using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Structure;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>The title of a well-known law or regulation is one or two characters off.</summary>
internal sealed partial class RegulationMiswritten : EveryTextRule
{
    private const int SlipLength = 2;
    private const int ShortTitle = 8;
    private const int LongTitle = 14;

    private static readonly string[] Prefixes = ["中华人民共和国", "中国共产党"];

    private static readonly Dictionary<string, string> Known = RegulationList.Titles.ToDictionary(Part, title => title, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT035",
        new Words("法规名称有误", "Title of a law or regulation is miswritten"),
        Severity.Warning,
        new Words("引用法律法规应使用全称、名称准确", "Laws and regulations are cited by their right titles"));

    /// <inheritdoc/>
    protected override Regex Pattern => Title();

    /// <inheritdoc/>
    protected override bool MayHold(ReadOnlySpan<char> text) => text.Contains('《');

    /// <inheritdoc/>
    protected override (Words Message, Words Fix, Severity? Severity)? Told(Disclosure disclosure, Match match, string text)
    {
        var part = Part(match.Groups["title"].Value);
        if (Known.ContainsKey(part) || Known.Keys.Where(known => Differs(known, part) is > 0 and <= SlipLength).Take(2).ToList() is not [var near])
        {
            return null;
        }

        var right = Known[near];
        return (
            new Words($"《{match.Groups["title"].Value}》应为《{right}》（差{Differs(near, part)}字，也可能是识别误差）。", $"“{match.Groups["title"].Value}” should be “{right}” (off by {Differs(near, part)}; perhaps misread)."),
            new Words($"改为《{right}》。", $"Write “{right}”."),
            null);
    }

    /// <summary>
    /// By how many characters a title is off, where that can only be a slip; null where it is another title. 水法 and 宪法
    /// differ by one, too, so a short title has no slips.
    /// </summary>
    private static int? Differs(string known, string part)
    {
        var allowed = known.Length < ShortTitle ? 0 : known.Length < LongTitle ? 1 : SlipLength;
        return Math.Abs(known.Length - part.Length) <= allowed && BeginOrEndAlike(known, part) && Titles.Distance(known, part) is var distance && distance <= allowed ? distance : null;
    }

    /// <summary>One or two slips leave the beginning or the end of a title as it is.</summary>
    private static bool BeginOrEndAlike(string known, string part) =>
        known.AsSpan(0, 2).SequenceEqual(part.AsSpan(0, 2)) || known.AsSpan(known.Length - 2).SequenceEqual(part.AsSpan(part.Length - 2));

    /// <summary>What tells a title from others: without spaces, (试行) and the name of state or party before it.</summary>
    private static string Part(string title)
    {
        var plain = Canonical.Compact(title).Replace("(试行)", "", StringComparison.Ordinal);
        var prefix = Array.Find(Prefixes, prefix => plain.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is null ? plain : plain[prefix.Length..];
    }

    [GeneratedRegex(@"《(?<title>[^《》〈〉<>\t]{6,40})》")]
    private static partial Regex Title();
}
