using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Tests.Forms;

/// <summary>The form that the guide writes step by step, written by following it.</summary>
public sealed partial class FormGuideTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mz-form").FullName;
    private readonly string document;
    private readonly string form;

    public FormGuideTests()
    {
        var guide = File.ReadAllText(Path.Combine(Shared.Root, "docs", "guide", "forms.md"));
        foreach (Match file in Files().Matches(guide))
        {
            File.WriteAllText(Path.Combine(folder, file.Groups["name"].Value), file.Groups["content"].Value);
        }

        document = File.ReadAllText(Path.Combine(folder, "公开文本.txt"));
        form = FormLibrary.Add(folder);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_document_is_recognised_and_read_whole()
    {
        var disclosure = Check(document).Disclosure!;
        Assert.Equal("donghai-budget", form);
        Assert.Equal("donghai-budget", disclosure.Form);
        Assert.Contains("表题 2/2", disclosure.FormReason!.Chinese, StringComparison.Ordinal);
        Assert.Equal(DisclosureScope.Unit, disclosure.Scope);
        Assert.Equal(2026, disclosure.Year?.Value);
        Assert.Equal([1, 2], disclosure.Tables.Select(table => table.Number!.Value));
        Assert.Equal(["科目编码", "科目名称", "合计", "基本支出", "项目支出"], disclosure.Tables[1].Columns);
        Assert.Equal("2050204", disclosure.Tables[1].Rows[2][0]);
        Assert.Contains(disclosure.Headings, heading => heading is { Section: "预算说明 二", Topic: Topics.ThreePublic });
        Assert.Empty(disclosure.Unaccounted);
    }

    [Fact]
    public void It_is_clean() => Assert.DoesNotContain(Check(document).Audit!.Findings, finding => finding.Severity > Severity.Info);

    [Theory]
    [InlineData("高中教育	1,150.00	1,000.00	150.00", "高中教育	1,150.00	1,000.00	160.00", "160.00")]
    [InlineData("支出预算1,250.00万元", "支出预算1,260.00万元", "1,260.00")]
    [InlineData("高中教育（项）1,150.00万元", "高中教育（项）1,105.00万元", "1,105.00")]
    [InlineData("二、其他收入	50.00", "二、其他收入	55.00", "55.00")]
    [InlineData("二、住房保障支出	100.00", "二、住房保障支出	110.00", "110.00")]
    public void One_changed_figure_is_found(string right, string wrong, string quote)
    {
        Assert.Contains(right, document, StringComparison.Ordinal);
        var findings = Check(document.Replace(right, wrong, StringComparison.Ordinal)).Audit!.Findings;
        Assert.Contains(findings, finding => finding.Severity == Severity.Error && (finding.Quote.Contains(quote, StringComparison.Ordinal) || finding.Suspects.Any(suspect => suspect.Quote.Contains(quote, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_folder_that_describes_no_form_says_what_is_missing()
    {
        File.WriteAllText(Path.Combine(folder, "form.yaml"), "id: other\n");
        Assert.Contains("scope", Assert.Throws<FormatException>(() => FormLibrary.Add(folder)).Message, StringComparison.Ordinal);
    }

    private static Compilation Check(string text) => Compilation.Check("公开文本.txt", Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"^```(?:yaml|text) (?<name>\S+)\n(?<content>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Files();
}
