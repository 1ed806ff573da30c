using System.Net;
using System.Net.Sockets;

namespace SpineSandbox.Testing;

/// <summary>A loopback port that refuses connections, and that nobody else can take meanwhile: bound, and never listened at.</summary>
public sealed class ClosedPort : IDisposable
{
    private readonly Socket _bound = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public ClosedPort() => _bound.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public int Number => ((IPEndPoint)_bound.LocalEndPoint!).Port;

    public void Dispose() => _bound.Dispose();
}
