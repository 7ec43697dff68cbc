using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The body has a section or a table that the contents page does not list.</summary>
internal sealed class MissingFromContents : Rule
{
    private const int ShortestKey = 4;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR003",
        new Words("正文内容未列入目录", "Section or table of the body is missing from the contents page"),
        Severity.Warning,
        new Words("目录应与正文标题一一对应", "The contents page repeats the titles of the body"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var items = ContentsOutline.Of(disclosure);
        if (items.Count == 0 || (disclosure.Headings.IsEmpty && disclosure.Tables.IsEmpty))
        {
            yield return Check.Undecided("没有读到目录或正文标题", "No contents page or no titles were read");
            yield break;
        }

        var keys = new Lazy<List<string>>(() => [.. items.Select(item => Titles.Key(item.Entry.Title.Text)).Where(key => key.Length >= ShortestKey)]);
        foreach (var heading in disclosure.Headings)
        {
            if (!IsExpected(heading.Section, items))
            {
                continue;
            }

            yield return items.Exists(item => item.Section == heading.Section) || IsListed(heading.Text.Text, keys)
                ? Check.Passed
                : Missing(disclosure, heading.Text, new Location { Section = heading.Section });
        }

        if (items.Exists(item => item.Table is not null))
        {
            foreach (var table in disclosure.Tables.Where(table => table.Number is not null && !table.Title.IsBlank))
            {
                yield return items.Exists(item => item.Table == table.Number) || IsListed(table.Title.Text, keys)
                    ? Check.Passed
                    : Missing(disclosure, table.Title, new Location { Table = table.Number });
            }
        }
    }

    /// <summary>Parts are always listed; the sections of a part only where the contents page goes down to them.</summary>
    private static bool IsExpected(string section, List<OutlineItem> items)
    {
        if (section.Contains('（', StringComparison.Ordinal) || section.Count(c => c == ' ') > 1)
        {
            return false;
        }

        var space = section.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 || items.Exists(item => item.Section is { } listed && listed.StartsWith(section[..(space + 1)], StringComparison.Ordinal));
    }

    private static bool IsListed(string title, Lazy<List<string>> keys)
    {
        var key = Titles.Key(title);
        return key.Length == 0 || keys.Value.Exists(listed => listed == key || key.EndsWith(listed, StringComparison.Ordinal) || listed.EndsWith(key, StringComparison.Ordinal));
    }

    private Check Missing(Disclosure disclosure, Passage title, Location context) => Fail(
        disclosure,
        title.Locate(context),
        new Words($"正文有“{title}”，目录没有列出。", $"The body has “{title}”, which the contents page does not list."),
        new Words($"在目录中补列“{title}”及页码。", $"List “{title}” with its page."));
}
