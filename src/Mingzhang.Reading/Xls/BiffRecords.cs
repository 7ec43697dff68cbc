using System.Buffers.Binary;
using System.Text;

namespace Mingzhang.Reading.Xls;

/// <summary>The kinds of records that are read of a workbook stream.</summary>
internal static class BiffKind
{
    public const ushort Formula = 0x0006;
    public const ushort EndOfPart = 0x000A;
    public const ushort From1904 = 0x0022;
    public const ushort Encrypted = 0x002F;
    public const ushort Continue = 0x003C;
    public const ushort CodePage = 0x0042;
    public const ushort Columns = 0x007D;
    public const ushort Sheet = 0x0085;
    public const ushort ManyNumbers = 0x00BD;
    public const ushort RichText = 0x00D6;
    public const ushort Style = 0x00E0;
    public const ushort Merges = 0x00E5;
    public const ushort SharedTexts = 0x00FC;
    public const ushort SharedText = 0x00FD;
    public const ushort Number = 0x0203;
    public const ushort Text = 0x0204;
    public const ushort TruthOrError = 0x0205;
    public const ushort FormulaText = 0x0207;
    public const ushort Row = 0x0208;
    public const ushort ShortNumber = 0x027E;
    public const ushort Format = 0x041E;
    public const ushort Part = 0x0809;
}

/// <summary>Goes through the records of a workbook stream, and within one through its values; a value may go on in the records after it.</summary>
/// <param name="stream">The stream.</param>
internal sealed class BiffRecords(byte[] stream)
{
    private int next;
    private int end;

    /// <summary>The kind of the record.</summary>
    public ushort Kind { get; private set; }

    /// <summary>Where in the stream the next value is read.</summary>
    public int At { get; private set; }

    /// <summary>How many bytes of the record are left.</summary>
    public int Left => end - At;

    /// <summary>Goes to a record.</summary>
    public void Seek(int offset) => next = offset >= 0 ? offset : stream.Length;

    /// <summary>Goes to the next record; false at the end of the stream.</summary>
    public bool Read()
    {
        if (next > stream.Length - 4)
        {
            return false;
        }

        Kind = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(next));
        At = next + 4;
        end = Math.Min(At + BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(next + 2)), stream.Length);
        next = end;
        return true;
    }

    /// <summary>A byte; 0 behind the end.</summary>
    public byte Byte() => Take(1) is [var value] ? value : (byte)0;

    /// <summary>A number of two bytes.</summary>
    public ushort Short() => Take(2) is { Length: 2 } bytes ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : (ushort)0;

    /// <summary>A number of four bytes.</summary>
    public uint Long() => Take(4) is { Length: 4 } bytes ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : 0;

    /// <summary>A floating number.</summary>
    public double Double() => Take(8) is { Length: 8 } bytes ? BinaryPrimitives.ReadDoubleLittleEndian(bytes) : 0;

    /// <summary>A number packed into four bytes: a whole one or the upper half of a floating one, as it is or in hundredths.</summary>
    public double Packed()
    {
        var packed = Long();
        var value = (packed & 2) != 0 ? unchecked((int)packed) >> 2 : BitConverter.UInt64BitsToDouble((ulong)(packed & 0xFFFFFFFC) << 32);
        return (packed & 1) != 0 ? value / 100 : value;
    }

    /// <summary>A text in the encoding of the workbook.</summary>
    public string Bytes(int length, Encoding encoding) => encoding.GetString(Take(Math.Min(length, Left)));

    /// <summary>A text in two-byte characters, or in one-byte ones where none needs two; its formatting is passed over.</summary>
    /// <param name="length">How many characters.</param>
    public string Characters(int length)
    {
        var flags = Byte();
        var runs = (flags & 8) != 0 ? Short() : 0;
        var extra = (flags & 4) != 0 ? Long() : 0;
        var text = new StringBuilder(Math.Min(length, 4096));
        while (length > 0)
        {
            if (Left == 0)
            {
                if (!GoOn())
                {
                    break;
                }

                // what goes on says anew how wide its characters are
                flags = (byte)((flags & ~1) | (Byte() & 1));
            }

            var width = (flags & 1) + 1;
            var count = Math.Min(length, Left / width);
            if (count == 0)
            {
                break;
            }

            text.Append((width == 2 ? Encoding.Unicode : Encoding.Latin1).GetString(Take(count * width)));
            length -= count;
        }

        Pass((runs * 4L) + extra);
        return text.ToString();
    }

    /// <summary>Goes on in the record after this one, where it continues it.</summary>
    public bool GoOn() => next <= stream.Length - 4 && BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(next)) == BiffKind.Continue && Read();

    private void Pass(long count)
    {
        while (count > Left)
        {
            count -= Left;
            if (!GoOn())
            {
                At = end;
                return;
            }
        }

        At += (int)count;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > Left || count < 0)
        {
            At = end;
            return [];
        }

        var taken = stream.AsSpan(At, count);
        At += count;
        return taken;
    }
}
