using Mingzhang.Model;

namespace Mingzhang.Tests.Facade;

public sealed class BatchTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    [Fact]
    public void Folder_gives_its_known_files_at_any_depth_in_ordinal_order()
    {
        Make("b.txt", "a/z.md", "a/B.TXT", "c.docx", "~$c.docx", "c.HTM", "c.xlsx", "c.pdf", "c.ofd", ".hidden.txt", ".git/x.txt", "a.markdown");
        Assert.Equal(
            ["a/B.TXT", "a/z.md", "a.markdown", "b.txt", "c.HTM", "c.docx", "c.pdf", "c.xlsx"],
            Batch.Expand([folder]).Select(item => Path.GetRelativePath(folder, item.Path).Replace('\\', '/')));
    }

    [Fact]
    public void Named_file_is_taken_whatever_its_name()
    {
        Make("c.unknown");
        Assert.Null(Assert.Single(Batch.Expand([In("c.unknown")])).Problem);
    }

    [Fact]
    public void Folder_with_nothing_to_check_is_a_problem()
    {
        Make("c.ofd");
        Assert.NotNull(Assert.Single(Batch.Expand([folder])).Problem);
    }

    [Fact]
    public async Task Results_come_in_the_order_of_the_input_however_long_each_takes()
    {
        var names = Enumerable.Range(0, 40).Select(i => $"{i:00}.txt").ToArray();
        Make(names);
        var seen = new List<string>();
        await foreach (var result in Batch.RunAsync(Batch.Expand([folder]), (path, _) =>
        {
            Thread.Sleep((40 - int.Parse(Path.GetFileNameWithoutExtension(path), System.Globalization.CultureInfo.InvariantCulture)) / 8);
            return new Compilation(path, null, null, null, null);
        }))
        {
            seen.Add(Path.GetFileName(result.Path));
        }

        Assert.Equal(names, seen);
    }

    [Fact]
    public async Task Exception_in_one_file_is_that_files_failure()
    {
        Make("1.txt", "2.txt", "3.txt");
        var results = await Run((path, _) => path.EndsWith("2.txt", StringComparison.Ordinal)
            ? throw new InvalidOperationException("broken\nin two")
            : new Compilation(path, null, null, null, null));
        Assert.Equal([false, true, false], results.Select(result => result.Problem is not null));
        Assert.Contains("InvalidOperationException: broken in two", results[1].Problem!.Problem.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_run_ends_without_waiting_for_the_file_at_work()
    {
        Make("1.txt");
        using var hold = new ManualResetEventSlim();
        using var source = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in Batch.RunAsync(Batch.Expand([folder]), (path, _) =>
            {
                source.Cancel();
                hold.Wait(TimeSpan.FromSeconds(30));
                return new Compilation(path, null, null, null, null);
            }, source.Token))
            {
                Assert.Fail(result.Path);
            }
        });
        hold.Set();
    }

    [Fact]
    public void Gigabyte_of_zeros_fails_at_once_with_flat_memory()
    {
        using (var stream = File.Create(In("zeros.txt")))
        {
            stream.SetLength(1L << 30);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = FileLoader.Load(In("zeros.txt"));
        Assert.Contains("1024 MB", file.Problem!.Problem.Chinese, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData("missing.txt", "文件不存在")]
    [InlineData("no/such/folder.txt", "文件不存在")]
    [InlineData("empty.txt", "文件是空的")]
    [InlineData(".", "是文件夹，不是文件")]
    public void File_that_cannot_be_loaded_gives_its_reason(string name, string reason)
    {
        Make("empty.txt");
        File.WriteAllText(In("empty.txt"), "");
        Assert.Equal(reason, FileLoader.Load(In(name)).Problem!.Problem.Chinese);
    }

    [Fact]
    public void Text_that_is_no_disclosure_is_unreadable()
    {
        var compilation = Compilation.Check("memo.txt", "今天开会，大家都来。\n"u8.ToArray());
        Assert.Null(compilation.Disclosure);
        Assert.StartsWith("不是可识别的预算公开文件", compilation.Problem!.Problem.Chinese, StringComparison.Ordinal);
        Assert.NotEqual("", compilation.Problem.Fix.In(Language.English));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<List<Compilation>> Run(Func<string, ReadOnlyMemory<byte>, Compilation> work)
    {
        var results = new List<Compilation>();
        await foreach (var result in Batch.RunAsync(Batch.Expand([folder]), work))
        {
            results.Add(result);
        }

        return results;
    }

    private string In(string name) => Path.Combine(folder, name);

    private void Make(params string[] names)
    {
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
            File.WriteAllText(In(name), "x");
        }
    }
}
