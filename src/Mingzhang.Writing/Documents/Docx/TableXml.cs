using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Docx;

/// <summary>Tables: all borders, heads that are repeated, cells that cover others, amounts on the right.</summary>
internal static class TableXml
{
    /// <summary>Writes a table.</summary>
    /// <param name="xml">What is written to.</param>
    /// <param name="table">The table.</param>
    /// <param name="setting">How it is set.</param>
    /// <param name="title">What it is called, for those who have it read to them; empty where unknown.</param>
    public static void Write(StringBuilder xml, TableBlock table, TableSetting setting, string title)
    {
        var layout = setting.Layout;
        xml.Put($"<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{setting.Widths.Sum()}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/>");
        xml.Put($"<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"{TableSetting.Side}\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"{TableSetting.Side}\" w:type=\"dxa\"/></w:tblCellMar>");
        xml.Put($"<w:tblLook w:val=\"0020\"/>{(title.Length > 0 ? $"<w:tblCaption w:val=\"{XmlText.Escape(title)}\"/>" : "")}</w:tblPr><w:tblGrid>");
        foreach (var width in setting.Widths)
        {
            xml.Put($"<w:gridCol w:w=\"{width}\"/>");
        }

        xml.Append("</w:tblGrid>");
        for (var row = 0; row < table.Rows.Length; row++)
        {
            xml.Append("<w:tr><w:trPr>");
            if (!setting.MaySplit[row])
            {
                xml.Put($"<w:cantSplit/><w:trHeight w:val=\"{setting.Heights[row]}\" w:hRule=\"atLeast\"/>");
            }

            xml.Put($"{(row < layout.HeaderRows ? "<w:tblHeader/>" : "")}</w:trPr>");
            for (var column = 0; column < setting.Widths.Length;)
            {
                var span = setting.SpanAt(row, column);
                Cell(xml, table.Rows[row], row, span, setting);
                column = span.Column + span.Columns;
            }

            xml.Append("</w:tr>");
        }

        xml.Append("</w:tbl>");
    }

    private static void Cell(StringBuilder xml, TableRow cells, int row, CellSpan span, TableSetting setting)
    {
        var width = 0;
        for (var column = span.Column; column < span.Column + span.Columns; column++)
        {
            width += setting.Widths[column];
        }

        var layout = setting.Layout;
        var kind = layout.Kinds[span.Row][span.Column];
        xml.Put($"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if (span.Columns > 1)
        {
            xml.Put($"<w:gridSpan w:val=\"{span.Columns}\"/>");
        }

        if (span.Rows > 1)
        {
            xml.Append(row == span.Row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        }

        if (setting.MaySplit[row])
        {
            xml.Put($"<w:tcMar><w:top w:w=\"{setting.Padding}\" w:type=\"dxa\"/><w:bottom w:w=\"{setting.Padding}\" w:type=\"dxa\"/></w:tcMar>");
        }

        var style = TextStyles.Of(kind);
        xml.Put($"<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style.Id}\"/>{(row < layout.HeaderRows ? "<w:keepNext/>" : "")}");
        if (setting.Line != style.Line)
        {
            xml.Put($"<w:spacing w:line=\"{setting.Line}\" w:lineRule=\"exact\"/>");
        }

        xml.Append("</w:pPr>");
        if (row == span.Row)
        {
            ParagraphXml.Run(xml, cells[span.Column], style, style, row < layout.HeaderRows || layout.Totals.Contains(row), setting.Size);
        }

        xml.Append("</w:p></w:tc>");
    }
}
