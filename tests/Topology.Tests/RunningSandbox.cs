using System.Diagnostics;
using System.Net;

namespace SpineSandbox.Topology.Tests;

/// <summary>A sandbox on free ports with every service healthy. As a fixture it has no dashboard and ends with exit code 0, or fails.</summary>
public sealed class RunningSandbox : IAsyncLifetime
{
    /// <summary>For what always runs and one topology; for all of them twice that.</summary>
    private static readonly TimeSpan UsualStartLimit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);
    private const string DashboardLogin = "Login to the dashboard at ";

    private readonly PortOffset _offset = PortOffset.Take();
    private readonly string[] _options;
    private AppHostProcess? _appHost;

    public RunningSandbox()
        : this("--no-dashboard")
    {
    }

    internal RunningSandbox(params string[] options) => _options = options;

    /// <summary>From the start of the AppHost to the moment when all services were healthy.</summary>
    public TimeSpan StartTime { get; private set; }

    public int Offset => _offset.Value;

    /// <summary>What starts by itself.</summary>
    public IEnumerable<string> Services => Addresses.Of(Topology).Keys;

    private string Topology => Array.IndexOf(_options, "--topology") is var option and >= 0 ? _options[option + 1] : "single-system";

    private TimeSpan StartLimit => Topology == "all" ? 2 * UsualStartLimit : UsualStartLimit;

    internal AppHostProcess AppHost => _appHost ?? throw new InvalidOperationException("The sandbox has not been started.");

    public Uri AddressOf(string resource) => new($"http://localhost:{Addresses.All[resource] + Offset}");

    /// <summary>A client that shows what comes over the wire: it follows no redirect and keeps no cookie.</summary>
    public HttpClient ClientOf(string resource) =>
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = AddressOf(resource) };

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "These tests send signals and read /proc.");
        var began = Stopwatch.StartNew();
        _appHost = AppHostProcess.Start(["--port-offset", $"{Offset}", .. _options]);
        await Task.WhenAll(Services.Select(WaitUntilHealthyAsync));
        StartTime = began.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        if (_appHost is { } appHost)
        {
            if (!appHost.HasExited)
            {
                appHost.Signal("TERM");
                Assert.Equal(0, await appHost.WaitForExitAsync(EndLimit));
            }

            appHost.Dispose();
        }

        _offset.Dispose();
    }

    /// <summary>Waits until the AppHost has written a line with <paramref name="text"/> in it, and returns that line.</summary>
    private async Task<string> WaitForLineAsync(string text)
    {
        using var limit = new CancellationTokenSource(StartLimit);

        while (true)
        {
            if (AppHost.Output.Split('\n').FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } found)
            {
                return found.Trim();
            }

            await Task.Delay(Beat, limit.Token);
        }
    }

    /// <summary>The URL that lets a browser into the dashboard.</summary>
    internal async Task<string> DashboardLoginAsync() => (await WaitForLineAsync(DashboardLogin))[DashboardLogin.Length..];

    internal async Task<bool> IsHealthyAsync(string resource)
    {
        using var client = ClientOf(resource);

        return await IsHealthyAsync(client);
    }

    private async Task WaitUntilHealthyAsync(string resource)
    {
        using var client = ClientOf(resource);
        var waited = Stopwatch.StartNew();

        while (!await IsHealthyAsync(client))
        {
            Assert.False(AppHost.HasExited, $"The AppHost ended before '{resource}' was healthy:\n{AppHost.Output}");
            Assert.True(waited.Elapsed < StartLimit, $"'{resource}' was not healthy within {StartLimit}:\n{AppHost.Output}");
            await Task.Delay(Beat, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<bool> IsHealthyAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync("/health", TestContext.Current.CancellationToken);

            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
