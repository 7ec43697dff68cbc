using System.Runtime.InteropServices;

namespace Mingzhang.Cli;

/// <summary>Ctrl-C: the first asks the run to end, the second ends the process.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration registration;

    public Interrupt() => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        if (!source.IsCancellationRequested)
        {
            context.Cancel = true;
            source.Cancel();
        }
    });

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        registration.Dispose();
        source.Dispose();
    }
}
