using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mingzhang.Corpus.Files;
using Mingzhang.Reading;

namespace Mingzhang.Tests.Reading;

/// <summary>
/// Published PDFs: the numbers that pdftotext sees on each page and those in what was read from it are the same, none more and none
/// fewer. Skipped where there are no published PDFs.
/// </summary>
public static partial class RealPdfTests
{
    public static TheoryData<string> Files
    {
        get
        {
            var real = Path.Combine(Shared.Folder, "real");
            return Directory.Exists(real) ? [.. Directory.GetFiles(real, "*.pdf").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)] : [""];
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public static async Task Every_number_of_a_page_is_read_once(string name)
    {
        Assert.SkipWhen(name.Length == 0, $"published documents not found in {Shared.Folder} (set MINGZHANG_SHARED)");
        Assert.SkipWhen(InstalledProgram.Text.Path is null, "poppler is missing: install poppler-utils");
        var path = Path.Combine(Shared.Folder, "real", name);
        var printed = await PrintedAsync(path);
        var read = Read(Assert.IsType<ReadResult.Read>(DocumentReader.Read(name, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))).Tree.Source);
        Assert.True(printed.Values.Sum(page => page.Count) > 100);
        var wrong = printed.Keys.Union(read.Keys).Order().SelectMany(page =>
        {
            var (left, right) = (Counts(printed.GetValueOrDefault(page, [])), Counts(read.GetValueOrDefault(page, [])));
            return left.Keys.Union(right.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Where(number => left.GetValueOrDefault(number) != right.GetValueOrDefault(number))
                .Select(number => FormattableString.Invariant($"page {page}: {number} printed {left.GetValueOrDefault(number)} times, read {right.GetValueOrDefault(number)} times"));
        });
        Assert.Empty(wrong);
    }

    private static Dictionary<string, int> Counts(IEnumerable<string> numbers) =>
        numbers.GroupBy(number => number, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>The numbers of each page, as another reading of the file has them.</summary>
    private static async Task<Dictionary<int, List<string>>> PrintedAsync(string path)
    {
        var output = Encoding.UTF8.GetString(await InstalledProgram.Text.RunAsync(TimeSpan.FromSeconds(60), ["-bbox", path, "-"]));
        return XDocument.Parse(output[output.IndexOf("<html", StringComparison.Ordinal)..]).Descendants().Where(element => element.Name.LocalName == "page")
            .Select((page, index) => (Page: index + 1, Numbers: page.Elements().SelectMany(word => Numbers(word.Value)).ToList()))
            .ToDictionary(page => page.Page, page => page.Numbers);
    }

    /// <summary>The numbers of each page, by the places of the characters in what was read.</summary>
    private static Dictionary<int, List<string>> Read(Mingzhang.Model.Source source)
    {
        var pages = new Dictionary<int, List<string>>();
        foreach (var line in source.Spots.GroupBy(spot => spot.Line))
        {
            // a line over two pages is cut where they meet
            var text = source.Line(line.Key);
            var starts = line.OrderBy(spot => spot.Start).ToList();
            for (var i = 0; i < starts.Count;)
            {
                var end = i;
                while (end + 1 < starts.Count && starts[end + 1].Page == starts[i].Page)
                {
                    end++;
                }

                if (!pages.TryGetValue(starts[i].Page ?? 0, out var numbers))
                {
                    pages[starts[i].Page ?? 0] = numbers = [];
                }

                numbers.AddRange(Numbers(text[starts[i].Start..starts[end].End]));
                i = end + 1;
            }
        }

        return pages;
    }

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")]
    private static partial Regex Number();
}
