using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The contents page lists what the body does not have.</summary>
internal sealed partial class ListedButAbsent : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR004",
        new Words("目录所列内容正文中没有", "Contents page lists what the body does not have"),
        Severity.Warning,
        new Words("目录应与正文标题一一对应", "The contents page repeats the titles of the body"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Contents.IsEmpty || (disclosure.Headings.IsEmpty && disclosure.Tables.IsEmpty))
        {
            yield return Check.Undecided("没有读到目录或正文标题", "No contents page or no titles were read");
            yield break;
        }

        var required = FormParts.Of(disclosure.Form);
        HashSet<string>? body = null;
        var looked = false;
        foreach (var item in ContentsOutline.Of(disclosure))
        {
            var isRequired = required is not null &&
                (item.Table is { } table ? required.Tables.Any(one => one.Number == table) : required.Sections.Any(section => section.Section == item.Section));
            if (isRequired || (item.Table is null && item.Section is null && !Attachment().IsMatch(item.Entry.Title.Text)))
            {
                // what the form requires is reported as missing, not as listed in vain
                continue;
            }

            looked = true;
            var found = (item.Table is { } number && disclosure.Table(number) is not null) ||
                (item.Section is not null && item.Section == FormLibrary.PartOfTables(disclosure.Form) && !disclosure.Tables.IsEmpty) ||
                (item.Section is { } name && disclosure.Headings.Any(heading => heading.Section == name)) ||
                (body ??= BodyTitles(disclosure).ToHashSet(StringComparer.Ordinal)).Contains(Titles.Key(item.Entry.Title.Text));
            yield return found
                ? Check.Passed
                : Fail(
                    disclosure,
                    item.Entry.Title.Locate(),
                    new Words($"目录列有“{item.Entry.Title}”，正文中没有。", $"The contents page lists “{item.Entry.Title}”, which the body does not have."),
                    new Words("补上这部分内容，或从目录中删除该条目。", "Add what is listed, or take the entry out of the contents page."));
        }

        if (!looked)
        {
            yield return Check.NotApplicable("目录没有表式以外的条目", "The contents page lists nothing beyond the form");
        }
    }

    private static IEnumerable<string> BodyTitles(Disclosure disclosure) =>
        disclosure.Headings.Select(heading => heading.Text.Text)
            .Concat(disclosure.Tables.Select(table => table.Title.Text))
            .Concat(disclosure.Performance.Select(table => table.Title.Text))
            .Concat(disclosure.OverallPerformance is { } overall ? [overall.Title.Text] : [])
            .Concat(disclosure.Paragraphs().Select(paragraph => paragraph.Text.Text))
            .Concat(disclosure.Unaccounted.Select(passage => passage.Text))
            .Select(Titles.Key);

    [GeneratedRegex(@"^\s*附[件表]")]
    private static partial Regex Attachment();
}
