using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A contents entry is worded otherwise than the title it points to.</summary>
internal sealed class ContentsTitleDiffers : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR002",
        new Words("目录标题与正文标题不一致", "Contents entry is worded otherwise than the title in the body"),
        Severity.Warning,
        new Words("目录应与正文标题一一对应", "The contents page repeats the titles of the body"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Contents.IsEmpty)
        {
            yield return Check.Undecided("没有读到目录", "No contents page was read");
            yield break;
        }

        var compared = false;
        foreach (var item in ContentsOutline.Of(disclosure))
        {
            var title = item.Table is { } number ? disclosure.Table(number)?.Title
                : item.Section is { } section ? disclosure.Headings.FirstOrDefault(heading => heading.Section == section)?.Text
                : null;
            if (title is null)
            {
                continue;
            }

            compared = true;
            if (item.Entry.Title.Text == title.Text)
            {
                yield return Check.Passed;
                continue;
            }

            var listed = Titles.Key(item.Entry.Title.Text);
            var printed = Titles.Key(title.Text);
            if (listed == printed || listed.Length == 0 || printed.Length == 0 || IsSamePart(disclosure.Form, item, title))
            {
                yield return Check.Passed;
                continue;
            }

            // close wordings are slips or a line the reader cut; only another subject altogether misleads
            var near = Titles.Abbreviates(listed, printed) || Titles.Distance(listed, printed) * 3 <= Math.Max(listed.Length, printed.Length);
            yield return Fail(
                disclosure,
                item.Entry.Title.Locate(),
                new Words($"目录写作“{item.Entry.Title}”，正文标题为“{title}”。", $"The contents page says “{item.Entry.Title}”, the title in the body is “{title}”."),
                new Words($"目录改为与正文一致：“{title}”。", $"Make the entry agree with the body: “{title}”."),
                related: [new Evidence(disclosure.Source.Quote(title.Locate()), title.Locate())],
                severity: near ? Severity.Info : Severity.Warning).With(item.Entry.Title.Text, title.Text);
        }

        if (!compared)
        {
            yield return Check.Undecided("目录条目在正文中都没有对应的标题", "No entry of the contents page has a title in the body");
        }
    }

    /// <summary>Whether both are wordings that the form knows of one part: 部门主要职能 and 某局（部门）主要职能.</summary>
    private static bool IsSamePart(string? form, OutlineItem item, Passage title) =>
        item.Table is null && FormLibrary.Listed(form, item.Entry.Title).Section is { } part && FormLibrary.Listed(form, title).Section == part;
}
