using System.IO.Compression;
using System.Text;

namespace Mingzhang.Tests.Reading.Files;

/// <summary>Archives made in the test.</summary>
internal static class Zips
{
    public static byte[] Of(params IEnumerable<(string Name, string Content)> parts) =>
        OfBytes(parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content))));

    public static byte[] OfBytes(params IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }
}
