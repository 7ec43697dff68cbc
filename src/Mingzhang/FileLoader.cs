using System.Buffers;
using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reading;

namespace Mingzhang;

/// <summary>A file's bytes, or the one clear reason why there are none.</summary>
/// <param name="Bytes">The content; empty where there is a problem.</param>
/// <param name="Problem">Why it could not be loaded; null where it was.</param>
public sealed record LoadedFile(ReadOnlyMemory<byte> Bytes, ReadResult.Failed? Problem);

/// <summary>Reads files from disk within limits, so that no input takes more memory than the largest disclosure may.</summary>
public static class FileLoader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long Largest = 64L * 1024 * 1024;

    private const int Step = 1024 * 1024;

    /// <summary>Loads a file; never throws on account of the file.</summary>
    /// <param name="path">The file.</param>
    public static LoadedFile Load(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return Failed("是文件夹，不是文件", "is a folder, not a file", "请给出其中的文件", "name the files in it");
            }

            using var stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var length = stream.CanSeek ? stream.Length : 0;
            return length > Largest ? TooLarge(length) : Read(stream, (int)length);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed("文件不存在", "no such file", "请检查路径", "check the path");
        }
        catch (UnauthorizedAccessException)
        {
            return Failed("没有读取权限", "permission denied", "请检查文件权限", "check the file's permissions");
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            return Failed(
                "无法打开（" + exception.Message + "）", "cannot be opened (" + exception.Message + ")",
                "请检查文件是否损坏或被占用", "check whether it is damaged or in use");
        }
    }

    private static LoadedFile Read(FileStream stream, int length)
    {
        if (length > 0)
        {
            var bytes = new byte[length];
            var read = stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
            return read == 0 ? Empty() : new LoadedFile(bytes.AsMemory(0, read), null);
        }

        // pipes and devices do not tell their length
        var writer = new ArrayBufferWriter<byte>();
        while (stream.Read(writer.GetSpan(Step)) is var got and > 0)
        {
            writer.Advance(got);
            if (writer.WrittenCount > Largest)
            {
                return TooLarge(writer.WrittenCount);
            }
        }

        return writer.WrittenCount == 0 ? Empty() : new LoadedFile(writer.WrittenMemory, null);
    }

    private static LoadedFile Empty() =>
        Failed("文件是空的", "the file is empty", "请重新导出或下载", "export or download it again");

    private static LoadedFile TooLarge(long length)
    {
        var size = (length / 1024 / 1024).ToString(CultureInfo.InvariantCulture);
        var limit = (Largest / 1024 / 1024).ToString(CultureInfo.InvariantCulture);
        return Failed(
            $"文件过大（{size} MB，上限 {limit} MB）", $"the file is too large ({size} MB, the limit is {limit} MB)",
            "请确认是公开文本本身，而不是压缩包或影像", "make sure that it is the disclosure itself, not an archive or an image");
    }

    private static LoadedFile Failed(string chinese, string english, string fix, string englishFix) =>
        new(ReadOnlyMemory<byte>.Empty, new ReadResult.Failed(new Words(chinese, english), new Words(fix, englishFix)));
}
