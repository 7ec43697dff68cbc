using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The contents page lists one section or table twice.</summary>
internal sealed class ContentsEntryRepeated : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR027",
        new Words("目录条目重复", "Contents page lists something twice"),
        Severity.Warning,
        new Words("目录应与正文标题一一对应", "The contents page repeats the titles of the body"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var items = ContentsOutline.Of(disclosure).Where(item => item.Section is not null || item.Table is not null).ToList();
        if (items.Count == 0)
        {
            yield return Check.Undecided("没有读到目录", "No contents page was read");
            yield break;
        }

        foreach (var group in items.GroupBy(item => (item.Section, item.Table)))
        {
            var first = group.First();
            if (group.Skip(1).FirstOrDefault() is not { } second)
            {
                yield return Check.Passed;
                continue;
            }

            var what = first.Table is { } table ? $"表{table}" : first.Section!;
            yield return Fail(
                disclosure,
                second.Entry.Title.Locate(),
                new Words($"目录中{what}出现{group.Count()}次：“{first.Entry.Title}”“{second.Entry.Title}”。", $"{what} stands {group.Count()} times on the contents page."),
                new Words("改正编号，或删去重复的条目。", "Correct the number, or take the entry out."),
                related: [new Evidence(disclosure.Source.Quote(first.Entry.Title.Locate()), first.Entry.Title.Locate())]);
        }
    }
}
