using System.Text;
using Mingzhang.Annotation;
using Mingzhang.Model;
using Mingzhang.Tests.Reading;

namespace Mingzhang.Tests.Facade.Annotation;

/// <summary>Comments in a document that has everything of its own.</summary>
public sealed class AnnotationTests
{
    private static readonly byte[] Document = ClerksDocument.Bytes();

    [Theory]
    [InlineData("甲乙丙丁", "甲乙丙丁", "p")]
    [InlineData("乙丙", "乙丙", "p")]
    [InlineData("丁戊", "丁戊", "p")]
    [InlineData("甲乙丙丁戊 己", "甲乙丙丁戊 己", "p")]
    [InlineData("12.50", "12.50", "ins")]
    [InlineData("出增加12.50", "出增加12.50", "p")]
    [InlineData("网站", "网站", "hyperlink")]
    [InlineData("31.20", "31.20", "p")]
    [InlineData("填写", "填写", "sdtContent")]
    [InlineData("纯文本", "只填纯文本", "p")]
    [InlineData("14", "14", "p")]
    [InlineData("文本框", "文本框里的话", "p")]
    [InlineData("脚注的话", "", "p")]
    [InlineData("48.70", "48.70", "p")]
    [InlineData("8.7", "8.7", "p")]
    [InlineData("合计\t48.70", "合计48.70", "p")]
    [InlineData("𠮷", "𠮷", "p")]
    public void A_comment_stands_around_the_very_text_where_Word_allows_it(string quote, string around, string holder)
    {
        var annotated = Annotate(At(quote));
        var comment = Assert.Single(WordComments.Of(annotated), comment => comment.Author == "明账");
        Assert.Equal((around, holder), (comment.Around.Replace("\t", "", StringComparison.Ordinal), comment.Holder));
        AssertSame(annotated);
    }

    [Fact]
    public void What_the_document_has_of_its_own_is_kept()
    {
        var annotated = Annotate([.. Quotes.Select(At)]);
        AssertSame(annotated);
        var comments = WordComments.Of(annotated);
        Assert.Equal(new WordComment("王", "甲乙丙丁", ["请核对"], "p"), comments[0], Equal);
        Assert.Equal(Quotes.Length + 1, comments.Length);
        var body = WordComments.Part(annotated, "word/document.xml").ToString(System.Xml.Linq.SaveOptions.DisableFormatting);
        foreach (var kept in new[] { "减少3万元", "w:name=\"top\"", "<w:ins ", "<w:del ", "w:anchor=\"top\"", " = 1 + 2 ", "w:instr=\"PAGE\"", "<w:txbxContent>", "<w:footnoteReference w:id=\"2\"" })
        {
            Assert.Contains(kept, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_the_parts_that_hold_comments_change()
    {
        var (before, after) = (WordComments.Parts(Document), WordComments.Parts(Annotate(At("48.70"))));
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(
            ["word/comments.xml", "word/document.xml"],
            before.Keys.Where(name => !before[name].SequenceEqual(after[name])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cut_runs_keep_their_setting_and_their_spaces()
    {
        var annotated = Annotate(At("乙丙"), At(" 己"));
        var body = WordComments.Part(annotated, "word/document.xml").ToString(System.Xml.Linq.SaveOptions.DisableFormatting);
        foreach (var run in new[] { "甲", "乙丙", "丁" })
        {
            Assert.Contains($"<w:r><w:rPr><w:b /></w:rPr><w:t>{run}</w:t></w:r>", body, StringComparison.Ordinal);
        }

        Assert.Contains("<w:t xml:space=\"preserve\"> 己</w:t>", body, StringComparison.Ordinal);
        AssertSame(annotated);
    }

    [Fact]
    public void Each_finding_has_one_comment_also_where_several_stand_at_one_place()
    {
        var annotated = Annotate(At("乙丙", "甲规则"), At("乙丙", "乙规则"), At("丙丁", "丙规则"), At("甲乙丙丁戊", "丁规则"));
        var comments = WordComments.Of(annotated).Where(comment => comment.Author == "明账").Select(comment => (comment.Around, comment.Says[^1])).ToList();
        Assert.Equal([("甲乙丙丁戊", "规则：丁规则"), ("乙丙", "规则：甲规则"), ("乙丙", "规则：乙规则"), ("丙丁", "规则：丙规则")], comments);
        AssertSame(annotated);
    }

    [Fact]
    public void What_has_no_place_stands_at_the_title()
    {
        var annotated = DocxAnnotator.Annotate("a.docx", Document, [At("48.70"), Finding("缺表", Location.Unknown), Finding("缺表", new Location { Line = 999 })], Language.Chinese);
        Assert.Equal((3, 2), (annotated.Comments, annotated.Placeless));
        Assert.Equal(2, WordComments.Of(annotated.Bytes.ToArray()).Count(comment => comment.Around == "云崖县农业服务中心2026年度单位预算公开"));
        AssertSame(annotated.Bytes.ToArray());
    }

    [Fact]
    public void A_place_without_text_takes_a_comment()
    {
        var blank = Array.FindIndex([.. Reads.Tree(Document, "a.docx").Source.Lines], line => line.Length == 0) + 1;
        Assert.True(blank > 0);
        var annotated = Annotate(Finding("空段", new Location { Line = blank }));
        Assert.Equal("", Assert.Single(WordComments.Of(annotated), comment => comment.Author == "明账").Around);
        AssertSame(annotated);
    }

    [Fact]
    public void Half_a_character_is_never_cut_off()
    {
        var whole = At("𠮷").Location;
        var annotated = Annotate(
            Finding("𠮷", whole with { Start = whole.Start + 1 }), Finding("\uD842", whole with { End = whole.End - 1 }));
        Assert.All(WordComments.Of(annotated).Where(comment => comment.Author == "明账"), comment => Assert.Equal("𠮷", comment.Around));
        AssertSame(annotated);
    }

    [Fact]
    public void A_comment_says_what_is_wrong_why_and_what_to_do()
    {
        Assert.Equal(["【错误】题目", "原因：信息", "改法：改法", "依据：依据", "规则：TST001"], Of(Language.Chinese, "48.70"));
        Assert.Equal(["[error] title", "Why: message", "Mend: fix", "Basis: basis", "Rule: TST001"], Of(Language.English, "48.70"));
        Assert.Contains("原文：脚注的话", Of(Language.Chinese, "脚注的话"));

        static string[] Of(Language language, string quote) => WordComments.Of(DocxAnnotator.Annotate("a.docx", Document, [At(quote)], language).Bytes.ToArray())[^1].Says;
    }

    [Fact]
    public void The_same_document_and_findings_give_the_same_bytes() =>
        Assert.Equal(Annotate([.. Quotes.Select(At)]), Annotate([.. Quotes.Select(At)]));

    [Fact]
    public void Without_findings_the_document_comes_back_as_it_was() => Assert.Equal(Document, Annotate());

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "0 字节", [] },
        { "不是 Word 文档", Encoding.UTF8.GetBytes("2026年度单位预算公开") },
        { "不是 Word 文档", Encoding.ASCII.GetBytes("%PDF-1.7\n") },
        { "不是 Word 文档", Reading.Files.Zips.Of(("a.txt", "a")) },
        { "不是 Word 文档", ClerksDocument.Bytes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml") },
        { "带宏", ClerksDocument.Bytes("application/vnd.ms-word.document.macroEnabled.main+xml") },
        { "模板", ClerksDocument.Bytes("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml") },
        { "数字签名", ClerksDocument.Bytes(extraRelation: "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs\"/>") },
        { "密码", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
        { "旧版", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "损坏", Document[..(Document.Length / 2)] },
        { "不是有效的 XML", WordComments.With(Document, "word/comments.xml", _ => "<w:comments") },
        { "DTD", WordComments.With(Document, "word/document.xml", text => "<!DOCTYPE a [<!ENTITY b \"c\">]>" + text) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_take_comments_is_refused_with_a_reason(string reason, byte[] bytes)
    {
        var refusal = DocxAnnotator.Refusal("a.docx", bytes)!;
        Assert.Contains(reason, refusal.Problem.Chinese, StringComparison.Ordinal);
        Assert.All([refusal.Problem.English, refusal.Fix.Chinese, refusal.Fix.English], Assert.NotEmpty);
        var annotated = DocxAnnotator.Annotate("a.docx", bytes, [Finding("x", Location.Unknown)], Language.Chinese);
        Assert.Equal((refusal, true), (annotated.Problem, annotated.Bytes.IsEmpty));
    }

    [Fact]
    public void A_relation_to_a_part_that_is_not_there_is_mended()
    {
        var annotated = Annotate(
            Reading.Files.Zips.OfBytes(WordComments.Parts(Document).Where(part => part.Key != "word/comments.xml").Select(part => (part.Key, part.Value))), At("48.70"));
        Assert.Equal("48.70", Assert.Single(WordComments.Of(annotated)).Around);
    }

    private static readonly string[] Quotes = ["云崖县", "乙丙", "丁戊", "12.50", "支出增加", "网站", "31.20", "填写", "纯文本", "14", "文本框", "脚注的话", "48.70", "合计\t48.70", "𠮷"];

    /// <summary>The text reads as before, and nothing in the file has become invalid.</summary>
    private static void AssertSame(byte[] annotated)
    {
        var (before, after) = (Reads.Tree(Document, "a.docx"), Reads.Tree(annotated, "a.docx"));
        Assert.Equal(before.Source.Lines, after.Source.Lines);
        Assert.Equal(before.Outline(), after.Outline());
        Assert.Empty(WordComments.Mistakes(annotated));
    }

    private static byte[] Annotate(params Finding[] findings) => Annotate(Document, findings);

    private static byte[] Annotate(byte[] document, params Finding[] findings)
    {
        var annotated = DocxAnnotator.Annotate("a.docx", document, findings, Language.Chinese);
        Assert.Null(annotated.Problem);
        Assert.Equal(findings.Length, annotated.Comments);
        return annotated.Bytes.ToArray();
    }

    private static Finding At(string quote) => At(quote, "TST001");

    /// <summary>A finding where the quote first stands in the document.</summary>
    private static Finding At(string quote, string rule)
    {
        var lines = Reads.Tree(Document, "a.docx").Source.Lines;
        var line = Array.FindIndex([.. lines], text => text.Contains(quote, StringComparison.Ordinal));
        var start = lines[line].IndexOf(quote, StringComparison.Ordinal);
        return Finding(quote, new Location { Line = line + 1, Start = start, End = start + quote.Length }) with { Rule = rule };
    }

    private static Finding Finding(string quote, Location location) => new()
    {
        Rule = "TST001",
        Severity = Severity.Error,
        Title = new("题目", "title"),
        Message = new("信息", "message"),
        Fix = new("改法", "fix"),
        Basis = new("依据", "basis"),
        Quote = quote,
        Location = location,
    };

    private static bool Equal(WordComment one, WordComment other) =>
        (one.Author, one.Around, one.Holder) == (other.Author, other.Around, other.Holder) && one.Says.SequenceEqual(other.Says);
}
