using Mingzhang.Model;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Sheets;

namespace Mingzhang.Reading.Xls;

/// <summary>Reads a workbook of the old kind, also as WPS writes it (.et): its visible sheets one after the other, as displayed.</summary>
internal static class XlsReader
{
    private const int MostSheets = 2_000;

    /// <summary>Reads a workbook.</summary>
    /// <param name="path">The file's name.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="file">Its streams.</param>
    /// <param name="name">The one that is the workbook.</param>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static ReadResult Read(string path, ReadOnlySpan<byte> bytes, CompoundFile file, string name)
    {
        var records = new BiffRecords(file.Read(name));
        var workbook = XlsWorkbook.Load(records);
        if (workbook.Sheets.Count > MostSheets)
        {
            throw new UnreadableException(Unreadable.TooMuch);
        }

        var tree = new LinedTree();
        var cells = new XlsCells(workbook, records);
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.IsHidden)
            {
                tree.Doubt(new($"工作表“{sheet.Name}”是隐藏的，未读取", $"The sheet \"{sheet.Name}\" is hidden and was not read."));
            }
            else
            {
                var grid = new SheetGrid(sheet.Name);
                records.Seek(sheet.Offset);
                cells.Read(grid);
                grid.AddTo(tree);
            }
        }

        if (file.Names.Contains("_VBA_PROJECT"))
        {
            tree.HasMacros();
        }

        return tree.Build(path, SourceFormat.Xlsx, bytes);
    }
}
