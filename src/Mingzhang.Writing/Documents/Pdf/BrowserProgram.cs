namespace Mingzhang.Writing.Documents.Pdf;

/// <summary>The browser that is installed: Chromium, Chrome or Edge.</summary>
internal static class BrowserProgram
{
    /// <summary>The environment variable that names another.</summary>
    public const string Variable = "MINGZHANG_BROWSER";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

    private static readonly string[] BelowProgramFiles =
        ["Microsoft/Edge/Application/msedge.exe", "Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe"];

    private static readonly string[] Applications =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    /// <summary>Its path.</summary>
    /// <param name="variable">The value of an environment variable.</param>
    /// <exception cref="PdfException">There is none.</exception>
    public static string Find(Func<string, string?> variable)
    {
        if (variable(Variable) is { Length: > 0 } named)
        {
            return OnPath(named, variable) ?? throw new PdfException(
                $"环境变量 {Variable} 所指的浏览器不存在：{named}", $"The browser that {Variable} names does not exist: {named}");
        }

        return Names.Select(name => OnPath(name, variable)).FirstOrDefault(path => path is not null)
            ?? KnownPlaces(variable).FirstOrDefault(File.Exists)
            ?? throw new PdfException(
                $"生成 PDF 需要 Chromium、Chrome 或 Edge 浏览器，本机未找到。Debian：apt-get install chromium fonts-noto-cjk；Windows：winget install Microsoft.Edge；或用环境变量 {Variable} 指明其路径",
                $"Making a PDF needs Chromium, Chrome or Edge, and none was found. Debian: apt-get install chromium fonts-noto-cjk; Windows: winget install Microsoft.Edge; or name its path in {Variable}");
    }

    private static string? OnPath(string name, Func<string, string?> variable) =>
        Path.IsPathRooted(name)
            ? File.Exists(name) ? name : null
            : (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> KnownPlaces(Func<string, string?> variable) =>
        new[] { "ProgramFiles(x86)", "ProgramFiles", "LocalAppData" }.Select(variable).OfType<string>()
            .SelectMany(folder => BelowProgramFiles.Select(program => Path.Combine(folder, program)))
            .Concat(Applications);
}
