namespace Mingzhang.Writing.Xlsx;

/// <summary>Rows of a sheet set aside on disk until their order is known; gone when disposed of.</summary>
internal sealed class RowSpool : IDisposable
{
    private const int Buffer = 256 * 1024;

    private readonly FileStream file = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None,
        Buffer, FileOptions.DeleteOnClose);

    private byte[] copy = [];
    private long end;

    /// <summary>Sets a row aside.</summary>
    /// <returns>Where it is.</returns>
    public SpooledRow Add(ReadOnlySpan<byte> row)
    {
        var at = new SpooledRow(end, row.Length);
        file.Write(row);
        end += row.Length;
        return at;
    }

    /// <summary>Makes all rows ready to be copied; none can be added afterwards.</summary>
    public void Seal() => file.Flush();

    /// <summary>Copies a row.</summary>
    public void CopyTo(Stream output, SpooledRow row)
    {
        if (copy.Length < row.Length)
        {
            copy = new byte[row.Length * 2];
        }

        for (var read = 0; read < row.Length;)
        {
            var got = RandomAccess.Read(file.SafeFileHandle, copy.AsSpan(read, row.Length - read), row.Start + read);
            read += got > 0 ? got : throw new EndOfStreamException();
        }

        output.Write(copy, 0, row.Length);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}

/// <summary>Where a row was set aside.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes.</param>
internal readonly record struct SpooledRow(long Start, int Length);
