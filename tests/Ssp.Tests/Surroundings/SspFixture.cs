using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Testing;

namespace SpineSandbox.Ssp.Tests.Surroundings;

/// <summary>SSP on a free port, between a directory and a provider of the test's own.</summary>
public class SspFixture : IAsyncLifetime
{
    public SandboxService<Program> Service { get; } = new("ssp");

    public RawProvider Provider { get; } = new();

    public DirectoryFeed Feed { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public HttpClient Client { get; private set; } = null!;

    public string Root => TestDirectory.Root(Provider.Address);

    /// <summary>A request for a care record, as it should be.</summary>
    public ConsumerRequest CareRecord(string below = "/Patient/$gpc.getcarerecord") => new() { Target = Root + below };

    public async ValueTask InitializeAsync()
    {
        Feed = await DirectoryFeed.StartAsync();
        Configure(Service.Knowing("sds", Feed.Address).Knowing("provider", Provider.Address));
        Address = Listen();
        Client = new HttpClient { BaseAddress = new Uri(Address) };

        var directory = Service.Services.GetRequiredService<DirectoryReplica>();
        Feed.Send(TestDirectory.Snapshot(Provider.Address));
        await directory.Filled.WaitAsync(TimeSpan.FromMinutes(1));
        await AgreeAsync();
    }

    /// <summary>Lets the consumer ask the practice for everything.</summary>
    public Task AgreeAsync() => PutAgreementAsync(
        "test", new { consumer = TestDirectory.ConsumerOrganisation, provider = TestDirectory.Practice, products = EveryProduct });

    public async Task PutAgreementAsync(string id, object agreement)
    {
        using var answer = await Client.PutAsJsonAsync($"/_sandbox/agreements/{id}", agreement);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Has the directory name another address for the practice, and waits until SSP knows it.</summary>
    public async Task MoveProviderAsync(string address)
    {
        Feed.Send(TestDirectory.Snapshot(address));
        var directory = Service.Services.GetRequiredService<DirectoryReplica>();
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (TestDirectory.AddressIn(directory.Current) != TestDirectory.Root(address))
        {
            deadline.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Sends on a connection of its own and reads the answer.</summary>
    public async Task<RawMessage> SendAsync(ConsumerRequest request)
    {
        using var consumer = await RawConsumer.ConnectAsync(Address);
        await consumer.SendAsync(request.Bytes());
        return await consumer.ReceiveAsync();
    }

    public async Task<IReadOnlyList<ExchangeView>> ExchangesAsync(string traceId) =>
        await Client.GetFromJsonAsync<List<ExchangeView>>($"/_sandbox/exchanges?traceId={traceId}") ?? [];

    public virtual async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Service.DisposeAsync();
        await Provider.DisposeAsync();
        await Feed.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public static readonly string[] EveryProduct =
        ["access-record-html", "foundations", "appointments", "access-record-structured", "access-document"];

    /// <summary>Binds the ports of SSP and returns the address of the plain one.</summary>
    protected virtual string Listen() => Service.Listen();

    /// <summary>What else the tests of a class need to know SSP by.</summary>
    protected virtual void Configure(SandboxService<Program> service)
    {
    }
}
