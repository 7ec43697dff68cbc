using Mingzhang.Model;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Packages;

namespace Mingzhang.Reading.Xlsx;

/// <summary>Reads a workbook: its visible sheets one after the other, as displayed.</summary>
internal static class XlsxReader
{
    private const int MostSheets = 2_000;

    /// <summary>Reads the workbook whose main part is named.</summary>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static ReadResult Read(string path, ReadOnlyMemory<byte> bytes, OfficePackage package, string main)
    {
        var workbook = XlsxWorkbook.Load(package, main);
        if (workbook.Sheets.Length > MostSheets)
        {
            throw new UnreadableException(Unreadable.TooMuch);
        }

        var tree = new LinedTree();
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.IsHidden)
            {
                tree.Doubt(new($"工作表“{sheet.Name}”是隐藏的，未读取", $"The sheet \"{sheet.Name}\" is hidden and was not read."));
            }
            else
            {
                XlsxSheetReader.Read(package, workbook, sheet).AddTo(tree);
            }
        }

        if (package.HasMacros)
        {
            tree.HasMacros();
        }

        return tree.Build(path, SourceFormat.Xlsx, bytes.Span);
    }
}
