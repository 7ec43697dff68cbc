using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>An entry of the contents page with the part of the document it points to.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Section">The normal name of its section, "第三部分 十二（一）"; null where its numbering names none.</param>
/// <param name="Table">The number of its table; null where it is none.</param>
internal sealed record OutlineItem(ContentsEntry Entry, string? Section, int? Table);

/// <summary>Reads the numbering of a contents page from top to bottom.</summary>
internal static partial class ContentsOutline
{
    /// <summary>The entries in order.</summary>
    public static List<OutlineItem> Of(Disclosure disclosure)
    {
        var items = new List<OutlineItem>(disclosure.Contents.Length);
        var part = "";
        var section = "";
        foreach (var entry in disclosure.Contents)
        {
            var match = Numbering().Match(entry.Title.Text);
            string? name = null;
            int? table = null;
            var listed = FormLibrary.Listed(disclosure.Form, entry.Title);
            if (listed.Section is not null)
            {
                name = part = section = listed.Section;
            }
            else if (match.Groups["part"].Success)
            {
                name = part = section = "第" + match.Groups["part"].Value + "部分";
            }
            else if (match.Groups["table"].Success)
            {
                table = Titles.Numeral(match.Groups["table"].Value);
            }
            else if (listed.Table is not null)
            {
                table = listed.Table;
            }
            else if (match.Groups["section"].Success && part.Length > 0)
            {
                name = section = part + " " + match.Groups["section"].Value;
            }
            else if (match.Groups["sub"].Success && section.Length > part.Length)
            {
                name = section + "（" + match.Groups["sub"].Value + "）";
            }

            items.Add(new OutlineItem(entry, name, table));
        }

        return items;
    }

    [GeneratedRegex(@"^[#*\s]*(?:第(?<part>[一二三四五六七八九十]+)部分|(?:预算公开)?表(?<table>[一二三四五六七八九十]+|\d{1,2}(?!\d))|(?<section>[一二三四五六七八九十]+)、|[（(](?<sub>[一二三四五六七八九十]+)[)）])")]
    private static partial Regex Numbering();
}
