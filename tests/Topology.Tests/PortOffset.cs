using SpineSandbox.Testing;

namespace SpineSandbox.Topology.Tests;

/// <summary>An offset at which all ports of the sandbox are free, held against other tests until it is let go.</summary>
internal sealed class PortOffset : IDisposable
{
    // Below the ports that systems hand out by themselves, with the dashboard's at the top.
    private const int Step = 100;
    private const int First = 10;
    private const int Last = 120;

    private static readonly int[] Ports = [.. Addresses.All.Values, .. Addresses.Tls.Values, Addresses.Ldap, Addresses.Dashboard, Addresses.Dashboard + 1, Addresses.Dashboard + 2];

    private readonly FileStream _hold;

    private PortOffset(int value, FileStream hold)
    {
        Value = value;
        _hold = hold;
    }

    public int Value { get; }

    public static PortOffset Take()
    {
        foreach (var candidate in Enumerable.Range(First, Last - First).Select(step => step * Step).Shuffle())
        {
            if (Hold(candidate) is not { } hold)
            {
                continue;
            }

            if (Ports.All(port => FreePort.IsFree(port + candidate)))
            {
                return new PortOffset(candidate, hold);
            }

            hold.Dispose();
        }

        throw new InvalidOperationException("No free ports for another sandbox.");
    }

    public void Dispose() => _hold.Dispose();

    private static FileStream? Hold(int offset)
    {
        try
        {
            return new FileStream(
                Path.Combine(Path.GetTempPath(), $"spine-sandbox-test-{offset}"),
                FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
