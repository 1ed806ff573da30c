extern alias Pds;
extern alias Provider;
extern alias Sds;
extern alias Ssp;

using System.Net.Http.Json;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Testing;

namespace SpineSandbox.MessageHandlingServer.Tests;

/// <summary>The whole Spine in this process, each service on a free port, with the single system's message handling server before it.</summary>
public sealed class SpineFixture : IAsyncLifetime
{
    private readonly SandboxService<Pds::Program> _pds = new("pds");
    private readonly SandboxService<Sds::Program> _sds = new("sds");
    private readonly SandboxService<Ssp::Program> _ssp = new("ssp");
    private readonly SandboxService<Provider::Program> _provider = new("provider");
    private readonly SandboxService<Program> _mhs = new("single-system-mhs");

    public async ValueTask InitializeAsync()
    {
        var pds = _pds.Listen();
        var provider = _provider.Knowing("pds", pds).Listen();
        var sds = _sds.Knowing("provider", provider).Knowing("provider-single", provider).Listen();
        var ssp = _ssp.Knowing("sds", sds).Knowing("provider", provider).Listen();
        _mhs.Knowing("pds", pds).Knowing("sds", sds).Knowing("ssp", ssp).Knowing("provider", provider);

        await UntilHealthyAsync(ssp);
    }

    /// <summary>Runs a journey as the care system would ask for it.</summary>
    public async Task<JourneyResult> RunAsync(JourneyRequest request)
    {
        using var http = _mhs.CreateClient();
        using var answer = await http.PostAsJsonAsync("/journeys", request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();

        return (await answer.Content.ReadFromJsonAsync<JourneyResult>(TestContext.Current.CancellationToken))!;
    }

    public async Task<HttpResponseMessage> PostAsync(object request)
    {
        using var http = _mhs.CreateClient();
        return await http.PostAsJsonAsync("/journeys", request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _mhs.DisposeAsync();
        await _ssp.DisposeAsync();
        await _sds.DisposeAsync();
        await _provider.DisposeAsync();
        await _pds.DisposeAsync();
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
