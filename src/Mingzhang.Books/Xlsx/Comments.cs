using System.Globalization;
using System.Xml;

namespace Mingzhang.Books.Xlsx;

/// <summary>Notes on cells, as workbooks keep them: their texts in one part, their boxes in another.</summary>
internal sealed class Comments
{
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string Office = "urn:schemas-microsoft-com:office:office";
    private const string Excel = "urn:schemas-microsoft-com:office:excel";
    private const int BoxesOfSheet = 1024;

    private readonly List<(int Column, int Row, string Text)> notes = [];

    /// <summary>Whether there are any.</summary>
    public bool Any => notes.Count > 0;

    /// <summary>Notes something on a cell.</summary>
    public void Add(int column, int row, string text) => notes.Add((column, row, text));

    /// <summary>Writes the texts.</summary>
    public void WriteTexts(XmlWriter xml)
    {
        xml.WriteStartElement("comments", Parts.Main);
        xml.WriteStartElement("authors", Parts.Main);
        xml.WriteElementString("author", Parts.Main, "明账");
        xml.WriteEndElement();
        xml.WriteStartElement("commentList", Parts.Main);
        foreach (var (column, row, text) in notes.OrderBy(note => note.Row).ThenBy(note => note.Column))
        {
            xml.WriteStartElement("comment", Parts.Main);
            xml.WriteAttributeString("ref", Parts.Cell(column, row));
            xml.WriteAttributeString("authorId", "0");
            xml.WriteStartElement("text", Parts.Main);
            xml.WriteElementString("t", Parts.Main, text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Writes the boxes.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="sheet">The number of the sheet.</param>
    public void WriteBoxes(XmlWriter xml, int sheet)
    {
        xml.WriteStartElement("xml");
        xml.WriteAttributeString("xmlns", "v", null, Vml);
        xml.WriteAttributeString("xmlns", "o", null, Office);
        xml.WriteAttributeString("xmlns", "x", null, Excel);
        xml.WriteStartElement("o", "shapelayout", Office);
        xml.WriteAttributeString("ext", Vml, "edit");
        xml.WriteStartElement("o", "idmap", Office);
        xml.WriteAttributeString("ext", Vml, "edit");
        xml.WriteAttributeString("data", Parts.Text(sheet));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("v", "shapetype", Vml);
        xml.WriteAttributeString("id", "note");
        xml.WriteAttributeString("coordsize", "21600,21600");
        xml.WriteAttributeString("spt", Office, "202");
        xml.WriteAttributeString("path", "m,l,21600r21600,l21600,xe");
        xml.WriteEndElement();
        var number = sheet * BoxesOfSheet;
        foreach (var (column, row, _) in notes)
        {
            Box(xml, ++number, column, row);
        }

        xml.WriteEndElement();
    }

    private static void Box(XmlWriter xml, int number, int column, int row)
    {
        xml.WriteStartElement("v", "shape", Vml);
        xml.WriteAttributeString("id", "_x0000_s" + Parts.Text(number));
        xml.WriteAttributeString("type", "#note");
        xml.WriteAttributeString("style", "position:absolute;width:220pt;height:70pt;z-index:1;visibility:hidden");
        xml.WriteAttributeString("fillcolor", "#ffffe1");
        xml.WriteStartElement("v", "textbox", Vml);
        xml.WriteAttributeString("style", "mso-direction-alt:auto");
        xml.WriteEndElement();
        xml.WriteStartElement("x", "ClientData", Excel);
        xml.WriteAttributeString("ObjectType", "Note");
        xml.WriteElementString("x", "MoveWithCells", Excel, "");
        xml.WriteElementString("x", "SizeWithCells", Excel, "");
        var anchor = new[] { column, 12, row - 1, 4, column + 2, 40, row + 3, 4 };
        xml.WriteElementString("x", "Anchor", Excel, string.Join(", ", anchor.Select(part => part.ToString(CultureInfo.InvariantCulture))));
        xml.WriteElementString("x", "AutoFill", Excel, "False");
        xml.WriteElementString("x", "Row", Excel, Parts.Text(row - 1));
        xml.WriteElementString("x", "Column", Excel, Parts.Text(column - 1));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
