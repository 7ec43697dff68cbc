using System.Runtime.InteropServices;

namespace Mingzhang.Cli.Terminal;

/// <summary>
/// Whether the reader of a pipe has gone (<c>mz … | head</c>). The runtime swallows EPIPE on standard output, and a
/// long run would go on for nobody.
/// </summary>
internal static partial class ClosedPipe
{
    private const int StandardOutput = 1;
    private const short Error = 0x8;

    public static bool IsStandardOutput()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return false;
        }

        var descriptor = new Descriptor { File = StandardOutput };
        return Poll(ref descriptor, 1, 0) > 0 && (descriptor.Returned & Error) != 0;
    }

    [LibraryImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Poll(ref Descriptor descriptors, nint count, int timeout);

    [StructLayout(LayoutKind.Sequential)]
    private struct Descriptor
    {
        public int File;
        public short Wanted;
        public short Returned;
    }
}
