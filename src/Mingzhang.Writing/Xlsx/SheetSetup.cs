using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Xlsx;

/// <summary>All of a sheet but its rows.</summary>
internal sealed record SheetSetup
{
    /// <summary>Its name, without what a sheet's name cannot hold.</summary>
    public required string Name { get; init; }

    /// <summary>The width of each column in characters.</summary>
    public required ImmutableArray<int> Widths { get; init; }

    /// <summary>How many rows it has, headers counted.</summary>
    public required int Rows { get; init; }

    /// <summary>The rows at the top that stay when the others move.</summary>
    public required int FrozenRows { get; init; }

    /// <summary>The rows printed again on each page, from 1.</summary>
    public required (int First, int Last) TitleRows { get; init; }

    /// <summary>Whether the head has a filter.</summary>
    public bool HasFilter { get; init; }

    /// <summary>What a cell of a column may hold; empty where anything.</summary>
    public ImmutableArray<string[]> Choices { get; init; } = [];

    /// <summary>The merged cells, rows and columns from 0.</summary>
    public ImmutableArray<CellSpan> Merges { get; init; } = [];

    /// <summary>Whether it is printed on A4, in the middle, as an official form is, and not as a list.</summary>
    public bool IsForm { get; init; }

    /// <summary>Whether its pages lie on their side.</summary>
    public bool IsLandscape { get; init; } = true;

    /// <summary>What stands over each printed page; empty where nothing does.</summary>
    public string PageHeader { get; init; } = "";

    /// <summary>The whole sheet as an absolute reference.</summary>
    public string Area => $"$A$1:${Letters(Widths.Length)}${Text(Rows)}";

    private string Reference => $"A1:{Letters(Widths.Length)}{Text(Rows)}";

    /// <summary>What comes before the rows.</summary>
    public string Head(string main, bool isFirst)
    {
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<worksheet xmlns=\"{main}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"{Reference}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<sheetViews><sheetView {(IsForm ? "showGridLines=\"0\" " : "")}{(isFirst ? "tabSelected=\"1\" " : "")}workbookViewId=\"0\">")
            .Append(FrozenRows == 0 ? "" : $"<pane ySplit=\"{Text(FrozenRows)}\" topLeftCell=\"A{Text(FrozenRows + 1)}\" activePane=\"bottomLeft\" state=\"frozen\"/>")
            .Append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (var i = 0; i < Widths.Length; i++)
        {
            head.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Widths[i]}\" customWidth=\"1\"/>");
        }

        return head.Append("</cols><sheetData>").ToString();
    }

    /// <summary>What comes after the rows.</summary>
    public string Tail()
    {
        var tail = new StringBuilder("</sheetData>");
        if (HasFilter)
        {
            tail.Append(CultureInfo.InvariantCulture, $"<autoFilter ref=\"{Reference}\"/>");
        }

        if (!Merges.IsEmpty)
        {
            tail.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{Merges.Length}\">")
                .AppendJoin("", Merges.Select(merge => $"<mergeCell ref=\"{Letters(merge.Column + 1)}{Text(merge.Row + 1)}:{Letters(merge.Column + merge.Columns)}{Text(merge.Row + merge.Rows)}\"/>"))
                .Append("</mergeCells>");
        }

        for (var i = 0; Rows > 1 && i < Choices.Length; i++)
        {
            if (Choices[i].Length > 0)
            {
                tail.Append(CultureInfo.InvariantCulture, $"<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"{Letters(i + 1)}2:{Letters(i + 1)}{Rows}\">")
                    .Append(CultureInfo.InvariantCulture, $"<formula1>\"{string.Join(',', Choices[i])}\"</formula1></dataValidation></dataValidations>");
            }
        }

        return tail.Append(IsForm ? FormPage() : ListPage()).Append("</worksheet>").ToString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"A" of 1, "AA" of 27.</summary>
    private static string Letters(int column) =>
        (column > 26 ? Letters((column - 1) / 26) : "") + (char)('A' + ((column - 1) % 26));

    private static string ListPage() =>
        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>" +
        "<pageSetup paperSize=\"8\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;P / &amp;N</oddFooter></headerFooter>";

    private string FormPage() =>
        "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.6\" right=\"0.6\" top=\"0.9\" bottom=\"0.8\" header=\"0.4\" footer=\"0.4\"/>" +
        $"<pageSetup paperSize=\"9\" orientation=\"{(IsLandscape ? "landscape" : "portrait")}\" fitToHeight=\"0\"/><headerFooter>" +
        (PageHeader.Length == 0 ? "" : $"<oddHeader>&amp;C&amp;\"黑体\"&amp;20{RowXml.Escaped(PageHeader.Replace("&", "&&", StringComparison.Ordinal))}</oddHeader>") +
        "<oddFooter>&amp;C&amp;\"宋体\"&amp;10第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>";
}
