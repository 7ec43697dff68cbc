using System.Text;
using Mingzhang.Reading.Sheets;

namespace Mingzhang.Reading.Xls;

/// <summary>A sheet of an old workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Offset">Where its records begin.</param>
/// <param name="IsHidden">Whether a person does not see it.</param>
internal sealed record XlsSheet(string Name, int Offset, bool IsHidden);

/// <summary>What the sheets of an old workbook share: their order, texts and number formats.</summary>
internal sealed class XlsWorkbook
{
    private const int Unicode = 0x0600;
    private const int OldEncoding = 0x0500;
    private const int MostTexts = 1_000_000;
    private const ushort UnicodePage = 1200;

    private readonly Dictionary<int, NumberFormat> own = [];
    private readonly List<int> styles = [];
    private readonly List<string> texts = [];
    private Encoding encoding;

    private XlsWorkbook(BiffRecords records)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        encoding = Encoding.GetEncoding("gb18030");
        if (!records.Read() || records.Kind != BiffKind.Part || records.Short() is var version && version is not (Unicode or OldEncoding))
        {
            throw new UnreadableException(Unreadable.DamagedOldOffice);
        }

        IsUnicode = version == Unicode;
        while (records.Read() && records.Kind != BiffKind.EndOfPart)
        {
            Take(records);
        }
    }

    /// <summary>The sheets in order.</summary>
    public List<XlsSheet> Sheets { get; } = [];

    /// <summary>Whether days count from 1904.</summary>
    public bool From1904 { get; private set; }

    /// <summary>Whether texts are in Unicode, and not in the encoding of the computer it was made on.</summary>
    public bool IsUnicode { get; }

    /// <summary>Reads what the sheets share.</summary>
    /// <param name="records">The records from the beginning.</param>
    /// <exception cref="UnreadableException">It is damaged, or has a password.</exception>
    public static XlsWorkbook Load(BiffRecords records) => new(records);

    /// <summary>A shared text; empty where there is none of that number.</summary>
    public string Shared(uint index) => index < texts.Count ? texts[(int)index] : "";

    /// <summary>The number format of a cell's style.</summary>
    public NumberFormat Format(int style) =>
        style >= styles.Count ? NumberFormat.General : own.TryGetValue(styles[style], out var format) ? format : NumberFormat.OfBuiltin(styles[style]);

    /// <summary>A text whose length stands before it in two bytes.</summary>
    public string Text(BiffRecords records) => Text(records, records.Short());

    private string Text(BiffRecords records, int length) => IsUnicode ? records.Characters(length) : records.Bytes(length, encoding);

    private void Take(BiffRecords records)
    {
        switch (records.Kind)
        {
            case BiffKind.Encrypted:
                throw new UnreadableException(Unreadable.Password);
            case BiffKind.CodePage when records.Short() is var page && page != UnicodePage:
                encoding = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? encoding;
                break;
            case BiffKind.From1904:
                From1904 = records.Short() == 1;
                break;
            case BiffKind.Format:
                var id = records.Short();
                own[id] = NumberFormat.Of(Text(records, IsUnicode ? records.Short() : records.Byte()));
                break;
            case BiffKind.Style:
                records.Short();
                styles.Add(records.Short());
                break;
            case BiffKind.Sheet:
                var (offset, state, kind) = ((int)Math.Min(records.Long(), int.MaxValue), records.Byte(), records.Byte());
                if (kind == 0)
                {
                    Sheets.Add(new XlsSheet(Text(records, records.Byte()), offset, (state & 3) != 0));
                }

                break;
            case BiffKind.SharedTexts:
                records.Long();
                for (var count = records.Long(); count > 0 && (records.Left > 0 || records.GoOn()); count--)
                {
                    texts.Add(records.Characters(records.Short()));
                    if (texts.Count > MostTexts)
                    {
                        throw new UnreadableException(Unreadable.TooMuch);
                    }
                }

                break;
        }
    }
}
