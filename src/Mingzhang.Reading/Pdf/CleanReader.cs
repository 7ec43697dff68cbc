namespace Mingzhang.Reading.Pdf;

/// <summary>Text for an XML reader: characters that no XML holds, and that a program wrote all the same, are blanks.</summary>
/// <param name="inner">The text.</param>
internal sealed class CleanReader(StreamReader inner) : System.IO.TextReader
{
    /// <inheritdoc/>
    public override int Peek() => Clean(inner.Peek());

    /// <inheritdoc/>
    public override int Read() => Clean(inner.Read());

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        var count = inner.Read(buffer);
        foreach (ref var c in buffer[..count])
        {
            c = (char)Clean(c);
        }

        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static int Clean(int c) => c is (>= 0 and < ' ' and not ('\t' or '\n' or '\r')) or 0xFFFE or 0xFFFF ? ' ' : c;
}
