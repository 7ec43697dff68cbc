using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Source;

/// <summary>A part of the document could not be read: nothing of it was checked.</summary>
internal sealed class PageNotRead : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SRC010",
        new Words("有页面没有读取", "A page was not read"),
        Severity.Warning,
        new Words("没有读取的内容没有经过检查", "What was not read was not checked"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var unread = disclosure.Doubts.Where(doubt => doubt.IsUnread).ToList();
        if (unread.Count == 0)
        {
            yield return disclosure.Source.Pages is > 0 ? Check.Passed : Check.NotApplicable("文件没有分页", "The file has no pages");
        }

        foreach (var doubt in unread)
        {
            yield return Check.Undecided("有页面没有读取", "A page was not read");
            var at = disclosure.Source.Quote(doubt.Location).Length > 0 ? doubt.Location : disclosure.SomePlace() with { Page = doubt.Location.Page };
            yield return Fail(
                disclosure, at, doubt.Reason, new Words("补上所缺的程序后再查一次，或人工检查这一页。", "Install what is missing and check again, or check this page by hand."));
        }
    }
}
