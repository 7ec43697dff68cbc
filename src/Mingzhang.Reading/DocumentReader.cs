using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Reading;

/// <summary>Bytes in, tree out. Never throws on bad input: what cannot be read comes back as one clear reason.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file's bytes.</summary>
    /// <param name="path">The file's name as the caller gave it; it is not opened.</param>
    /// <param name="bytes">Its content.</param>
    public static ReadResult Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.Span);
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToImmutableArray();
        var pages = text.Count('\f') is var feeds and > 0 ? feeds + 1 : (int?)null;
        var source = new Source(
            path, SourceFormat.Text, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), "utf-8", pages, lines);
        return new ReadResult.Read(Text.TextReader.Read(source));
    }
}
