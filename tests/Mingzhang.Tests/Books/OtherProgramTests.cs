using System.Diagnostics;
using Mingzhang.Books;
using Mingzhang.Model;

namespace Mingzhang.Tests.Books;

/// <summary>Workbooks as LibreOffice saves them; skipped where it is not installed.</summary>
public static class OtherProgramTests
{
    private static readonly string? Office = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice"))
        .FirstOrDefault(File.Exists);

    [Fact]
    public static async Task A_workbook_saved_by_another_program_is_the_same_book()
    {
        Assert.SkipWhen(Office is null, "LibreOffice is not installed");
        var folder = Directory.CreateTempSubdirectory("mingzhang").FullName;
        try
        {
            int[] seeds = [7, 8, 11];
            foreach (var seed in seeds)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{seed}.xlsx"), OddBooks.Workbook(OddBooks.Of(seed)));
            }

            var start = new ProcessStartInfo(Office!) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder, "saved"), .. seeds.Select(seed => Path.Combine(folder, $"{seed}.xlsx"))])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                Assert.Skip("LibreOffice did not answer");
            }

            foreach (var seed in seeds)
            {
                var reading = BookWorkbook.Read(await File.ReadAllBytesAsync(Path.Combine(folder, "saved", $"{seed}.xlsx")));
                Assert.True(reading.Book is not null, string.Join('\n', reading.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => $"{problem.Place}: {problem.What}")));
                Assert.Equal(OddBooks.TextOf(OddBooks.Of(seed)), OddBooks.TextOf(reading.Book));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
