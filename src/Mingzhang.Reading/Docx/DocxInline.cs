using System.Xml.Linq;
using Mingzhang.Reading.Packages;

namespace Mingzhang.Reading.Docx;

/// <summary>What was met in a paragraph besides its text.</summary>
/// <param name="Boxes">The contents of text boxes anchored in it.</param>
/// <param name="Image">Its first image or chart, or the first as large as a table; null where it has none.</param>
internal readonly record struct InlineFinds(IReadOnlyList<XElement> Boxes, DocxImage? Image);

/// <summary>Reads the runs of a paragraph.</summary>
internal sealed class DocxInline(DocxFields fields)
{
    /// <summary>A picture with a table in it is wider and higher than this, in points: 8 cm and 3 cm.</summary>
    private static readonly (double Width, double Height) TableSize = (227, 85);

    private readonly List<string> marks = [];
    private List<XElement> boxes = [];
    private DocxImage? image;
    private bool skips;

    /// <summary>The texts of WordArt met so far.</summary>
    public IReadOnlyList<string> Marks => marks;

    /// <summary>The kind of content this version knows, of those that a file offers: the new one, or else the old.</summary>
    public static XElement? Chosen(XElement alternatives) =>
        alternatives.Children("Choice").FirstOrDefault(choice => choice.HasElements) ?? alternatives.Child("Fallback");

    /// <summary>Adds the text of a paragraph.</summary>
    public InlineFinds Read(XElement paragraph, DocxText text)
    {
        (boxes, image) = ([], null);
        Inline(paragraph, text);
        return new InlineFinds(skips ? [] : boxes, image);
    }

    /// <summary>Walks what is not shown, for its fields only.</summary>
    public void Skip(Action walk)
    {
        skips = true;
        walk();
        skips = false;
    }

    private void Inline(XElement container, DocxText text)
    {
        foreach (var child in container.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r":
                    Run(child, text, child.Child("rPr").Child("vanish").IsOn());
                    break;
                case "sdt" when child.Child("sdtContent") is { } content:
                    Inline(content, text);
                    break;
                case "AlternateContent" when Chosen(child) is { } chosen:
                    Inline(chosen, text);
                    break;
                case "hyperlink" or "smartTag" or "customXml" or "ins" or "moveTo" or "fldSimple" or "dir" or "bdo":
                    Inline(child, text);
                    break;
                case "oMath" or "oMathPara":
                    foreach (var formula in child.Descendants().Where(element => element.Is("t")))
                    {
                        text.Add(formula);
                    }

                    break;
            }
        }
    }

    private void Run(XElement run, DocxText text, bool isHidden)
    {
        foreach (var child in run.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "fldChar":
                    fields.Take(child);
                    break;
                case "instrText":
                    fields.Instruct(child.Value);
                    break;
                case "AlternateContent" when Chosen(child) is { } chosen:
                    Run(chosen, text, isHidden);
                    break;
                case "drawing" or "pict" or "object":
                    Graphic(child);
                    break;
                case var name when !isHidden && fields.IsText:
                    Content(name, child, text);
                    break;
            }
        }
    }

    private void Content(string name, XElement child, DocxText text)
    {
        switch (name)
        {
            case "t":
                text.IsContents |= fields.IsContents;
                text.Add(child);
                break;
            case "tab" or "ptab":
                text.Add("\t");
                break;
            case "br" or "cr":
                text.Add("\n");
                break;
            case "noBreakHyphen":
                text.Add("-");
                break;
            case "sym":
                text.Add(Symbol(child.Value("char")));
                break;
            case "ruby" when child.Child("rubyBase") is { } plain:
                Inline(plain, text);
                break;
        }
    }

    /// <summary>The boxes and ticks of Wingdings; any other symbol is a dot.</summary>
    private static string Symbol(string? code) => code?.ToUpperInvariant() switch
    {
        "F0FE" or "F052" or "00FE" => "☑",
        "F0FD" or "00FD" => "☒",
        "F0A8" or "F0A3" or "F06F" or "00A8" => "□",
        "F06E" => "■",
        "F0FC" or "00FC" => "✓",
        "F0FB" => "✗",
        "F06C" => "●",
        { Length: 4 } other when ushort.TryParse(other, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var value) &&
            value is > 0x20 and < 0xD800 => ((char)value).ToString(),
        _ => "·",
    };

    private void Graphic(XElement graphic)
    {
        var (isImage, isPicture) = (false, false);
        foreach (var element in graphic.Descendants())
        {
            switch (element.Name.LocalName)
            {
                case "txbxContent" when !element.Ancestors().TakeWhile(ancestor => ancestor != graphic).Any(ancestor => ancestor.Is("txbxContent") || ancestor.Is("Fallback")):
                    boxes.Add(element);
                    break;
                case "textpath" when element.Value("string") is { Length: > 0 } art:
                    marks.Add(art);
                    break;
                case "blip" or "imagedata" or "chart" when !element.Ancestors().TakeWhile(ancestor => ancestor != graphic).Any(ancestor => ancestor.Is("txbxContent")):
                    isImage = true;
                    isPicture |= !element.Is("chart");
                    break;
            }
        }

        if (isImage)
        {
            var named = graphic.Descendants().FirstOrDefault(element => element.Is("docPr"));
            var text = named.Value("descr") is { Length: > 0 } described ? described : named.Value("title") ?? named.Value("name") ?? "";
            var isLarge = isPicture && SizeOf(graphic) is var size && size.Width >= TableSize.Width && size.Height >= TableSize.Height;
            image = image is null || (isLarge && !image.MayHoldTable) ? new DocxImage(text, isLarge) : image;
        }
    }

    /// <summary>The size of a drawing or of an old picture, in points; zero where it says none.</summary>
    private static (double Width, double Height) SizeOf(XElement graphic)
    {
        const double Emus = 12_700;
        if (graphic.Descendants().FirstOrDefault(element => element.Is("extent")) is { } extent)
        {
            return (extent.Number("cx") / Emus ?? 0, extent.Number("cy") / Emus ?? 0);
        }

        var style = graphic.Descendants().Select(element => element.Value("style")).FirstOrDefault(value => value is not null) ?? "";
        return (Points(style, "width"), Points(style, "height"));
    }

    private static double Points(string style, string name)
    {
        foreach (var part in style.Split(';'))
        {
            if (part.Split(':') is [var key, var value] && key.Trim() == name && value.Trim() is [.. var number, 'p', 't'] &&
                double.TryParse(number, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var points))
            {
                return points;
            }
        }

        return 0;
    }
}
