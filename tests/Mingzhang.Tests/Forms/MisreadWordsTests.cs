using System.Collections.Immutable;
using System.Text;
using Mingzhang.Forms;
using Mingzhang.Forms.Recognised;
using Mingzhang.Model;

namespace Mingzhang.Tests.Forms;

/// <summary>Recognised text that comes near to the words of the form is read as these.</summary>
public static class MisreadWordsTests
{
    private const string Excerpt = """
        2026年预算支出总表
        单位名称：青河县水务局
        单位：万元
        项目		2026年预算数
        科目编码	科目名称	合计	基本支出	项目支出
        合计		120.50	80.50	40.00
        213	农林水支出	120.50	80.50	40.00
        21303	水利	120.50	80.50	40.00
        2130301	行政运行	80.50	80.50	
        2130305	水利工程建设	40.00		40.00
        """;

    [Theory]
    [InlineData("二、国防支出", "三、国防支出")]
    [InlineData("十、D生健康文出", "十、卫生健康支出")]
    [InlineData("七三公”经费增减变动原因说明", "七、“三公”经费增减变动原因说明")]
    [InlineData("2026年预算收入总衣", "2026年预算收入总表")]
    public static void A_text_near_to_one_phrase_of_the_form_says_it(string read, string right) => Assert.Equal(right, Righted(read, 0.8).Text);

    [Theory]
    [InlineData("三、国防支出")]
    [InlineData("-级指标")]
    [InlineData("森林防火宣传活动经费")]
    [InlineData("项日")]
    public static void A_phrase_one_near_to_several_and_one_near_to_none_stay(string read) => Assert.Equal(read, Righted(read, 0.8).Text);

    [Fact]
    public static void What_was_not_recognised_from_an_image_stays() => Assert.Equal("二、国防支出", Righted("二、国防支出", null).Text);

    [Fact]
    public static void Digits_are_never_changed()
    {
        var passage = Passage.OfLine("202年预算收入总表", 1);
        Assert.Null(Misreading.Right(passage, "####年预算收入总表"));
        Assert.Equal("2025年预算收入总表", Misreading.Right(Passage.OfLine("2025年预算收人总表", 1), "####年预算收入总表")!.Text);
    }

    [Fact]
    public static void Characters_keep_their_places_and_the_reader_tells_what_was_put_right()
    {
        var tree = Tree("二、国防支出", 0.8);
        var right = MisreadWords.Right(tree, FormLibrary.Find("shanxi-budget")!);
        var text = Assert.IsType<Paragraph>(right.Blocks[0]).Text;
        Assert.Equal((1, 2, 4), (text.Locate(2, 2).Line, text.Locate(2, 2).Start, text.Locate(2, 2).End));
        Assert.Equal(new Location { Line = 1, Start = 0, End = 6 }, Assert.Single(right.Doubts).Location);
    }

    [Fact]
    public static void A_table_out_of_a_disclosure_is_of_its_form_and_its_other_tables_are_not_missing()
    {
        var compilation = Compilation.Check("页.txt", Encoding.UTF8.GetBytes(Excerpt));
        Assert.Equal("shanxi-budget", compilation.Disclosure!.Form);
        Assert.Equal(DisclosureExtent.Excerpt, compilation.Disclosure.Extent);
        Assert.DoesNotContain(compilation.Audit!.Findings, finding => finding.Severity >= Severity.Warning);
        Assert.Contains(compilation.Audit.Ledger, entry => entry is { Rule: "STR005", Outcome: Outcome.NotApplicable });
        Assert.Contains(compilation.Audit.Ledger, entry => entry is { Rule: "BAL001", Outcome: Outcome.Passed });

        // one with other columns may be of any form
        Assert.Null(Compilation.Check("页.txt", Encoding.UTF8.GetBytes(Excerpt.Replace("	项目支出", "	项目支出	上缴上级支出", StringComparison.Ordinal))).Disclosure?.Form);
    }

    private static Passage Righted(string text, double? confidence) =>
        Assert.IsType<Paragraph>(MisreadWords.Right(Tree(text, confidence), FormLibrary.Find("shanxi-budget")!).Blocks[0]).Text;

    private static DocumentTree Tree(string text, double? confidence) => new(
        new Source("a.pdf", SourceFormat.Pdf, "", null, 1, [text]) { Spots = [new Spot(1, 0, text.Length) { Page = 1, Confidence = confidence }] },
        [new Paragraph(Passage.OfLine(text, 1))], null, ImmutableArray<ReadingDoubt>.Empty);
}
