using System.Net;
using System.Net.Sockets;

namespace SpineSandbox.Topology.Tests;

public sealed class PortInUseTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("sds", 8720)]
    [InlineData("dashboard", 18888)]
    public Task Names_the_port_and_its_resource_and_starts_nothing(string resource, int port) =>
        RefusesAsync(IPAddress.Loopback, resource, port);

    [Fact]
    public async Task Sees_a_port_that_is_taken_on_IPv6_only()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This machine has no IPv6.");

        await RefusesAsync(IPAddress.IPv6Loopback, "pds", 8710);
    }

    private static async Task RefusesAsync(IPAddress address, string resource, int port)
    {
        using var offset = PortOffset.Take();
        using var other = new TcpListener(address, port + offset.Value);
        other.Start();
        using var appHost = AppHostProcess.Start("--port-offset", $"{offset.Value}");

        Assert.Equal(2, await appHost.WaitForExitAsync(Limit));

        var line = Assert.Single(appHost.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith($"Port {port + offset.Value} of '{resource}' is in use", line, StringComparison.Ordinal);
        Assert.Empty(appHost.Remaining());
    }
}
