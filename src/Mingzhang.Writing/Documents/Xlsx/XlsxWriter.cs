using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Writing.Xlsx;

namespace Mingzhang.Writing.Documents.Xlsx;

/// <summary>
/// The numbered tables of a document as a workbook, a sheet each, set up to be printed as the official form: amounts as
/// numbers, codes as text. The rest of the document is not in it. The watermark of a copy that is not public stands in the
/// first row and in the head of each printed page.
/// </summary>
public sealed class XlsxWriter : IDocumentWriter
{
    /// <inheritdoc/>
    public string Extension => "xlsx";

    /// <inheritdoc/>
    public void Write(DocumentTree tree, Stream output)
    {
        using var package = new SheetPackage(output, FormStyles.Xml(), tree.Properties);
        var mark = tree.Watermark?.Text ?? "";
        var isEmpty = true;
        foreach (var table in FormTable.Of(tree).DistinctBy(table => table.Number))
        {
            isEmpty = false;
            var rows = new FormRows(table, mark);
            package.Add(rows.Setup("预算公开表" + table.Number.ToString(CultureInfo.InvariantCulture), mark), part =>
            {
                foreach (var row in rows.All)
                {
                    part.Write(row);
                }
            });
        }

        if (isEmpty)
        {
            package.Add(new SheetSetup { Name = "无报表", Widths = [12], Rows = 1, FrozenRows = 0, TitleRows = (1, 1), IsForm = true, PageHeader = mark }, _ => { });
        }

        package.Complete();
    }
}
