using Mingzhang.Model;

namespace Mingzhang.Tests.Cli;

public sealed class PriorTests : IDisposable
{
    private const string Name = "岚谷县司法局";

    private static readonly string Sample = File.ReadAllText(Path.Combine(Shared.Root, "samples", "clean.txt"));

    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    [Theory]
    [InlineData("青石县水利局", 2025, 2025, null)]
    [InlineData("青石县林业局", 2025, 2025, "名称不同")]
    [InlineData("青石县水利局", 2024, null, "应为2025年度")]
    [InlineData("青石县水利局", 2026, null, "应为2025年度")]
    public async Task Prior_of_another_name_or_year_is_told_of(string name, int year, int? used, string? told)
    {
        var (document, prior) = (Write("青石县水利局", 2026), Write(name, year, "上年"));
        Assert.Equal(used, Of(document, prior)?.Value);
        var call = await Call.Of("check", document, "--prior", prior);
        Assert.InRange(call.Status, 0, 1);
        if (told is null)
        {
            Assert.Equal("", call.Errors);
        }
        else
        {
            Assert.Contains(told, Assert.Single(call.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Folder_of_priors_is_matched_by_name_and_year()
    {
        Write("青石县水利局", 2026, "今年/a");
        Write("青石县林业局", 2026, "今年/b");
        Write("青石县水利局", 2025, "上年/x");
        Write("青石县水利局", 2024, "上年/y");
        var files = (await PriorFiles.OfFolderAsync(Path.Combine(folder, "上年"), null, TestContext.Current.CancellationToken)).Files;
        Assert.Equal(2025, files.Of(Read(Path.Combine(folder, "今年/a.txt"))).Prior?.Year?.Value);
        var call = await Call.Of("check", Path.Combine(folder, "今年"), "--prior", Path.Combine(folder, "上年"));
        Assert.Contains("b.txt", Assert.Single(call.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_prior_is_one_line_and_status_two()
    {
        var document = Write("青石县水利局", 2026);
        var bad = Path.Combine(folder, "坏.txt");
        await File.WriteAllTextAsync(bad, "今天开会。");
        var single = await Call.Of("check", document, "--prior", bad);
        Assert.Equal((2, ""), (single.Status, single.Output));
        Assert.Single(single.Errors.TrimEnd().Split('\n'));

        Directory.CreateDirectory(Path.Combine(folder, "上年"));
        File.Move(bad, Path.Combine(folder, "上年", "坏.txt"));
        Write("青石县水利局", 2025, "上年/好");
        var many = await Call.Of("check", document, "--prior", Path.Combine(folder, "上年"));
        Assert.Equal(2, many.Status);
        Assert.Contains("坏.txt", Assert.Single(many.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.NotEqual("", many.Output);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static FiscalYear? Of(string document, string prior)
    {
        var (read, files) = PriorFiles.OfFile(prior, null);
        Assert.Null(read.Problem);
        var companions = new CompanionFiles(new DateOnly(2026, 1, 1), files);
        return Compilation.Check(document, File.ReadAllBytes(document), null, companions.Of).Disclosure!.Prior?.Year;
    }

    private static Disclosure Read(string path) => Compilation.Read(path, File.ReadAllBytes(path)).Disclosure!;

    private string Write(string name, int year, string? stem = null)
    {
        var path = Path.Combine(folder, (stem ?? name + year.ToString(System.Globalization.CultureInfo.InvariantCulture)) + ".txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Sample
            .Replace(Name, name, StringComparison.Ordinal)
            .Replace("2026", year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return path;
    }
}
