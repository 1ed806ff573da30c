using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SpineSandbox.AppHost;

/// <summary>Ports of the loopback interfaces, which is all that the sandbox binds.</summary>
internal static class Ports
{
    public const int Dashboard = 18888;
    public const int DashboardTelemetry = 18889;
    public const int DashboardResources = 18890;

    /// <summary>Beyond it the dashboard's ports would leave the range of ports.</summary>
    private const int MaximumOffset = 65535 - DashboardResources;

    public static int ParseOffset(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) && offset <= MaximumOffset
            ? offset
            : throw new StartRefusedException($"Port offset '{value}' is not valid. Valid offsets: 0 to {MaximumOffset}.");

    public static void RefuseIfTaken(IEnumerable<(string Resource, int Port)> ports)
    {
        foreach (var (resource, port) in ports)
        {
            if (!IsFree(IPAddress.Loopback, port) || (Socket.OSSupportsIPv6 && !IsFree(IPAddress.IPv6Loopback, port)))
            {
                throw new StartRefusedException($"Port {port} of '{resource}' is in use; --port-offset N moves every port by N.");
            }
        }
    }

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();

            return true;
        }
        catch (SocketException refusal)
        {
            // An IPv6 loopback that the machine lacks is in nobody's use.
            return refusal.SocketErrorCode == SocketError.AddressNotAvailable;
        }
    }
}
