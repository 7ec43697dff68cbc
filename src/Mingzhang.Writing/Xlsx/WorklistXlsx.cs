using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Writing.Xlsx;

/// <summary>
/// The findings of a run as a workbook to work through: one row a finding, the largest amounts first, with a column for
/// what became of it; and a sheet of the documents. Rows wait on disk; what is in memory until the end is some fifty bytes
/// a finding, for their order.
/// </summary>
public sealed class WorklistXlsx : IReportWriter
{
    /// <summary>The rows that a sheet can have besides its head; what is more goes to a further sheet.</summary>
    private const int MostRows = 1_048_575;

    private const int LongestQuote = 240;

    private readonly Stream output;
    private readonly Language language;
    private readonly Severity least;
    private readonly RowSpool spool = new();
    private readonly SheetColumn[] findingColumns;
    private readonly SheetColumn[] documentColumns;
    private readonly RowXml findingRow;
    private readonly RowXml documentRow;
    private readonly List<(bool Accepted, Money Amount, Severity Severity, SpooledRow Row)> findings = [];
    private readonly List<SpooledRow> documents = [];

    /// <summary>Begins a worklist.</summary>
    /// <param name="output">Where it goes; left open.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="least">Findings below it are left out; the counts of documents are of all.</param>
    public WorklistXlsx(Stream output, Language language = Language.Chinese, Severity least = Severity.Info)
    {
        (this.output, this.language, this.least) = (output, language, least);
        findingRow = new RowXml(findingColumns = FindingColumns());
        documentRow = new RowXml(documentColumns = DocumentColumns());
    }

    /// <summary>Adds the findings of a document.</summary>
    public void Add(DocumentReport report)
    {
        documents.Add(spool.Add(RowOf(report)));
        foreach (var finding in report.Findings)
        {
            if (finding.Severity >= least)
            {
                var amount = Amount(finding);
                findings.Add((finding.Accepted is not null, amount ?? Money.Zero, finding.Severity, spool.Add(RowOf(report, finding, amount))));
            }
        }
    }

    /// <summary>Writes the workbook: findings by what they come to in 元, then by severity; accepted ones last.</summary>
    public void Complete()
    {
        spool.Seal();
        findings.Sort((left, right) =>
            left.Accepted != right.Accepted ? left.Accepted.CompareTo(right.Accepted)
            : left.Amount != right.Amount ? right.Amount.CompareTo(left.Amount)
            : left.Severity != right.Severity ? right.Severity.CompareTo(left.Severity)
            : left.Row.Start.CompareTo(right.Row.Start));
        using var package = new SheetPackage(output, WorklistStyles.Xml());
        for (var first = 0; first == 0 || first < findings.Count; first += MostRows)
        {
            var start = first;
            var count = Math.Min(MostRows, findings.Count - first);
            var suffix = first == 0 ? "" : "-" + ((first / MostRows) + 1).ToString(CultureInfo.InvariantCulture);
            package.Add(In("问题", "Findings") + suffix, findingColumns, count, part =>
            {
                for (var i = start; i < start + count; i++)
                {
                    spool.CopyTo(part, findings[i].Row);
                }
            });
        }

        package.Add(In("文件", "Documents"), documentColumns, Math.Min(documents.Count, MostRows), part =>
        {
            foreach (var document in documents.Take(MostRows))
            {
                spool.CopyTo(part, document);
            }
        });
        package.Complete();
    }

    /// <inheritdoc/>
    public void Dispose() => spool.Dispose();

    /// <summary>What a finding comes to: the difference where it is one of money, whatever its sign.</summary>
    private static Money? Amount(Finding finding) =>
        decimal.TryParse(finding.Difference, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var difference) &&
        IsMoney(finding.Unit)
            ? finding.Unit == Unit.Yuan.Symbol() ? new Money(Math.Abs(difference)) : Money.FromTenThousandYuan(Math.Abs(difference))
            : null;

    private static bool IsMoney(string? unit) => unit == Unit.Yuan.Symbol() || unit == Unit.TenThousandYuan.Symbol();

    private static string Shortened(string quote)
    {
        var cells = quote.Replace("\t", " │ ", StringComparison.Ordinal);
        return cells.Length > LongestQuote ? cells[..LongestQuote] + "…" : cells;
    }

    private byte[] RowOf(DocumentReport report, Finding finding, Money? amount) => findingRow
        .Text(report.Path, Style.Wrapped)
        .Text(report.Disclosure?.Name?.Text, Style.Wrapped)
        .Number(report.Disclosure?.Year?.Value, Style.Plain)
        .Text(NameOf(finding.Severity), StyleOf(finding.Severity))
        .Text(finding.Rule, Style.Text)
        .Text(finding.Title.In(language), Style.Wrapped)
        .Text(finding.Location.Section, Style.Wrapped)
        .Number(finding.Location.Table, Style.Plain)
        .Text(finding.Location.Row, Style.Wrapped)
        .Text(finding.Location.Column, Style.Wrapped)
        .Number(finding.Location.Line, Style.Plain)
        .Text(Whereabouts.Of(report.Disclosure?.Source, finding.Location).Told(language), Style.Wrapped)
        .Text(Shortened(finding.Quote), Style.Wrapped)
        .Number(finding.Actual, IsMoney(finding.Unit))
        .Number(finding.Expected, IsMoney(finding.Unit))
        .Number(finding.Difference, IsMoney(finding.Unit))
        .Text(finding.Unit, Style.Text)
        .Number(amount is { } money ? Json.JsonText.Plain(money) : null)
        .Number(finding.Suspect is { } suspect ? (int)Math.Round(suspect.Value) : null, Style.Plain)
        .Text(finding.Message.In(language), Style.Wrapped)
        .Text(finding.Fix.In(language), Style.Wrapped)
        .Text(finding.Basis.In(language), Style.Wrapped)
        .Text(finding.Accepted?.Who, Style.Wrapped)
        .Text(finding.Accepted?.Why, Style.Wrapped)
        .Day(finding.Accepted?.Until)
        .Text(finding.Accepted is null ? Statuses()[0] : Statuses()[^1], Style.Entry)
        .Text(null, Style.Entry)
        .End();

    private byte[] RowOf(DocumentReport report) => documentRow
        .Text(report.Path, Style.Wrapped)
        .Text(report.Disclosure?.Name?.Text, Style.Wrapped)
        .Number(report.Disclosure?.Year?.Value, Style.Plain)
        .Text(report.Disclosure?.Form, Style.Text)
        .Text(NameOf(report.Verdict), report.Verdict == Verdict.Unreadable ? Style.Error : Style.Text)
        .Number(report.Count(Severity.Error))
        .Number(report.Count(Severity.Warning))
        .Number(report.Count(Severity.Info))
        .Number(report.Accepted)
        .Text(report.Problem?.In(language), Style.Wrapped)
        .End();

    private SheetColumn[] FindingColumns() =>
    [
        new(In("文件", "Document"), 26), new(In("单位名称", "Name"), 18), new(In("年度", "Year"), 7),
        new(In("级别", "Severity"), 9), new(In("规则", "Rule"), 9), new(In("问题", "Problem"), 22),
        new(In("章节", "Section"), 16), new(In("表", "Table"), 6), new(In("行", "Row"), 20), new(In("栏", "Column"), 14),
        new(In("行号", "Line"), 7), new(In("文件中的位置", "Place in the file"), 18), new(In("原文", "Quote"), 40), new(In("印出的数", "Printed"), 14),
        new(In("应为", "Expected"), 14), new(In("相差", "Difference"), 14), new(In("计量单位", "Unit"), 9),
        new(In("影响金额（元）", "Amount (元)"), 17), new(In("把握（%）", "Sure (%)"), 9),
        new(In("说明", "Message"), 56), new(In("改法", "Mend"), 30), new(In("依据", "Basis"), 26),
        new(In("接受人", "Accepted by"), 11), new(In("接受理由", "Why"), 22), new(In("接受至", "Until"), 12),
        new(In("处理状态", "Status"), 11, Statuses()), new(In("备注", "Remark"), 28),
    ];

    private SheetColumn[] DocumentColumns() =>
    [
        new(In("文件", "Document"), 44), new(In("单位名称", "Name"), 24), new(In("年度", "Year"), 7),
        new(In("格式", "Form"), 16), new(In("结论", "Verdict"), 12), new(In("错误", "Errors"), 9),
        new(In("警告", "Warnings"), 9), new(In("提示", "Infos"), 9), new(In("已接受", "Accepted"), 9),
        new(In("无法读取的原因", "Why unreadable"), 60),
    ];

    private string[] Statuses() => language == Language.English
        ? ["open", "confirmed", "false alarm", "accepted"]
        : ["待处理", "已核实", "误报", "已接受"];

    private string NameOf(Severity severity) => severity switch
    {
        Severity.Error => In("错误", "error"),
        Severity.Warning => In("警告", "warning"),
        Severity.Info => In("提示", "info"),
    };

    private string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Clean => In("无问题", "clean"),
        Verdict.Findings => In("有问题", "findings"),
        Verdict.Unreadable => In("无法读取", "unreadable"),
    };

    private static Style StyleOf(Severity severity) => severity switch
    {
        Severity.Error => Style.Error,
        Severity.Warning => Style.Warning,
        Severity.Info => Style.Info,
    };

    private string In(string chinese, string english) => language == Language.English ? english : chinese;
}
