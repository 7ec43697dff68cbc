using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A print of a name.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Place">Where.</param>
internal sealed record NamePrint(string Printed, Location Place)
{
    /// <summary>Without spaces, in one width, 中国共产党 as 中共.</summary>
    public string Plain { get; } = BodyNames.Plain(Printed);
}

/// <summary>How a disclosure names the body it is of.</summary>
internal sealed partial class BodyNames
{
    private const int FewestEqual = 3;
    private const int Reach = 2;
    private const int LongestPredicate = 12;

    private static readonly SearchValues<char> Levels = SearchValues.Create("省市县区旗镇乡");
    private static readonly ConditionalWeakTable<Disclosure, BodyNames> Known = [];

    private readonly Disclosure disclosure;

    private BodyNames(Disclosure disclosure)
    {
        this.disclosure = disclosure;
        Declared =
        [
            .. disclosure is { CoverTitle: not null, Name: { IsBlank: false } cover } ? [new NamePrint(cover.Text.Trim(), cover.Locate())] : Array.Empty<NamePrint>(),
            .. TableLabel.Of(disclosure).Select(label => new NamePrint(label.Name, label.Location)),
        ];
        var most = Declared.GroupBy(print => print.Plain, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault();
        Usual = most?.Count() >= FewestEqual && Declared.All(print => print.Plain == most.Key || FewestEqual * Declared.Count(other => other.Plain == print.Plain) <= most.Count())
            ? most.Key
            : null;
    }

    /// <summary>The names of a disclosure.</summary>
    public static BodyNames Of(Disclosure disclosure) => Known.GetValue(disclosure, static disclosure => new BodyNames(disclosure));

    /// <summary>The cover and the name lines of the tables, in order.</summary>
    public IReadOnlyList<NamePrint> Declared { get; }

    /// <summary>The name that at least three of them agree on, and three times as many as on any other; null where there is none.</summary>
    public string? Usual { get; }

    /// <summary>The usual name as it is printed.</summary>
    public string UsualPrinted => Declared.First(print => print.Plain == Usual).Printed;

    /// <summary>A name for comparing.</summary>
    public static string Plain(string name) => Canonical.Compact(name).Replace("中国共产党", "中共", StringComparison.Ordinal);

    /// <summary>Whether a name is the usual one with a slip of the pen.</summary>
    public bool IsSlip(string plain) => Usual is not null && NameSlip.Between(plain, Usual) is not null;

    /// <summary>The prints of the usual name, in the texts and the tables, with a slip of the pen.</summary>
    public IEnumerable<NamePrint> Slips() => Declared.Where(print => IsSlip(print.Plain)).Concat(InTexts()).Concat(InRows());

    /// <summary>
    /// Rows of the tables of units and projects: a name that stands but once in them, and with a character exchanged only
    /// where the body's own row is missing – else it may be a unit of its own.
    /// </summary>
    private IEnumerable<NamePrint> InRows()
    {
        var cells = UnitRow.Cells(disclosure).ToList();
        return cells
            .Select(cell => new NamePrint(cell.Name.Text.Trim(), cell.Name.Locate(new Location { Table = cell.Table })))
            .Where(print => Usual is not null && NameSlip.Between(print.Plain, Usual) is { MayBeSister: false } slip &&
                cells.Count(other => Plain(other.Name.Text) == print.Plain) == 1 &&
                (slip.ChangesLength || cells.Count(other => other.Table == print.Place.Table && Plain(other.Name.Text) == Usual) <= OwnRows(print.Place.Table)));
    }

    /// <summary>How often a table of projects names the department besides its own unit: table 11 does not.</summary>
    private static int OwnRows(int? table) => table == 11 ? 0 : 1;

    /// <summary>
    /// Stretches of the texts that are the name but for a slip: where a sentence speaks of its subject any, elsewhere only
    /// what no sister body could be called.
    /// </summary>
    private IEnumerable<NamePrint> InTexts()
    {
        if (Usual is null)
        {
            yield break;
        }

        foreach (var paragraph in disclosure.Narrative)
        {
            if (paragraph.LiesIn(Topics.Other))
            {
                continue;
            }

            var text = Canonical.SameLength(paragraph.Text.Text);
            foreach (var name in Declared.Where(print => print.Plain == Usual).Select(print => Canonical.Compact(print.Printed)).Distinct())
            {
                for (var start = text.IndexOf(name[0]); start >= 0; start = start + 1 < text.Length ? text.IndexOf(name[0], start + 1) : -1)
                {
                    if (LengthAt(text, start, name) is not { } length)
                    {
                        continue;
                    }

                    yield return new NamePrint(paragraph.Text.Text.Substring(start, length), paragraph.Place(start, length));
                    start += length - 1;
                }
            }
        }
    }

    /// <summary>How long the name with a slip is that begins here; null where none does.</summary>
    private static int? LengthAt(string text, int start, string name)
    {
        if (string.CompareOrdinal(text, start, name, 0, name.Length) == 0)
        {
            return null;
        }

        for (var length = Math.Max(2, name.Length - Reach); length <= name.Length + Reach && start + length <= text.Length; length++)
        {
            if (text[start + length - 1] == name[^1] && NameSlip.Between(text.Substring(start, length), name) is { } slip &&
                (IsSubject(text, start + length) || (slip is { MayBeSister: false, Meant.Length: 0, Written.Length: 1 } && slip.At > EndOfPlace(name))))
            {
                return length;
            }
        }

        return null;
    }

    private static bool IsSubject(string text, int end) => Predicate().IsMatch(text.AsSpan(end, Math.Min(LongestPredicate, text.Length - end)));

    /// <summary>Where the name of the place ends that a body is of: up to there sisters differ.</summary>
    private static int EndOfPlace(string name) => name.AsSpan(0, name.Length - 1).LastIndexOfAny(Levels);

    [GeneratedRegex(@"^的?(?:预算收入|预算支出|收入预算|支出预算|财政拨款收支|一般公共预算|政府采购预算|纳入绩效|财政拨款安排|机关运行经费|共有公务用车|共有车辆|使用的办公用房|占有使用|内设|下设|核定编制|主要职责|机构设置)")]
    private static partial Regex Predicate();
}
