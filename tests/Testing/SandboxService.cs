using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SpineSandbox.Testing;

/// <summary>
/// One service of the sandbox in this process, on the shipped seed, with a database folder and a clock of its own.
/// Not yet listening: <see cref="Listen"/> binds a free port for those that must be reached by address.
/// </summary>
public class SandboxService<TProgram>(string name) : WebApplicationFactory<TProgram>
    where TProgram : class
{
    private readonly string _data = Directory.CreateTempSubdirectory("spine-sandbox-test-").FullName;
    private readonly Dictionary<string, string> _settings = [];
    private bool _listening;

    /// <summary>The resource name.</summary>
    public string Name => name;

    public FakeClock Clock { get; } = new();

    /// <summary>The folder of the shipped seed, or another that a test has made.</summary>
    public string SeedDirectory { get; init; } = ShippedSeed.Directory;

    /// <summary>Sets a configuration value; before the first request only.</summary>
    public SandboxService<TProgram> With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>Tells this service where another one is.</summary>
    public SandboxService<TProgram> Knowing(string service, string address) => With($"services:{service}:http:0", address);

    /// <summary>Binds a loopback port, a free one unless told which, and returns the base address, without a trailing slash.</summary>
    public string Listen(int port = 0)
    {
        if (!_listening)
        {
            UseKestrel(port);
            StartServer();
            _listening = true;
        }

        return ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Binds what the settings name, and returns the base addresses, one for each.</summary>
    public IReadOnlyList<string> ListenAsSet()
    {
        UseKestrel(_ => { });
        StartServer();

        return [.. Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Sandbox:Name", name);
        builder.UseSetting("Sandbox:SeedDirectory", SeedDirectory);
        builder.UseSetting("Sandbox:DataDirectory", _data);
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            TestFolder.Remove(_data);
        }
    }
}
