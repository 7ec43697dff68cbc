namespace Mingzhang.Books;

/// <summary>A book in a file of either kind.</summary>
public static class BookFile
{
    /// <summary>
    /// Reads a book from a workbook (XLSX) or from JSON, told apart by their bytes. Everything that is wrong with it is reported;
    /// the book is there where all of it was understood. Never throws on account of the file.
    /// </summary>
    /// <param name="path">Its path; its extension tells of what kind an empty or damaged file was meant to be.</param>
    /// <param name="bytes">Its bytes.</param>
    public static BookReading Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var start = bytes.Span.TrimStart("\uFEFF \t\r\n"u8);
        return (start.Length > 0 && start[0] is (byte)'{' or (byte)'[') || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? BookJson.Read(bytes)
            : BookWorkbook.Read(bytes);
    }
}
