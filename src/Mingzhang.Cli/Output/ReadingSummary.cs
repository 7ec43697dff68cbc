using Mingzhang.Cli.Terminal;
using Mingzhang.Model;

namespace Mingzhang.Cli.Output;

/// <summary>What was read of a document, in one screen.</summary>
internal sealed class ReadingSummary(Shell shell)
{
    private readonly Sheet sheet = new(shell);

    public void Show(Disclosure disclosure)
    {
        sheet.Title(disclosure.Source.Path);
        var facts = new[] { disclosure.Name?.Text, disclosure.Year is { } year ? year + shell.In("年", "") : null, disclosure.Form ?? shell.In("未识别出表式", "form not recognised") };
        sheet.Line(2, (string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact))), Ink.Quiet));
        if (disclosure.FormReason is { } reason)
        {
            sheet.Paragraph(2, "", shell.In(reason), Ink.Quiet);
        }

        sheet.Gap();
        Tables(disclosure);
        Count("说明文字", "paragraphs of text", disclosure.Narrative.Length, "段");
        Count("取得的数字", "figures", disclosure.Figures.Length, "个");
        Count("绩效目标表", "performance tables", disclosure.Performance.Length, "张");
        foreach (var table in disclosure.Performance)
        {
            var amount = table.FundAnnual.Total is { } total ? "  " + total.Number : "";
            sheet.Paragraph(6, "", (table.ProjectName?.Text ?? shell.In("（无项目名称）", "(no project name)")) + amount, Ink.Quiet);
        }

        Count("采购目录", "lines of the procurement catalogue", disclosure.ProcurementCatalogue.Length, "条");
        Count("购买服务目录", "lines of the service catalogue", disclosure.ServiceCatalogue.Length, "条");
        Count("名词解释", "terms", disclosure.Glossary.Length, "条");
        Count("未归入结构的文字", "pieces of text without a place", disclosure.Unaccounted.Length, "处");
        sheet.Gap();
        shell.Output.Flush();
    }

    private void Tables(Disclosure disclosure)
    {
        Count("报表", "tables", disclosure.Tables.Length, "张");
        foreach (var table in disclosure.Tables)
        {
            var number = table.Number is { } n ? shell.In("表", "table ") + Phrases.Text(n) : "—";
            var size = table.Rows.IsEmpty
                ? shell.In(table.SaysNoData ? "无数据" : "空表", table.SaysNoData ? "no data" : "empty")
                : shell.In($"{Phrases.Text(table.Rows.Length)} 行 × {Phrases.Text(table.Columns.Length)} 列", $"{Phrases.Text(table.Rows.Length)} rows × {Phrases.Text(table.Columns.Length)} columns");
            sheet.Paragraph(6, TextWidth.Pad(number, 10), table.Title.Text + "  " + size, Ink.Quiet);
        }
    }

    private void Count(string chinese, string english, int count, string measure)
    {
        if (count > 0)
        {
            sheet.Line(4, (shell.In($"{TextWidth.Pad(chinese, 18)}{Phrases.Text(count)} {measure}", $"{Phrases.Text(count)} {english}"), Ink.Plain));
        }
    }
}
