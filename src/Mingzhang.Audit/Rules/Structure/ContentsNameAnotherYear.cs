using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The contents page was taken over from another year.</summary>
internal sealed partial class ContentsNameAnotherYear : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR001",
        new Words("目录年份与正文不一致", "Contents page names another year than the body"),
        Severity.Error,
        new Words("公开文本各处年度应为同一预算年度", "A disclosure is of one budget year throughout"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Contents.IsEmpty || disclosure.Year is not { } year)
        {
            yield return Check.Undecided("没有读到目录，或封面没有年度", "No contents page was read, or the cover names no year");
            yield break;
        }

        var body = new Lazy<HashSet<string>>(() => disclosure.Tables.Select(table => table.Title.Text)
            .Concat(disclosure.Headings.Select(heading => heading.Text.Text))
            .Select(Titles.Key).ToHashSet(StringComparer.Ordinal));
        var wrong = disclosure.Contents
            .Where(entry => Titles.YearOf(entry.Title.Text) is { } named && named != year.Value &&
                (FormEntry().IsMatch(entry.Title.Text) || body.Value.Contains(Titles.Key(entry.Title.Text))))
            .ToList();
        if (wrong.Count == 0)
        {
            yield return Check.Passed;
            yield break;
        }

        var named = Titles.YearOf(wrong[0].Title.Text);
        yield return Fail(
            disclosure,
            wrong[0].Title.Locate(),
            new Words(
                $"目录中{wrong.Count}个条目写作“{named}年”，封面为{year}年，系沿用以前年度目录未更新。",
                $"{wrong.Count} contents entries say {named}, the cover says {year}: the page of another year was taken over."),
            new Words($"将目录中这{wrong.Count}个条目的年份改为{year}年（或重新生成目录）。", $"Change the year of these {wrong.Count} entries to {year}, or generate the contents page anew."),
            related: wrong.Skip(1).Select(entry => new Evidence(disclosure.Source.Quote(entry.Title.Locate()), entry.Title.Locate())))
            .With($"{named}", $"{year}");
    }

    [GeneratedRegex(@"^[#*\s]*(?:第[一二三四五六七八九十]+部分|(?:预算公开)?表[一二三四五六七八九十\d]+)")]
    private static partial Regex FormEntry();
}
