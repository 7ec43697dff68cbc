using Mingzhang.Reading.Docx;
using Mingzhang.Reading.Xlsx;

namespace Mingzhang.Reading.Packages;

/// <summary>Tells what a package is by its main part, and has it read.</summary>
internal static class PackageReader
{
    /// <summary>Reads a Word document or a workbook; null where the package is neither.</summary>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static ReadResult? Read(string path, ReadOnlyMemory<byte> bytes)
    {
        using var package = OfficePackage.Open(bytes);
        var main = package.Relations("").FirstOrDefault(relation => relation.Type == "officeDocument").Part;
        foreach (var part in new[] { main, "word/document.xml", "xl/workbook.xml" })
        {
            if (part is null || !package.Has(part))
            {
                continue;
            }

            if (part.StartsWith("word/", StringComparison.OrdinalIgnoreCase))
            {
                return DocxReader.Read(path, bytes, package, part);
            }

            if (part.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                return XlsxReader.Read(path, bytes, package, part);
            }
        }

        return null;
    }
}
