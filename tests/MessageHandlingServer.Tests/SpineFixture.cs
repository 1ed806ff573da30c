extern alias Pds;
extern alias Provider;
extern alias Sds;
extern alias Ssp;

using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Testing;

namespace SpineSandbox.MessageHandlingServer.Tests;

/// <summary>The whole Spine in this process, each service on a free port, with the message handling servers of topologies before it.</summary>
public class SpineFixture : IAsyncLifetime
{
    private readonly SandboxService<Pds::Program> _pds = new("pds");
    private readonly SandboxService<Sds::Program> _sds = new("sds");
    private readonly SandboxService<Ssp::Program> _ssp = new("ssp");
    private readonly SandboxService<Provider::Program> _provider = new("provider");
    private readonly ConcurrentDictionary<string, Lazy<SandboxService<Program>>> _servers = new();
    private readonly Dictionary<string, string> _addresses = [];

    public async ValueTask InitializeAsync()
    {
        var pds = _pds.Listen();
        var provider = await StartProviderAsync(pds);
        var sds = _sds.Knowing("provider", provider).Knowing("provider-single", provider).Listen();
        var ssp = _ssp.Knowing("sds", sds).Knowing("provider", provider).Listen();
        foreach (var (name, address) in new[] { ("pds", pds), ("sds", sds), ("ssp", ssp), ("provider", provider) })
        {
            _addresses[name] = address;
        }

        await UntilHealthyAsync(ssp);
    }

    /// <summary>The message handling server of a topology, started once, whichever tests ask for it first at the same time.</summary>
    public SandboxService<Program> ServerOf(string? topology) => _servers
        .GetOrAdd(topology ?? "single-system", name => new Lazy<SandboxService<Program>>(() => Start(name))).Value;

    /// <summary>Runs a journey as the care system would ask for it.</summary>
    public async Task<JourneyResult> RunAsync(JourneyRequest request)
    {
        using var http = ServerOf(request.Topology).Server.CreateClient();
        using var answer = await http.PostAsJsonAsync("/journeys", request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();

        return (await answer.Content.ReadFromJsonAsync<JourneyResult>(TestContext.Current.CancellationToken))!;
    }

    public async Task<HttpResponseMessage> PostAsync(object request)
    {
        using var http = ServerOf(null).Server.CreateClient();
        return await http.PostAsJsonAsync("/journeys", request, TestContext.Current.CancellationToken);
    }

    /// <summary>Moves the clocks of all services, which must agree on whether a token is good.</summary>
    public void MoveClocks(TimeSpan by)
    {
        foreach (var clock in _servers.Values.Select(server => server.Value.Clock).Concat([_pds.Clock, _sds.Clock, _ssp.Clock, _provider.Clock]))
        {
            clock.Advance(by);
        }
    }

    /// <summary>What a service has written down of a trace.</summary>
    public async Task<JsonArray> AuditOfAsync(string service, string traceId)
    {
        using var http = _addresses.TryGetValue(service, out var address)
            ? new HttpClient { BaseAddress = new Uri(address) }
            : ServerOf(service.Replace("-mhs", "", StringComparison.Ordinal)).Server.CreateClient();

        return (await http.GetFromJsonAsync<JsonArray>($"/_sandbox/audit?traceId={traceId}", TestContext.Current.CancellationToken))!;
    }

    /// <summary>Starts the practices' system.</summary>
    /// <returns>Its address.</returns>
    protected virtual Task<string> StartProviderAsync(string pds) => Task.FromResult(_provider.Knowing("pds", pds).Listen());

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await server.Value.DisposeAsync();
        }

        await _ssp.DisposeAsync();
        await _sds.DisposeAsync();
        await _provider.DisposeAsync();
        await _pds.DisposeAsync();
    }

    private SandboxService<Program> Start(string topology)
    {
        var server = new SandboxService<Program>($"{topology}-mhs").With("Sandbox:Topology", topology);
        foreach (var (service, address) in _addresses)
        {
            server.Knowing(service, address);
        }

        _ = server.Services;

        return server;
    }

    // SSP is ready once it holds the directory.
    private static async Task UntilHealthyAsync(string address)
    {
        using var http = new HttpClient();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await http.GetAsync(new Uri($"{address}/health"), deadline.Token)).IsSuccessStatusCode)
        {
            await Task.Yield();
        }
    }
}
