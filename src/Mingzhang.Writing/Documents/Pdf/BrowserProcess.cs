using System.Diagnostics;
using System.Globalization;

namespace Mingzhang.Writing.Documents.Pdf;

/// <summary>A running browser without a window, with a profile of its own that goes when it goes.</summary>
internal sealed class BrowserProcess : IDisposable
{
    /// <summary>How often it is looked whether the browser has come up or its files can be removed, and how long.</summary>
    private const int PauseMilliseconds = 10, RemovalTries = 100;

    private readonly string profile;
    private readonly Process process;
    private int isDisposed;

    private BrowserProcess(string program)
    {
        profile = Directory.CreateTempSubdirectory("mingzhang-browser-").FullName;
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in Arguments(profile))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            process = Process.Start(start)!;
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or IOException)
        {
            Directory.Delete(profile, recursive: true);
            throw new PdfException($"浏览器无法启动：{program}（{error.Message}）", $"The browser does not start: {program} ({error.Message})", error);
        }

        // what it says is of no use, but must not fill its pipes
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>Its number, for as long as it runs.</summary>
    public int Id => process.Id;

    /// <summary>The folder of its profile.</summary>
    public string Profile => profile;

    /// <summary>Where its protocol is spoken.</summary>
    public Uri Address { get; private set; } = new("ws://127.0.0.1");

    /// <summary>Starts a browser and waits until it answers.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="cancellation">Ends the waiting, and the browser.</param>
    public static async Task<BrowserProcess> StartAsync(string program, CancellationToken cancellation)
    {
        var browser = new BrowserProcess(program);
        try
        {
            browser.Address = await browser.AddressAsync(program, cancellation);
            return browser;
        }
        catch
        {
            browser.Dispose();
            throw;
        }
    }

    /// <summary>Ends the browser with all its processes and removes its profile.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref isDisposed, 1) == 1)
        {
            return;
        }

        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // it has ended already
        }

        process.Dispose();
        RemoveProfile();
    }

    private static IEnumerable<string> Arguments(string profile)
    {
        yield return "--headless";
        yield return "--remote-debugging-port=0";
        yield return "--remote-allow-origins=*";
        yield return "--user-data-dir=" + profile;
        foreach (var flag in (string[])
        [
            "disable-gpu", "no-first-run", "no-default-browser-check", "disable-background-networking", "disable-component-update", "disable-sync", "disable-extensions",
            "disable-default-apps", "disable-client-side-phishing-detection", "disable-breakpad", "disable-dev-shm-usage", "metrics-recording-only", "mute-audio", "no-pings",
            "host-resolver-rules=MAP * ~NOTFOUND", "force-color-profile=srgb", "font-render-hinting=none", "lang=zh-CN",
        ])
        {
            yield return "--" + flag;
        }

        if (!OperatingSystem.IsWindows() && Environment.UserName == "root")
        {
            yield return "--no-sandbox";
        }

        yield return "about:blank";
    }

    private void OnExit(object? sender, EventArgs e) => Dispose();

    /// <summary>The browser writes the port and the path of its protocol to a file.</summary>
    private async Task<Uri> AddressAsync(string program, CancellationToken cancellation)
    {
        var file = Path.Combine(profile, "DevToolsActivePort");
        while (true)
        {
            if (process.HasExited)
            {
                throw new PdfException(
                    $"浏览器启动后即退出（{program}，退出码 {process.ExitCode.ToString(CultureInfo.InvariantCulture)}）",
                    $"The browser ended as soon as it had started ({program}, exit code {process.ExitCode.ToString(CultureInfo.InvariantCulture)})");
            }

            // the second line is written last
            if (File.Exists(file) && Lines(file) is [var port, var path] && path.StartsWith("/devtools/browser/", StringComparison.Ordinal))
            {
                return new Uri($"ws://127.0.0.1:{port}{path}");
            }

            await Task.Delay(PauseMilliseconds, cancellation);
        }
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllText(file).Split('\n');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private void RemoveProfile()
    {
        for (var i = 0; i < RemovalTries; i++)
        {
            try
            {
                Directory.Delete(profile, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // a process that is ending may still hold or write a file
                Thread.Sleep(PauseMilliseconds);
            }
        }
    }
}
