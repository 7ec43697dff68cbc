using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A source line, or a text that was bound.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Line">The source line of the first.</param>
/// <param name="Passage">The text with its places; null for a whole source line.</param>
internal readonly record struct SourceText(string Text, int Line, Passage? Passage)
{
    /// <summary>The place of some of the characters.</summary>
    public Location Place(int start, int length) =>
        Passage?.Locate(start, length) ?? new Location { Line = Line, Start = start, End = start + length };
}

/// <summary>The running text of a disclosure as rules look at it, and sentences as they stand in the source.</summary>
internal static class Prose
{
    private const string SentenceEnds = "。；;！？!?";

    private static readonly ConditionalWeakTable<Disclosure, AllText> Texts = [];

    /// <summary>The explanation and the glossary, each line once.</summary>
    public static IEnumerable<NarrativeParagraph> Paragraphs(this Disclosure disclosure)
    {
        var seen = new HashSet<int>();
        foreach (var paragraph in disclosure.Narrative)
        {
            seen.Add(paragraph.Text.Line);
            yield return paragraph;
        }

        foreach (var entry in disclosure.Glossary)
        {
            if (seen.Add(entry.Text.Line))
            {
                yield return new NarrativeParagraph(disclosure.SectionOf(Topics.Glossary) ?? "", entry.Term, entry.Text) { Topic = Topics.Glossary };
            }
        }
    }

    /// <summary>
    /// Every text there is, whatever it was bound to: the source lines where the source is text, else what was bound –
    /// the lines of a web page hold scripts and styles, too.
    /// </summary>
    public static ImmutableArray<SourceText> EveryText(this Disclosure disclosure) => AllTextOf(disclosure).Pieces;

    /// <summary>All of it on end, a line break between two: for a quick look before the pieces are gone through.</summary>
    public static string WholeText(this Disclosure disclosure) => AllTextOf(disclosure).Whole;

    /// <summary>The long texts of the performance tables, each with the label of its row.</summary>
    public static IEnumerable<(string Field, Passage Text)> LongTexts(this PerformanceTable table)
    {
        (string Field, Passage? Text)[] fields =
        [
            ("项目概况", table.Overview), ("立项依据", table.Basis), ("项目设立必要性", table.Necessity),
            ("保证项目实施的制度、措施", table.Measures), ("项目实施计划", table.Plan),
            ("实施期总体目标", table.GoalTotal), ("年度总体目标", table.GoalAnnual),
        ];
        foreach (var (field, text) in fields)
        {
            if (text is { IsBlank: false })
            {
                yield return (field, text);
            }
        }
    }

    /// <summary>Whether a section name is the given section or lies within it: "第三部分 十 2" lies in "第三部分 十", "第三部分 十一" does not.</summary>
    public static bool LiesIn(this string section, string whole) =>
        section.StartsWith(whole, StringComparison.Ordinal) &&
        (section.Length == whole.Length || section[whole.Length] is ' ' or '（');

    /// <summary>That a section was not read: where the form has none, there was none to read.</summary>
    public static Check Unread(this Disclosure disclosure, string topic, string chinese, string english) =>
        disclosure.Form is null || FormLibrary.Has(disclosure.Form, topic)
            ? Check.Undecided(chinese, english)
            : Check.NotApplicable("本表式没有这一节", "This form has no such section");

    /// <summary>The place of some characters of a paragraph.</summary>
    public static Location Place(this NarrativeParagraph paragraph, int start, int length) =>
        paragraph.Text.Locate(start, length, new Location { Section = paragraph.Section });

    /// <summary>The sentence around a place, verbatim, as far as its source line goes; table rows are quoted whole.</summary>
    public static string SentenceAt(this Model.Source source, Location at)
    {
        var line = source.Line(at.Line ?? 0);
        if (line.Contains('\t', StringComparison.Ordinal) || at is not { Start: { } start, End: { } end } || end > line.Length || start >= end)
        {
            return line;
        }

        var from = start;
        while (from > 0 && !SentenceEnds.Contains(line[from - 1]))
        {
            from--;
        }

        var to = end;
        while (to < line.Length && !SentenceEnds.Contains(line[to - 1]))
        {
            to++;
        }

        var sentence = line[from..to].Trim();
        return sentence.Length == 0 ? line[start..end] : sentence;
    }

    /// <summary>A place with its sentence, as evidence.</summary>
    public static Evidence Evidence(this Disclosure disclosure, Location at) => new(disclosure.Source.SentenceAt(at), at);

    /// <summary>Something to quote for what is missing altogether: the cover, or the first line that holds anything.</summary>
    public static Location SomePlace(this Disclosure disclosure)
    {
        if ((disclosure.CoverTitle ?? disclosure.Name) is { IsBlank: false } cover)
        {
            return cover.Locate();
        }

        for (var i = 0; i < disclosure.Source.Lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(disclosure.Source.Lines[i]))
            {
                return new Location { Line = i + 1 };
            }
        }

        return Location.Unknown;
    }

    private static AllText AllTextOf(Disclosure disclosure) => Texts.GetValue(disclosure, static disclosure =>
    {
        ImmutableArray<SourceText> pieces = [.. PiecesOf(disclosure)];
        return new AllText(pieces, string.Join('\n', pieces.Select(piece => piece.Text)));
    });

    private static IEnumerable<SourceText> PiecesOf(Disclosure disclosure)
    {
        if (disclosure.Source.LinesAreText)
        {
            return disclosure.Source.Lines.Select((line, index) => new SourceText(line, index + 1, null)).Where(line => line.Text.Length > 0);
        }

        var rows = disclosure.Tables.SelectMany(table => table.Rows)
            .Concat(disclosure.Performance.SelectMany(table => table.Rows))
            .Concat(disclosure.OverallPerformance?.Rows ?? []);
        return disclosure.Contents.Select(entry => entry.Title)
            .Concat(disclosure.Headings.Select(heading => heading.Text))
            .Concat(disclosure.Tables.Select(table => table.Title))
            .Concat(disclosure.Tables.SelectMany(table => table.Notes))
            .Concat(disclosure.Paragraphs().Select(paragraph => paragraph.Text))
            .Concat(rows.SelectMany(row => row.Cells))
            .Concat(disclosure.Unaccounted)
            .Where(passage => passage.Text.Length > 0)
            .Select(passage => new SourceText(passage.Text, passage.Line, passage));
    }

    private sealed record AllText(ImmutableArray<SourceText> Pieces, string Whole);
}
