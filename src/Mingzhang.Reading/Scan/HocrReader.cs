using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Mingzhang.Reading.Scan;

/// <summary>Reads what Tesseract recognised (hOCR with the boxes of characters).</summary>
internal static class HocrReader
{
    /// <summary>The characters of each page in order; pages that are missing are empty.</summary>
    public static ImmutableArray<ReadCharacter>[] Read(Stream stream, int pages)
    {
        var read = Enumerable.Range(0, pages).Select(_ => ImmutableArray.CreateBuilder<ReadCharacter>()).ToArray();
        var page = -1;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CloseInput = false };
        using var xml = XmlReader.Create(stream, settings);
        try
        {
            while (!xml.EOF)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("class") is { } kind)
                {
                    if (kind == "ocr_page")
                    {
                        page++;
                    }
                    else if (kind == "ocrx_cinfo" && page < pages && Character(xml) is { } character)
                    {
                        // it has read on to what follows
                        read[page].Add(character);
                        continue;
                    }
                }

                xml.Read();
            }
        }
        catch (XmlException)
        {
            // it broke off: what was read of the lines before stands, the others were not recognised
        }

        return [.. read.Select(line => line.ToImmutable())];
    }

    private static ReadCharacter? Character(XmlReader xml)
    {
        var box = Values(xml.GetAttribute("title"), "x_bboxes");
        var confidence = Values(xml.GetAttribute("title"), "x_conf");
        var text = xml.ReadElementContentAsString().Trim();
        return box is [var left, _, var right, ..] && text.Length > 0
            ? new ReadCharacter(text, left, right, confidence is [var sure, ..] ? Math.Clamp(sure / 100, 0, 1) : 0)
            : null;
    }

    /// <summary>The numbers after a name in "x_bboxes 12 8 30 40; x_conf 98.2".</summary>
    private static double[] Values(string? title, string name)
    {
        var part = title?.Split(';').Select(part => part.Trim().Split(' ')).FirstOrDefault(words => words[0] == name);
        return part is null ? [] : [.. part.Skip(1).Select(word => double.TryParse(word, CultureInfo.InvariantCulture, out var value) ? value : 0)];
    }
}
