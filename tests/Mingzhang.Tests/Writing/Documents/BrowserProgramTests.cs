using Mingzhang.Writing.Documents.Pdf;

namespace Mingzhang.Tests.Writing.Documents;

public static class BrowserProgramTests
{
    [Fact]
    public static void A_missing_browser_is_told_of_with_what_to_install()
    {
        var error = Assert.Throws<PdfException>(() => BrowserProgram.Find(_ => null));
        Assert.Contains("apt-get install chromium", error.Words.Chinese);
        Assert.Contains("winget install Microsoft.Edge", error.Words.English);
        Assert.Contains(BrowserProgram.Variable, error.Words.English);
    }

    [Fact]
    public static void A_named_browser_that_is_not_there_is_told_of() =>
        Assert.Contains("no-such-browser", Assert.Throws<PdfException>(() => BrowserProgram.Find(Only(BrowserProgram.Variable, "no-such-browser"))).Words.Chinese);

    [Fact]
    public static void A_browser_is_found_by_name_or_on_the_path()
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang").FullName;
        try
        {
            var browser = Path.Combine(folder, "microsoft-edge");
            File.WriteAllText(browser, "");
            Assert.Equal(browser, BrowserProgram.Find(Only(BrowserProgram.Variable, browser)));
            Assert.Equal(browser, BrowserProgram.Find(Only("PATH", Path.Combine(folder, "none") + Path.PathSeparator + folder)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Func<string, string?> Only(string name, string value) => variable => variable == name ? value : null;
}
