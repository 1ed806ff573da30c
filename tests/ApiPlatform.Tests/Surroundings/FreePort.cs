using System.Net.Sockets;

namespace SpineSandbox.ApiPlatform.Tests.Surroundings;

/// <summary>A port for a service whose address others must know before it listens.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
