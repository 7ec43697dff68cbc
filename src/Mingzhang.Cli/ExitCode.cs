using Mingzhang.Writing;

namespace Mingzhang.Cli;

/// <summary>The exit status of every command.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above error.</summary>
    public const int Clean = 0;

    /// <summary>At least one error finding.</summary>
    public const int Errors = 1;

    /// <summary>A file could not be read, or the call is wrong.</summary>
    public const int Unusable = 2;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>The status of a run of checks; a file that could not be read weighs more than any finding.</summary>
    public static int Of(ReportSummary summary) =>
        summary.Unreadable > 0 ? Unusable : summary.Errors > 0 ? Errors : Clean;
}
