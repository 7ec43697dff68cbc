using System.Buffers.Binary;
using System.Text;

namespace Mingzhang.Reading.Xls;

/// <summary>
/// The streams of a compound file, as old Office files are. A chain of sectors that runs in a circle or out of the file is
/// damage, found before anything follows it.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int HeaderFatSectors = 109;
    private const uint LastSector = 0xFFFFFFFA;
    private const uint EndOfChain = 0xFFFFFFFE;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int sectorLength;
    private readonly uint[] next;
    private readonly List<(string Name, uint First, uint Length)> streams = [];
    private uint root = EndOfChain;

    private CompoundFile(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        var header = bytes.Span;
        if (header.Length < HeaderLength || BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) is var shift && shift is not (9 or 12))
        {
            throw Damaged();
        }

        sectorLength = 1 << shift;
        next = Table();
        ReadDirectory();
    }

    /// <summary>The names of its streams.</summary>
    public IEnumerable<string> Names => streams.Select(stream => stream.Name);

    /// <summary>Opens a file.</summary>
    /// <exception cref="UnreadableException">It is damaged.</exception>
    public static CompoundFile Open(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>The content of a stream.</summary>
    /// <exception cref="UnreadableException">There is none of that name, or it is damaged.</exception>
    public byte[] Read(string name)
    {
        var (_, first, length) = streams.Find(stream => stream.Name == name);
        if (length == 0 || length > bytes.Length)
        {
            throw Damaged();
        }

        return length >= Number(56) ? Join(Chain(first, next).Select(sector => (Offset(sector), sectorLength)), (int)length) : ReadSmall(first, (int)length);
    }

    private static UnreadableException Damaged() => new(Unreadable.DamagedOldOffice);

    private uint Number(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[offset..]);

    /// <summary>Where a sector begins.</summary>
    private int Offset(uint sector)
    {
        var offset = (sector + 1L) * sectorLength;
        return sector < LastSector && offset < bytes.Length ? (int)offset : throw Damaged();
    }

    /// <summary>The sector after each sector, from the allocation table.</summary>
    private uint[] Table()
    {
        var entries = sectorLength / 4;
        var sectors = (bytes.Length / sectorLength) + 1;
        var tables = new List<uint>();
        for (var i = 0; i < HeaderFatSectors; i++)
        {
            tables.Add(Number(76 + (4 * i)));
        }

        var more = Number(68);
        for (var seen = 0; more < LastSector; seen++)
        {
            var offset = Offset(more);
            if (seen > sectors || offset + sectorLength > bytes.Length)
            {
                throw Damaged();
            }

            for (var i = 0; i < entries - 1; i++)
            {
                tables.Add(Number(offset + (4 * i)));
            }

            more = Number(offset + (4 * (entries - 1)));
        }

        var following = new List<uint>();
        foreach (var table in tables.Where(table => table < LastSector))
        {
            var offset = Offset(table);
            for (var i = 0; i < entries && following.Count < sectors; i++)
            {
                following.Add(offset + (4 * i) + 4 <= bytes.Length ? Number(offset + (4 * i)) : EndOfChain);
            }
        }

        return [.. following];
    }

    private List<uint> Chain(uint first, uint[] table)
    {
        var chain = new List<uint>();
        for (var sector = first; sector < LastSector; sector = table[sector])
        {
            if (sector >= table.Length || chain.Count > table.Length)
            {
                throw Damaged();
            }

            chain.Add(sector);
        }

        return chain;
    }

    /// <summary>A small stream: its sectors lie in the stream of the root.</summary>
    private byte[] ReadSmall(uint first, int length)
    {
        const int SmallSector = 64;
        var table = Chain(Number(60), next).SelectMany(sector => Enumerable.Range(0, sectorLength / 4).Select(i => At(Offset(sector) + (4 * i)))).ToArray();
        var within = Chain(root, next);
        return Join(
            Chain(first, table).Select(small =>
            {
                var at = (long)small * SmallSector;
                return at / sectorLength < within.Count ? (Offset(within[(int)(at / sectorLength)]) + (int)(at % sectorLength), SmallSector) : throw Damaged();
            }),
            length);
    }

    private byte[] Join(IEnumerable<(int Offset, int Length)> pieces, int length)
    {
        var joined = new byte[length];
        var at = 0;
        foreach (var (offset, size) in pieces)
        {
            var count = Math.Min(Math.Min(size, length - at), bytes.Length - offset);
            bytes.Span.Slice(offset, Math.Max(count, 0)).CopyTo(joined.AsSpan(at));
            at += Math.Max(count, 0);
        }

        return at == length ? joined : throw Damaged();
    }

    private void ReadDirectory()
    {
        const byte Stream = 2;
        const byte Root = 5;
        foreach (var sector in Chain(Number(48), next))
        {
            for (var entry = Offset(sector); entry + EntryLength <= Math.Min(Offset(sector) + sectorLength, bytes.Length); entry += EntryLength)
            {
                var kind = bytes.Span[entry + 66];
                if (kind == Root)
                {
                    root = Number(entry + 116);
                }
                else if (kind == Stream)
                {
                    var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[(entry + 64)..]) - 2, 0, 64);
                    streams.Add((Encoding.Unicode.GetString(bytes.Span.Slice(entry, length)), Number(entry + 116), Number(entry + 120)));
                }
            }
        }
    }

    private uint At(int offset) => offset + 4 <= bytes.Length ? Number(offset) : EndOfChain;
}
