using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Testing;

namespace SpineSandbox.Sandbox.Tests;

/// <summary>A service of the sandbox with nothing in it but what every service has, listening on a free port.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _data;

    private TestService(WebApplication app, string data)
    {
        _app = app;
        _data = data;
        Address = app.Urls.Single();
        Client = new HttpClient { BaseAddress = new Uri(Address) };
    }

    public string Address { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public ExchangeRing Ring => Services.GetRequiredService<ExchangeRing>();

    public static async Task<TestService> StartAsync(
        Action<WebApplication> routes, Action<WebApplicationBuilder>? parts = null, string? data = null)
    {
        var folder = data ?? Directory.CreateTempSubdirectory("spine-sandbox-test-").FullName;
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Sandbox:SeedDirectory"] = ShippedSeed.Directory,
            ["Sandbox:DataDirectory"] = folder,
        });
        builder.AddSandbox("test");
        parts?.Invoke(builder);

        var app = builder.Build();
        app.UseSandbox();
        app.MapSandbox();
        routes(app);
        await app.StartAsync(TestContext.Current.CancellationToken);

        return new TestService(app, data is null ? folder : "");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        if (_data.Length > 0)
        {
            Directory.Delete(_data, recursive: true);
        }
    }
}
