using System.Text.RegularExpressions;
using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>“（二）其他” says 无, and something follows it all the same.</summary>
internal sealed partial class NoneYetContinued : Rule
{
    private const int MostQuotedLines = 6;
    private const int ShortestContent = 8;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "NAR018",
        new Words("“其他”写“无”却另有内容", "“Other” says none, yet something follows"),
        Severity.Warning,
        new Words("说明文字应与所附内容一致", "The text must agree with what is attached"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var other = disclosure.Narrative.Where(paragraph => paragraph.LiesIn(Topics.OtherMatters)).ToList();
        if (other.Count == 0)
        {
            yield return disclosure.Unread(Topics.OtherMatters, "没有读到“十二（二）其他”", "Section 十二（二） was not read");
            yield break;
        }

        if (!None().IsMatch(other[0].Text.Text))
        {
            yield return Check.NotApplicable("“其他”没有写“无”", "“Other” does not say none");
            yield break;
        }

        var from = other[0].Text.Line;
        var end = disclosure.Headings.Where(heading => heading.Topic == Topics.Glossary).Select(heading => heading.Text.Line).FirstOrDefault(int.MaxValue);
        var next = other.Skip(1).Select(paragraph => paragraph.Text.Line)
            .Concat(disclosure.ProcurementCatalogue.Select(entry => entry.Code.Line))
            .Concat(disclosure.ServiceCatalogue.Select(entry => entry.Code.Line))
            .Concat(disclosure.Unaccounted.Select(passage => passage.Line))
            .Where(line => line > from && line < end && IsContent(disclosure.Source.Line(line)))
            .DefaultIfEmpty()
            .Min();

        // what follows may be the attachment that （一） announces
        var announced = disclosure.Narrative.Any(paragraph => paragraph.LiesIn(Topics.ServiceCatalogue) && Announces().IsMatch(paragraph.Text.Text));
        if (next == 0 || announced)
        {
            yield return Check.Passed;
            yield break;
        }

        var at = other[0].Place(0, other[0].Text.Text.Length);
        var follows = disclosure.Source.Line(next).Trim();
        yield return Fail(
            disclosure,
            at,
            new Words($"“其他”写“{other[0].Text}”，其后却有“{Short(follows)}”等内容。", $"“Other” says “{other[0].Text}”, but “{Short(follows)}” and more follow."),
            new Words("在“其他”中写明所附内容并列入目录，或删去多余内容。", "Name what is attached, here and in the contents page, or take it out."),
            quote: Quote(disclosure, other[0], next),
            related: [disclosure.Evidence(new Location { Section = other[0].Section, Line = next })]);
    }

    /// <summary>From the heading to what follows, where they stand together.</summary>
    private static string Quote(Disclosure disclosure, NarrativeParagraph paragraph, int next)
    {
        var first = paragraph.Heading.Line > 0 && paragraph.Heading.Line < paragraph.Text.Line ? paragraph.Heading.Line : paragraph.Text.Line;
        return next - first < MostQuotedLines
            ? string.Join('\n', Enumerable.Range(first, next - first + 1).Select(disclosure.Source.Line))
            : disclosure.Source.Line(first);
    }

    /// <summary>Neither a page number nor the date and name under a statement.</summary>
    private static bool IsContent(string line) =>
        line.Length >= ShortestContent && line.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff') >= 0 && !Signature().IsMatch(line);

    private static string Short(string text) => text.Length <= 30 ? text : text[..30] + "…";

    [GeneratedRegex(@"^\s*(?:无|没有|本(?:单位|部门)(?:无|没有)其他[^，。；]{0,10})\s*[。.]?\s*$")]
    private static partial Regex None();

    [GeneratedRegex(@"见附|附后|如下")]
    private static partial Regex Announces();

    [GeneratedRegex(@"^\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$")]
    private static partial Regex Signature();
}
