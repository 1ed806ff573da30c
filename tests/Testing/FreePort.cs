using System.Net;
using System.Net.Sockets;

namespace SpineSandbox.Testing;

/// <summary>A port for a service whose address others must know before it listens.</summary>
public static class FreePort
{
    // Below those that the system gives to clients: one of them might have it by the time the service binds it.
    private const int First = 15_000;
    private const int Last = 32_000;

    private static readonly HashSet<int> Given = [];

    public static int Next()
    {
        lock (Given)
        {
            while (true)
            {
                var port = Random.Shared.Next(First, Last);
                if (Given.Add(port) && IsFree(port))
                {
                    return port;
                }
            }
        }
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
