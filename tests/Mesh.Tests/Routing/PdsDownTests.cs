extern alias Pds;

using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Mesh.Tests.Routing;

/// <summary>A PDS that is down is nobody's fault: the message waits for it.</summary>
public sealed class PdsDownTests
{
    [Fact]
    public async Task Keeps_a_message_until_PDS_is_there_again()
    {
        var port = FreePort.Next();
        await using var mesh = new MeshWithoutPds(port);
        await mesh.InitializeAsync();
        var hospital = mesh.ClientOf(ShippedSeed.Role("mailbox.RZ8"));
        var practice = mesh.ClientOf(ShippedSeed.Role($"mailbox.{ShippedSeed.Role("practice.datacentre.1")}"));

        // Nobody can look the patient up yet: any address of theirs will do until PDS says who they are.
        await using var elsewhere = new SandboxService<Pds::Program>("pds");
        using var pds = new HttpClient { BaseAddress = new Uri(elsewhere.Listen()) };
        var address = await RoutingFixture.AddressOfAsync(pds, ShippedSeed.Role("patient.plain"));
        var id = await hospital.SendAsync(hospital.Message(address.ToString(), new ByteArrayContent("Hello"u8.ToArray()), "GPCONNECT_SEND_DOCUMENT"));

        await Until.FoundAsync(
            async () => (await mesh.Anonymous.GetStringAsync("/_sandbox/exchanges")).Contains("\"to\":\"pds\"", StringComparison.Ordinal) ? "asked" : null,
            () => mesh.Service.Clock.Advance(TimeSpan.FromSeconds(10)));
        Assert.Equal("accepted", (await hospital.TrackAsync(id)).Json.GetProperty("status").GetString());
        Assert.Empty(await hospital.InboxAsync());
        Assert.Empty(await practice.InboxAsync());

        await using var back = new SandboxService<Pds::Program>("pds");
        back.Listen(port);
        await Until.FoundAsync(
            async () => (await practice.InboxAsync()).Find(waiting => waiting == id), () => mesh.Service.Clock.Advance(TimeSpan.FromSeconds(10)));
        Assert.Empty(await hospital.InboxAsync());
    }

    private sealed class MeshWithoutPds(int port) : MeshFixture
    {
        protected override void Configure(SandboxService<Program> service) => service.Knowing("pds", $"http://127.0.0.1:{port}");
    }
}
