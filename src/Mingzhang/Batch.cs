using System.Runtime.CompilerServices;
using Mingzhang.Model;
using Mingzhang.Reading;

namespace Mingzhang;

/// <summary>A file to work on, or a path under which there is none.</summary>
/// <param name="Path">As it is shown.</param>
/// <param name="Problem">Why there is nothing to work on; null for a file.</param>
public sealed record BatchItem(string Path, ReadResult.Failed? Problem = null);

/// <summary>Many files: folders expanded, files worked on side by side, results in the order of the input.</summary>
public static class Batch
{
    private static readonly string[] Extensions = [".pdf", ".txt", ".md", ".markdown", ".docx", ".docm", ".xlsx", ".xlsm", ".xls", ".et", ".html", ".htm"];

    /// <summary>Documents that disclosures are published as and that are not read.</summary>
    private static readonly string[] Unread = [".doc", ".wps", ".ofd", ".rtf", ".odt", ".ods"];

    /// <summary>What Word and Excel leave beside a file while it is open.</summary>
    private const string OpenInOffice = "~$";

    private static readonly EnumerationOptions Entries = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    /// <summary>
    /// The files that the paths name. A file is taken whatever its name; of a folder, the files with a known extension
    /// at any depth, in ordinal order; hidden entries and linked folders are passed over. A folder that cannot be
    /// listed, or that holds no such file, is an item with a problem.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="extensions">The extensions known; null for those of disclosures.</param>
    /// <param name="passedOver">
    /// Takes the extension of each document that is passed over because its format is not read: nobody is to take it for checked.
    /// </param>
    public static IEnumerable<BatchItem> Expand(IEnumerable<string> paths, IReadOnlyList<string>? extensions = null, Action<string>? passedOver = null)
    {
        extensions ??= Extensions;
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                yield return new BatchItem(path);
                continue;
            }

            var any = false;
            foreach (var item in Under(path, extensions, passedOver))
            {
                any = true;
                yield return item;
            }

            if (!any)
            {
                yield return new BatchItem(path, new ReadResult.Failed(
                    new Words("文件夹中没有可检查的文件", "the folder holds no file to check"),
                    new Words("支持的扩展名：" + string.Join("、", extensions), "extensions known: " + string.Join(", ", extensions))));
            }
        }
    }

    /// <summary>
    /// Works on files side by side. At most four times as many as there are cores are in memory at a time, so that one slow
    /// file does not leave a core idle; what goes wrong with one is that one's failure.
    /// </summary>
    /// <param name="items">The files.</param>
    /// <param name="work">From a path and its bytes to what came of it.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>What came of each, in the order of the items.</returns>
    public static async IAsyncEnumerable<Compilation> RunAsync(
        IEnumerable<BatchItem> items, Func<string, ReadOnlyMemory<byte>, Compilation> work,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var window = Environment.ProcessorCount * 4;
        var running = new Queue<Task<Compilation>>(window);
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            if (running.Count == window)
            {
                yield return await running.Dequeue().WaitAsync(cancellation);
            }

            running.Enqueue(Task.Run(() => One(item, work), cancellation));
        }

        while (running.TryDequeue(out var task))
        {
            yield return await task.WaitAsync(cancellation);
        }
    }

    private static Compilation One(BatchItem item, Func<string, ReadOnlyMemory<byte>, Compilation> work)
    {
        if (item.Problem is { } known)
        {
            return Compilation.Unreadable(item.Path, known);
        }

        try
        {
            var file = FileLoader.Load(item.Path);
            return file.Problem is { } problem ? Compilation.Unreadable(item.Path, problem) : work(item.Path, file.Bytes);
        }
        catch (Exception exception)
        {
            var what = exception.GetType().Name + ": " + exception.Message.ReplaceLineEndings(" ");
            return Compilation.Unreadable(item.Path, new ReadResult.Failed(
                new Words("处理此文件时程序出错（" + what + "）", "the program failed on this file (" + what + ")"),
                new Words("其他文件不受影响；请将此文件与本条信息一并反馈", "other files are not affected; please report this line with the file")));
        }
    }

    private static IEnumerable<BatchItem> Under(string folder, IReadOnlyList<string> extensions, Action<string>? passedOver)
    {
        var (entries, problem) = List(folder, extensions, passedOver);
        if (problem is not null)
        {
            yield return new BatchItem(folder, problem);
        }

        foreach (var entry in entries)
        {
            if (entry is DirectoryInfo)
            {
                foreach (var item in Under(Path.Combine(folder, entry.Name), extensions, passedOver))
                {
                    yield return item;
                }
            }
            else
            {
                yield return new BatchItem(Path.Combine(folder, entry.Name));
            }
        }
    }

    private static (IReadOnlyList<FileSystemInfo> Entries, ReadResult.Failed? Problem) List(
        string folder, IReadOnlyList<string> extensions, Action<string>? passedOver)
    {
        try
        {
            var entries = new List<FileSystemInfo>();
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Entries))
            {
                if (entry is DirectoryInfo ? entry.LinkTarget is null : IsKnown(entry.Name, extensions))
                {
                    entries.Add(entry);
                }
                else if (entry is not DirectoryInfo && Unread.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                {
                    passedOver?.Invoke(entry.Extension.ToLowerInvariant());
                }
            }

            entries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
            return (entries, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ([], new ReadResult.Failed(
                new Words("无法列出文件夹内容", "the folder cannot be listed"),
                new Words("请检查权限", "check its permissions")));
        }
    }

    private static bool IsKnown(string name, IReadOnlyList<string> extensions)
    {
        var extension = Path.GetExtension(name);
        return extensions.Contains(extension, StringComparer.OrdinalIgnoreCase) && !name.StartsWith(OpenInOffice, StringComparison.Ordinal);
    }
}
