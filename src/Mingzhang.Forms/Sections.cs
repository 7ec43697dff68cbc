using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>
/// Follows the parts and sections of a document. A heading counts only where the form expects it: next in order, told
/// by the words of its title, or by its number where the words say nothing; or one that was passed over, by its words.
/// A part that the form does not number is told by its whole title, in whatever order the document has them. Sections are
/// numbered 一、 or, where the author numbers the parts so, （一） or 1.: all of a part in the way its first one is.
/// </summary>
internal sealed partial class Sections(Form form)
{
    private const int LongestTitle = 40;


    /// <summary>A heading that has the author's name in it is longer; then its words must tell it.</summary>
    private const int LongestPart = 80;
    private int partIndex = -1;
    private int sectionIndex = -1;
    private string sub = "";
    private Regex? numbering;
    private readonly HashSet<int> seen = [];
    private readonly HashSet<int> partsSeen = [];

    /// <summary>The part; null before the first.</summary>
    public FormPart? Part => partIndex < 0 ? null : form.Parts[partIndex];

    /// <summary>The section; null before the first of its part.</summary>
    public FormSection? Section => Part is { } part && sectionIndex >= 0 && sectionIndex < part.Sections.Length ? part.Sections[sectionIndex] : null;

    /// <summary>How many parts have begun.</summary>
    public int PartsSeen => partsSeen.Count;

    /// <summary>The nearest heading as printed.</summary>
    public Passage Heading { get; private set; } = Passage.Empty;

    /// <summary>The place as a reader names it: "第三部分 五（一）".</summary>
    public string Name => Part is not { } part ? "封面" : part.Name +
        (Section is { } section ? " " + section.Number + (sub.Length == 0 ? "" : char.IsAsciiDigit(sub[0]) ? " " + sub : "（" + sub + "）") : "");

    /// <summary>The place as form descriptions name it: "三/五（一）".</summary>
    public string Path => Part is not { } part ? "" : part.Key + "/" + (Section?.Number ?? "") +
        (sub.Length == 0 ? "" : char.IsAsciiDigit(sub[0]) ? " " + sub : "（" + sub + "）");

    /// <summary>What the place is about, from the form: "explanation/general/scale".</summary>
    public string Topic => string.Join('/', new[] { Part?.Topic, Section?.Topic, Section?.Sections.FirstOrDefault(inner => inner.Number == sub)?.Topic }
        .Where(topic => !string.IsNullOrEmpty(topic)));

    /// <summary>Which part a paragraph is, whole, the heading of, from 0; negative where it is none.</summary>
    public static int PartOf(Form form, string compact) => compact.Length <= LongestPart ? Array.FindIndex([.. form.Parts], part => part.Heading?.IsMatch(compact) == true) : -1;

    /// <summary>The year in the title of a part ("第二部分 2026年部门预算报表"); null where it is no such title.</summary>
    public static FiscalYear? YearOfPart(Passage heading) =>
        PartYear().Match(Canonical.Compact(heading.Text)) is { Success: true } match
            ? new FiscalYear(int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            : null;

    /// <summary>Takes a paragraph; true where it is a heading that opens a part, a section or a section within.</summary>
    public bool Enter(Passage paragraph)
    {
        var text = Canonical.Compact(paragraph.Text);
        var entered = (text.Length <= LongestPart && EnterPart(text)) || (text.Length <= LongestPart && EnterSection(text)) || (text.Length <= LongestTitle && EnterSub(text));
        Heading = entered ? paragraph : Heading;
        return entered;
    }

    private bool EnterPart(string text)
    {
        var found = PartHeading().Match(text) is { Success: true } match && !EndsLikeSentence(text)
            ? Array.FindIndex([.. form.Parts], part => part.Number == match.Groups["number"].Value)
            : -1;
        if (found <= partIndex)
        {
            // without a number, or where the author left it out, the whole title tells, and a part that was passed over may still come
            found = Array.FindIndex([.. form.Parts], part => part.Heading?.IsMatch(text) == true);
            if (found < 0 || partsSeen.Contains(found))
            {
                return false;
            }
        }

        partIndex = found;
        sectionIndex = -1;
        numbering = null;
        seen.Clear();
        sub = "";
        partsSeen.Add(found);
        return true;
    }

    private bool EnterSection(string text)
    {
        if (Part is not { } part || EndsLikeSentence(text))
        {
            return false;
        }

        if (SectionHeading().Match(text) is not { Success: true } match)
        {
            return text.Length <= LongestTitle && EnterNumberedOtherwise(part, text);
        }

        var title = match.Groups["title"].Value;
        var number = match.Groups["number"].Value;
        var tells = text.Length > LongestTitle ? 1 : 2;
        for (var byKey = 0; byKey < tells; byKey++)
        {
            for (var i = sectionIndex + 1; i < part.Sections.Length; i++)
            {
                if (!seen.Contains(i) && (byKey == 0 ? part.Sections[i].Key.IsMatch(title) : Section?.Attachment is null && part.Sections[i].Number == number))
                {
                    return Open(i, byKey == 0);
                }
            }
        }

        // a section that was passed over may still come, out of its order; what is attached has headings of its own
        var passedOver = Section?.Attachment is null ? Array.FindIndex([.. part.Sections], section => section.Key.IsMatch(title)) : -1;
        return passedOver >= 0 && !seen.Contains(passedOver) && Open(passedOver, byKey: true);
    }

    /// <summary>A section headed （一） or 1., told by its words; not where sections of the part are headed 一、.</summary>
    private bool EnterNumberedOtherwise(FormPart part, string text)
    {
        var way = new[] { Bracketed(), Arabic() }.FirstOrDefault(way => way.IsMatch(text));
        if (way is null || way != (numbering ?? (sectionIndex < 0 ? way : null)))
        {
            return false;
        }

        var title = way.Match(text).Groups["title"].Value;
        var found = Array.FindIndex([.. part.Sections], section => section.Key.IsMatch(title));
        if (found < 0 || seen.Contains(found))
        {
            return false;
        }

        numbering = way;
        return Open(found, byKey: true);
    }

    /// <summary>Opens a section; one told by its number alone may still come under its own title.</summary>
    private bool Open(int section, bool byKey)
    {
        sectionIndex = section;
        if (byKey)
        {
            seen.Add(section);
        }

        sub = "";
        return true;
    }

    private bool EnterSub(string text)
    {
        if (Section is not { } section || SubHeading().Match(text) is not { Success: true } match || EndsLikeSentence(text.TrimEnd('。')))
        {
            return false;
        }

        var title = match.Groups["title"].Value;
        foreach (var inner in section.Sections)
        {
            if (inner.Key.IsMatch(title))
            {
                sub = inner.Number;
                return true;
            }
        }

        return false;
    }

    private static bool EndsLikeSentence(string text) => text.AsSpan().IndexOfAny("。;,") >= 0 || text.Contains("……", StringComparison.Ordinal);

    [GeneratedRegex("^第(?<number>[一二三四五六七八九十]+)部分")]
    private static partial Regex PartHeading();

    [GeneratedRegex(@"^第[一二三四五六七八九十]+部分(?<year>20\d{2})年")]
    private static partial Regex PartYear();

    [GeneratedRegex("^(?<number>[一二三四五六七八九十]+)[、.](?<title>.{2,74}?):?$")]
    private static partial Regex SectionHeading();

    [GeneratedRegex(@"^\([一二三四五六七八九十]+\)(?<title>.{2,38}?):?$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\d{1,2}[、.](?!\d)(?<title>.{2,38}?):?$")]
    private static partial Regex Arabic();

    [GeneratedRegex(@"^(?:\((?<number>[一二三四五六七八九十]+)\)|(?<number>\d{1,2})[、.])(?<title>.{2,30}?)[:。]?$")]
    private static partial Regex SubHeading();
}
