using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The contents page names a smaller page for what comes later.</summary>
internal sealed class ContentsPagesDescend : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR026",
        new Words("目录页码前后颠倒", "Pages of the contents page descend"),
        Severity.Warning,
        new Words("目录页码应与正文一致", "The contents page names the pages of the body"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var entries = disclosure.Contents.Where(entry => entry.Page is not null).ToList();
        if (entries.Count < 2)
        {
            yield return disclosure.Contents.IsEmpty
                ? Check.Undecided("没有读到目录", "No contents page was read")
                : Check.NotApplicable("目录没有页码", "The contents page names no pages");
            yield break;
        }

        for (var i = 1; i < entries.Count; i++)
        {
            yield return entries[i].Page >= entries[i - 1].Page
                ? Check.Passed
                : Fail(
                    disclosure,
                    entries[i].Title.Locate(),
                    new Words($"“{entries[i].Title}”在第{entries[i].Page}页，前一条“{entries[i - 1].Title}”却在第{entries[i - 1].Page}页。", $"“{entries[i].Title}” is on page {entries[i].Page}, the entry before it on page {entries[i - 1].Page}."),
                    new Words("更新目录页码。", "Renew the pages of the contents page."),
                    quote: disclosure.Source.Line(entries[i].Line)).With(entries[i].Page!.Value.ToString(CultureInfo.InvariantCulture), null);
        }
    }
}
