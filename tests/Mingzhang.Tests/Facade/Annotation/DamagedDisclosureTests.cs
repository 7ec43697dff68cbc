using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Annotation;
using Mingzhang.Compose;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Model;
using Mingzhang.Tests.Reading;
using Mingzhang.Writing.Documents.Docx;

namespace Mingzhang.Tests.Facade.Annotation;

/// <summary>Composed disclosures, damaged in the file itself: each finding is a comment around the very text it is about.</summary>
public sealed partial class DamagedDisclosureTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_finding_is_a_comment_around_its_text(int seed)
    {
        var clean = Composed(seed);
        var document = WordComments.With(clean, "word/document.xml", text => WithoutReason(WrongRate(WrongCell(text))));
        var findings = Compilation.Check("a.docx", document).Audit!.Findings;
        Assert.Contains(findings, finding => finding.Severity == Severity.Error);
        var annotated = DocxAnnotator.Annotate("a.docx", document, findings, Language.Chinese).Bytes.ToArray();

        var (before, after) = (Reads.Tree(document, "a.docx"), Reads.Tree(annotated, "a.docx"));
        var title = before.Source.Lines.First(line => line.Trim().Length > 0);
        var comments = WordComments.Of(annotated);
        Assert.Equal(
            findings.Select(finding => (Reads.Solid(finding.Location.Line is null ? title : before.Source.Quote(finding.Location)), "规则：" + finding.Rule)).Order(),
            comments.Select(comment => (Reads.Solid(comment.Around), comment.Says[^1])).Order());
        Assert.Contains(comments, comment => comment.Around == "7777.77");
        Assert.Contains(comments, comment => comment.Around.StartsWith("888.88", StringComparison.Ordinal));
        Assert.Contains(comments, comment => comment.Says[^1] == "规则：NAR010");

        Assert.Empty(WordComments.Mistakes(annotated));
        Assert.Equal(before.Source.Lines, after.Source.Lines);
        Assert.Equal(before.Outline(), after.Outline());
        Assert.Equal(
            findings.Select(finding => (finding.Rule, finding.Location)), Compilation.Check("a.docx", annotated).Audit!.Findings.Select(finding => (finding.Rule, finding.Location)));
    }

    [Fact]
    public void A_document_without_comments_gets_the_part_and_what_leads_to_it()
    {
        var document = WordComments.With(Composed(4), "word/document.xml", WrongCell);
        var findings = Compilation.Check("a.docx", document).Audit!.Findings;
        var (before, after) = (WordComments.Parts(document), WordComments.Parts(DocxAnnotator.Annotate("a.docx", document, findings, Language.Chinese).Bytes.ToArray()));
        Assert.Equal(["word/comments.xml"], after.Keys.Except(before.Keys));
        Assert.Equal(
            ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"],
            before.Keys.Where(name => !before[name].SequenceEqual(after[name])).Order(StringComparer.Ordinal));
    }

    private static byte[] Composed(int seed)
    {
        using var stream = new MemoryStream();
        new DocxWriter().Write(Composer.Compose(BookMaker.Of(BudgetMaker.Make(new Dice(seed))), Stage.Public, BookMaker.NoFile), stream);
        return stream.ToArray();
    }

    /// <summary>The last amount of the first table, the total, is another.</summary>
    private static string WrongCell(string document)
    {
        var table = document[..document.IndexOf("</w:tbl>", StringComparison.Ordinal)];
        return Replace(document, Amount().Matches(table)[^1], "7777.77");
    }

    private static string WrongRate(string document) => Replace(document, Rate().Match(document), "888.88");

    private static string WithoutReason(string document) => Replace(document, Reason().Matches(document)[^1], "");

    private static string Replace(string document, Match match, string value)
    {
        Assert.True(match.Success);
        var group = match.Groups["value"];
        return string.Create(CultureInfo.InvariantCulture, $"{document[..group.Index]}{value}{document[(group.Index + group.Length)..]}");
    }

    [GeneratedRegex(@"<w:t[^>]*>(?<value>\d+\.\d\d)</w:t>")]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?:增长|下降)(?<value>\d+\.\d\d)%")]
    private static partial Regex Rate();

    [GeneratedRegex("(?:增加|减少)[0-9.]+万元[^<]*?(?<value>，(?:主要)?原因是[^<，。；]+)")]
    private static partial Regex Reason();
}
