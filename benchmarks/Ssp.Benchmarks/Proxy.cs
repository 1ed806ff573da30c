using System.Diagnostics;

namespace SpineSandbox.Ssp.Benchmarks;

/// <summary>A proxy in front of the constant provider, in a process of its own.</summary>
/// <param name="Prefix">What stands before the provider's URL in the target; null where the target is the path alone.</param>
internal sealed record Proxy(string Name, int Port, Process Process, string? Prefix) : IDisposable
{
    public void Dispose()
    {
        Process.Kill(entireProcessTree: true);
        Process.Dispose();
    }
}
