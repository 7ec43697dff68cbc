using System.Globalization;
using System.Xml;

namespace Mingzhang.Books.Xlsx;

/// <summary>How a cell looks.</summary>
/// <param name="Fill">Its colour, "FFFFF7D6"; null for none.</param>
/// <param name="Ink">The colour of its text; null for black.</param>
/// <param name="Format">Its number format.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Italic">Whether it is slanted.</param>
/// <param name="Bordered">Whether it has lines around it.</param>
/// <param name="Centred">Whether its text stands in the middle.</param>
/// <param name="Left">Whether a number stands on the left.</param>
internal sealed record Look(
    string? Fill = null, string? Ink = null, string Format = Look.AnyText, bool Bold = false, bool Italic = false, bool Bordered = true, bool Centred = false, bool Left = false)
{
    /// <summary>Text as it is typed.</summary>
    public const string AnyText = "@";

    /// <summary>元.</summary>
    public const string Money = "#,##0.00";

    /// <summary>The head of a column that a row needs.</summary>
    public static readonly Look RequiredHead = new("FFB45309", "FFFFFFFF", Bold: true, Centred: true);

    /// <summary>The head of any other column.</summary>
    public static readonly Look Head = new("FF1F4E79", "FFFFFFFF", Bold: true, Centred: true);

    /// <summary>A cell that a row needs.</summary>
    public const string RequiredFill = "FFFFF4CE";

    /// <summary>A cell that is not to be filled in.</summary>
    public const string DerivedFill = "FFE4E7EC";

    /// <summary>The ink of a figure that was taken from a published table.</summary>
    public const string MarkedInk = "FF7A1FA2";

    /// <summary>The ink of an explanation.</summary>
    public const string QuietInk = "FF667085";
}

/// <summary>The style sheet of a workbook, made of the looks that its cells ask for.</summary>
internal sealed class Styles
{
    private const int FirstOwnFormat = 164;
    private const int TextFormat = 49;
    private const int MoneyFormat = 4;

    private readonly List<Look> looks = [new Look(Bordered: false)];
    private readonly Dictionary<Look, int> numbers = new() { [new Look(Bordered: false)] = 0 };
    private readonly List<string> formats = [];

    /// <summary>The number of a look in the style sheet.</summary>
    public int Of(Look look)
    {
        if (!numbers.TryGetValue(look, out var at))
        {
            numbers[look] = at = looks.Count;
            looks.Add(look);
        }

        return at;
    }

    /// <summary>Writes the style sheet.</summary>
    public void Write(XmlWriter xml)
    {
        foreach (var format in looks.Select(look => look.Format).Where(format => format is not (Look.AnyText or Look.Money)).Distinct(StringComparer.Ordinal))
        {
            formats.Add(format);
        }

        xml.WriteStartElement("styleSheet", Parts.Main);
        if (formats.Count > 0)
        {
            List("numFmts", formats, format => Element("numFmt", ("numFmtId", Text(FormatOf(format))), ("formatCode", format)));
        }

        var fonts = looks.Select(look => (look.Bold, look.Italic, look.Ink)).Distinct().ToList();
        List("fonts", fonts, Font);
        var fills = looks.Select(look => look.Fill).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        List("fills", ["none", "gray125", .. fills], Fill);
        List("borders", [false, true], Border);
        List("cellStyleXfs", [0], _ => Element("xf"));
        List("cellXfs", looks, look =>
        {
            xml.WriteStartElement("xf", Parts.Main);
            Attributes(
                ("numFmtId", Text(FormatOf(look.Format))),
                ("fontId", Text(fonts.IndexOf((look.Bold, look.Italic, look.Ink)))),
                ("fillId", Text(look.Fill is null ? 0 : fills.IndexOf(look.Fill) + 2)),
                ("borderId", look.Bordered ? "1" : "0"),
                ("applyNumberFormat", "1"), ("applyFont", "1"), ("applyFill", "1"), ("applyBorder", "1"), ("applyAlignment", "1"));
            switch (look)
            {
                case { Centred: true }:
                    Element("alignment", ("horizontal", "center"), ("vertical", "center"), ("wrapText", "1"));
                    break;
                case { Left: true } or { Format: Look.AnyText, Bordered: true }:
                    Element("alignment", ("horizontal", "left"), ("vertical", "center"), ("wrapText", "1"), ("indent", "1"));
                    break;
                default:
                    Element("alignment", ("vertical", "center"), ("wrapText", "1"));
                    break;
            }

            xml.WriteEndElement();
        });
        xml.WriteEndElement();

        void List<T>(string name, IReadOnlyCollection<T> items, Action<T> write)
        {
            xml.WriteStartElement(name, Parts.Main);
            xml.WriteAttributeString("count", Text(items.Count));
            foreach (var item in items)
            {
                write(item);
            }

            xml.WriteEndElement();
        }

        void Font((bool Bold, bool Italic, string? Ink) font)
        {
            xml.WriteStartElement("font", Parts.Main);
            if (font.Bold)
            {
                Element("b");
            }

            if (font.Italic)
            {
                Element("i");
            }

            Element("sz", ("val", "10"));
            if (font.Ink is not null)
            {
                Element("color", ("rgb", font.Ink));
            }

            Element("name", ("val", "微软雅黑"));
            Element("family", ("val", "2"));
            xml.WriteEndElement();
        }

        void Fill(string fill)
        {
            xml.WriteStartElement("fill", Parts.Main);
            xml.WriteStartElement("patternFill", Parts.Main);
            xml.WriteAttributeString("patternType", fill is "none" or "gray125" ? fill : "solid");
            if (fill is not ("none" or "gray125"))
            {
                Element("fgColor", ("rgb", fill));
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        void Border(bool lines)
        {
            xml.WriteStartElement("border", Parts.Main);
            foreach (var side in new[] { "left", "right", "top", "bottom", "diagonal" })
            {
                xml.WriteStartElement(side, Parts.Main);
                if (lines && side != "diagonal")
                {
                    xml.WriteAttributeString("style", "thin");
                    Element("color", ("rgb", "FFBFC5CE"));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            xml.WriteStartElement(name, Parts.Main);
            Attributes(attributes);
            xml.WriteEndElement();
        }

        void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            foreach (var (name, value) in attributes)
            {
                xml.WriteAttributeString(name, value);
            }
        }
    }

    private int FormatOf(string format) => format switch
    {
        Look.AnyText => TextFormat,
        Look.Money => MoneyFormat,
        _ => FirstOwnFormat + formats.IndexOf(format),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
