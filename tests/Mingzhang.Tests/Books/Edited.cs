using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Mingzhang.Tests.Books;

/// <summary>A workbook with cells changed, as another program would have saved them.</summary>
internal static class Edited
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Changes sheets by name.</summary>
    public static byte[] Workbook(byte[] bytes, Action<IReadOnlyDictionary<string, Sheet>> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var names = Xml(zip, "xl/workbook.xml").Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value).ToList();
            var sheets = names.Select((name, i) => (name, Part: $"xl/worksheets/sheet{(i + 1).ToString(CultureInfo.InvariantCulture)}.xml")).ToList();
            var read = sheets.ToDictionary(sheet => sheet.name, sheet => new Sheet(Xml(zip, sheet.Part)));
            edit(read);
            foreach (var (name, part) in sheets)
            {
                zip.GetEntry(part)!.Delete();
                using var output = zip.CreateEntry(part).Open();
                read[name].Document.Save(output);
            }
        }

        return stream.ToArray();
    }

    /// <summary>With a part added.</summary>
    public static byte[] With(byte[] bytes, string part, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(text);
        }

        return stream.ToArray();
    }

    private static XDocument Xml(ZipArchive zip, string part)
    {
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }

    /// <summary>The cells of a sheet.</summary>
    internal sealed class Sheet(XDocument document)
    {
        public XDocument Document { get; } = document;

        /// <summary>Puts text.</summary>
        public Sheet Text(string at, string text) => Put(at, "inlineStr", new XElement(Main + "is", new XElement(Main + "t", text)));

        /// <summary>Puts a number.</summary>
        public Sheet Number(string at, decimal number) => Put(at, null, new XElement(Main + "v", number.ToString(CultureInfo.InvariantCulture)));

        /// <summary>Puts a formula with its result, or none.</summary>
        public Sheet Formula(string at, string formula, string? result) =>
            Put(at, result is null || char.IsDigit(result[0]) ? null : "e", new XElement(Main + "f", formula), result is null ? null : new XElement(Main + "v", result));

        /// <summary>Empties a cell.</summary>
        public Sheet Clear(string at) => Put(at, null);

        /// <summary>The text of a cell.</summary>
        public string this[string at] => Cell(at).Value;

        /// <summary>Puts the cells of two columns in each other's place.</summary>
        public Sheet Swap(char one, char other)
        {
            foreach (var cell in Document.Descendants(Main + "c"))
            {
                var at = cell.Attribute("r")!;
                if (at.Value.TrimEnd("0123456789".ToCharArray()) is [var letter] && (letter == one || letter == other))
                {
                    at.Value = (letter == one ? other : one) + at.Value[1..];
                }
            }

            return this;
        }

        private Sheet Put(string at, string? type, params object?[] content)
        {
            var cell = Cell(at);
            cell.SetAttributeValue("t", type);
            cell.ReplaceNodes(content);
            return this;
        }

        private XElement Cell(string at)
        {
            if (Document.Descendants(Main + "c").FirstOrDefault(cell => cell.Attribute("r")!.Value == at) is { } found)
            {
                return found;
            }

            var number = at.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray());
            var row = Document.Descendants(Main + "row").First(row => row.Attribute("r")!.Value == number);
            var added = new XElement(Main + "c", new XAttribute("r", at));
            row.Add(added);
            return added;
        }
    }
}
