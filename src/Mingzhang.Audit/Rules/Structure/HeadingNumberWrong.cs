using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The numbers of the sections do not follow one another: 一、二、四, or 三 twice.</summary>
internal sealed partial class HeadingNumberWrong : Rule
{
    private const int LongestHeading = 40;
    private const string Numerals = "一二三四五六七八九十";

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR022",
        new Words("章节编号不连续或重复", "Section numbers jump or repeat"),
        Severity.Warning,
        new Words("章节编号应连续，目录应与正文一致", "Sections are numbered one after the other"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Headings.IsEmpty)
        {
            yield return Check.Undecided("没有读到章节标题", "No headings were read");
            yield break;
        }

        var part = "";
        var last = 0;
        foreach (var heading in disclosure.Headings)
        {
            var names = heading.Section.Split(' ');
            if (names.Length != 2 || names[1].Contains('（', StringComparison.Ordinal) || Number().Match(heading.Text.Text) is not { Success: true } match)
            {
                continue;
            }

            last = part == names[0] ? last : 0;
            part = names[0];
            var number = Titles.Numeral(match.Groups["number"].Value);

            // a number that jumps because a section is missing is right for its section; the missing one is told elsewhere
            var right = number == last + 1 || number == Titles.Numeral(names[1]) || IsPrinted(disclosure, number - 1, names[0], heading.Text.Line);
            if (right)
            {
                yield return Check.Passed;
            }
            else
            {
                yield return Fail(
                    disclosure,
                    heading.Text.Locate(new Location { Section = heading.Section }),
                    new Words(
                        last == 0 ? $"第一节编号为“{match.Groups["number"].Value}”。" : $"编号“{match.Groups["number"].Value}”接在“{Numeral(last)}”之后。",
                        last == 0 ? $"The first section bears the number {number}." : $"Number {number} follows number {last}."),
                    new Words($"改为“{Numeral(last + 1)}”，并核对后面的编号和目录。", $"Make it {last + 1}, and see to the numbers after it and the contents page."));
            }

            last = number;
        }

        if (last == 0)
        {
            yield return Check.NotApplicable("章节没有编号", "The sections bear no numbers");
        }
    }

    /// <summary>Whether a title of its own that the form does not know bears the number, before the line.</summary>
    private static bool IsPrinted(Disclosure disclosure, int number, string part, int line) => disclosure.Narrative.Any(paragraph =>
        paragraph.Text.Line < line && paragraph.Text.Text.Length <= LongestHeading && paragraph.Section.StartsWith(part, StringComparison.Ordinal) &&
        Number().Match(paragraph.Text.Text) is { Success: true } match && Titles.Numeral(match.Groups["number"].Value) == number);

    private static string Numeral(int number) => number <= 10 ? Numerals[number - 1].ToString()
        : (number < 20 ? "" : Numerals[(number / 10) - 1].ToString()) + "十" + (number % 10 == 0 ? "" : Numerals[(number % 10) - 1].ToString());

    [GeneratedRegex(@"^[#*\s]*(?<number>[一二三四五六七八九十]{1,3})[、.．]")]
    private static partial Regex Number();
}
