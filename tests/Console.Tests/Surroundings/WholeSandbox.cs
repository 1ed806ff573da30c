extern alias Mesh;
extern alias Mhs;
extern alias Pds;
extern alias Provider;
extern alias Sds;
extern alias Ssp;

using SpineSandbox.Testing;

namespace SpineSandbox.Console.Tests.Surroundings;

/// <summary>The console beside the real Spine, the practices' systems and the message handling server of the first topology.</summary>
public sealed class WholeSandbox : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _services = [];
    private readonly Dictionary<string, string> _addresses = [];
    private readonly string _imported = Path.Combine(Directory.CreateTempSubdirectory("spine-sandbox-console-").FullName, "imported-seed");

    public WholeSandbox(string? seedDirectory = null)
    {
        Listen(new SandboxService<Pds::Program>("pds") { SeedDirectory = seedDirectory ?? ShippedSeed.Directory });
        Listen(new SandboxService<Provider::Program>("provider") { SeedDirectory = seedDirectory ?? ShippedSeed.Directory });
        Listen(new SandboxService<Provider::Program>("provider-single") { SeedDirectory = seedDirectory ?? ShippedSeed.Directory });
        Listen(new SandboxService<Sds::Program>("sds") { SeedDirectory = seedDirectory ?? ShippedSeed.Directory }.With("Sds:LdapPort", "0"));
        Listen(new SandboxService<Ssp::Program>("ssp") { SeedDirectory = seedDirectory ?? ShippedSeed.Directory });
        Listen(new SandboxService<Mesh::Program>("mesh") { SeedDirectory = seedDirectory ?? ShippedSeed.Directory });
        Listen(new SandboxService<Mhs::Program>("single-system-mhs") { SeedDirectory = seedDirectory ?? ShippedSeed.Directory }.With("Sandbox:Topology", "single-system"));
        var console = Introduce(new SandboxService<Program>("console") { SeedDirectory = seedDirectory ?? ShippedSeed.Directory });
        Console = console.CreateClient();
    }

    public HttpClient Console { get; }

    /// <summary>Where a service listens, without a trailing slash.</summary>
    public string AddressOf(string service) => _addresses[service];

    public async ValueTask DisposeAsync()
    {
        Console.Dispose();
        foreach (var service in Enumerable.Reverse(_services))
        {
            await service.DisposeAsync();
        }

        Directory.Delete(Path.GetDirectoryName(_imported)!, recursive: true);
    }

    private void Listen<T>(SandboxService<T> service)
        where T : class =>
        _addresses[service.Name] = Introduce(service).Listen();

    /// <summary>Each knows those who were there before it.</summary>
    private SandboxService<T> Introduce<T>(SandboxService<T> service)
        where T : class
    {
        _services.Add(service);
        foreach (var (name, address) in _addresses)
        {
            service.Knowing(name, address);
        }

        return service.With("Sandbox:ImportedSeedDirectory", _imported);
    }
}
