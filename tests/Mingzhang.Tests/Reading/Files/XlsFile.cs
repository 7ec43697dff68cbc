using System.Buffers.Binary;
using System.Text;

namespace Mingzhang.Tests.Reading.Files;

/// <summary>Old workbooks written plainly, record by record, in a compound file of one stream.</summary>
internal static class XlsFile
{
    private const int Sector = 512;

    /// <summary>A workbook of sheets whose records are given; formats by their codes have the numbers of the styles from 1.</summary>
    public static byte[] Of(IReadOnlyList<(string Name, byte[] Records, bool IsHidden)> sheets, IReadOnlyList<string>? formats = null, IReadOnlyList<string>? texts = null, byte[]? globals = null) =>
        Compound("Workbook", Book(sheets, formats ?? [], texts ?? [], globals ?? []));

    /// <summary>A record.</summary>
    public static byte[] Record(ushort kind, params ReadOnlySpan<byte> content) => [.. Short(kind), .. Short(content.Length), .. content];

    public static byte[] Number(int row, int column, double value, int style = 0)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return Record(0x0203, [.. Place(row, column, style), .. bytes]);
    }

    public static byte[] Text(int row, int column, string text) => Record(0x0204, [.. Place(row, column, 0), .. Unicode(text, wideLength: true)]);

    public static byte[] Shared(int row, int column, int text) => Record(0x00FD, [.. Place(row, column, 0), .. Short(text), 0, 0]);

    public static byte[] Error(int row, int column, byte code) => Record(0x0205, [.. Place(row, column, 0), code, 1]);

    /// <summary>A formula with a text as its result.</summary>
    public static byte[] TextFormula(int row, int column, string result) =>
        [.. Record(0x0006, [.. Place(row, column, 0), 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0]), .. Record(0x0207, Unicode(result, wideLength: true))];

    /// <summary>A formula with an error as its result.</summary>
    public static byte[] ErrorFormula(int row, int column, byte code) => Record(0x0006, [.. Place(row, column, 0), 2, 0, code, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0]);

    /// <summary>Whole numbers side by side, packed.</summary>
    public static byte[] Many(int row, int column, params ReadOnlySpan<int> values)
    {
        var content = new List<byte>([.. Short(row), .. Short(column)]);
        foreach (var value in values)
        {
            content.AddRange([.. Short(0), .. Long((value << 2) | 2)]);
        }

        return Record(0x00BD, [.. content, .. Short(column + values.Length - 1)]);
    }

    public static byte[] Merge(int top, int left, int bottom, int right) => Record(0x00E5, [1, 0, .. Short(top), .. Short(bottom), .. Short(left), .. Short(right)]);

    public static byte[] HiddenRow(int row) => Record(0x0208, [.. Short(row), 0, 0, 9, 0, .. Short(300), 0, 0, 0, 0, 0x20, 0, 0, 0]);

    public static byte[] HiddenColumn(int column) => Record(0x007D, [.. Short(column), .. Short(column), 0, 8, 0, 0, 1, 0, 0, 0]);

    /// <summary>A compound file with one stream.</summary>
    public static byte[] Compound(string name, byte[] stream)
    {
        var sectors = Math.Max((stream.Length + Sector - 1) / Sector, 8);
        var tables = ((sectors + 2) / 127) + 1;
        var file = new byte[Sector * (1 + tables + 1 + sectors)];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        (file[24], file[26], file[28], file[29], file[30], file[32]) = (0x3E, 3, 0xFE, 0xFF, 9, 6);
        Long(tables).CopyTo(file, 44);
        Long(tables).CopyTo(file, 48);
        Long(4096).CopyTo(file, 56);
        Long(-2).CopyTo(file, 60);
        Long(-2).CopyTo(file, 68);
        for (var i = 0; i < 109; i++)
        {
            Long(i < tables ? i : -1).CopyTo(file, 76 + (4 * i));
        }

        for (var sector = 0; sector < tables * 128; sector++)
        {
            var next = sector < tables ? -3 : sector == tables ? -2 : sector < tables + sectors ? sector + 1 : sector == tables + sectors ? -2 : -1;
            Long(next).CopyTo(file, Sector + (4 * sector));
        }

        var directory = Sector * (1 + tables);
        Entry(file.AsSpan(directory), "Root Entry", 5, -2, 0, child: 1);
        Entry(file.AsSpan(directory + 128), name, 2, tables + 1, Math.Max(stream.Length, 4096), child: -1);
        stream.CopyTo(file, Sector * (2 + tables));
        return file;
    }

    private static void Entry(Span<byte> entry, string name, byte kind, int first, int length, int child)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(entry);
        Short((name.Length + 1) * 2).CopyTo(entry[64..]);
        entry[66] = kind;
        entry[67] = 1;
        Long(-1).CopyTo(entry[68..]);
        Long(-1).CopyTo(entry[72..]);
        Long(child).CopyTo(entry[76..]);
        Long(first).CopyTo(entry[116..]);
        Long(length).CopyTo(entry[120..]);
    }

    private static byte[] Book(IReadOnlyList<(string Name, byte[] Records, bool IsHidden)> sheets, IReadOnlyList<string> formats, IReadOnlyList<string> texts, byte[] globals)
    {
        var head = new List<byte>([.. Record(0x0809, [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. globals, .. Record(0x0042, [.. Short(1200)])]);
        head.AddRange(Record(0x00E0, new byte[20]));
        foreach (var (code, i) in formats.Select((code, i) => (code, i)))
        {
            head.AddRange(Record(0x041E, [.. Short(164 + i), .. Unicode(code, wideLength: true)]));
        }

        for (var i = 0; i < formats.Count; i++)
        {
            head.AddRange(Record(0x00E0, [0, 0, .. Short(164 + i), .. new byte[16]]));
        }

        byte[] shared = texts.Count == 0 ? [] : Record(0x00FC, [.. Long(texts.Count), .. Long(texts.Count), .. texts.SelectMany(text => Unicode(text, wideLength: true))]);
        var parts = sheets.Select(sheet => (byte[])[.. Record(0x0809, [0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. sheet.Records, .. Record(0x000A)]).ToList();
        var offset = head.Count + sheets.Sum(sheet => 4 + 6 + Unicode(sheet.Name, wideLength: false).Length) + shared.Length + 4;
        foreach (var (sheet, part) in sheets.Zip(parts))
        {
            head.AddRange(Record(0x0085, [.. Long(offset), (byte)(sheet.IsHidden ? 1 : 0), 0, .. Unicode(sheet.Name, wideLength: false)]));
            offset += part.Length;
        }

        return [.. head, .. shared, .. Record(0x000A), .. parts.SelectMany(part => part)];
    }

    private static byte[] Unicode(string text, bool wideLength) => [.. wideLength ? Short(text.Length) : [(byte)text.Length], 1, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Place(int row, int column, int style) => [.. Short(row), .. Short(column), .. Short(style)];

    private static byte[] Short(int value) => [(byte)(value & 0xFF), (byte)((value >> 8) & 0xFF)];

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
