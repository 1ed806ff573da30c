using System.Globalization;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.AppHost;

/// <summary>Adds the services with all that they share: addresses, health, environment, the reset button.</summary>
internal sealed class SandboxBuilder : IDisposable
{
    private readonly IDistributedApplicationBuilder _builder;
    private readonly StartOptions _options;
    private readonly RunFolder _folder;
    private readonly List<IResourceBuilder<ProjectResource>> _services = [];
    private readonly List<ServiceAddress> _addresses = [];

    private SandboxBuilder(StartOptions options, IDistributedApplicationBuilder builder, RunFolder folder)
    {
        _options = options;
        _builder = builder;
        _folder = folder;
        SeedDirectory = builder.Configuration["Sandbox:SeedDirectory"] is { Length: > 0 } directory
            ? Path.GetFullPath(directory)
            : Path.GetFullPath("../seed-data", builder.AppHostDirectory);
        Seed = CheckSeed(SeedDirectory);
    }

    public string SeedDirectory { get; }

    public SeedData Seed { get; }

    /// <summary>The folder of all mailboxes, through which MESH clients and the systems behind them talk.</summary>
    public string MailboxesDirectory => _folder.Of("mailboxes");

    /// <summary>Null without TLS.</summary>
    private string? Certificates => _options.WithTls ? field ??= CertificateFolder.Open(_options.PersistDirectory) : null;

    /// <summary>The rows that show how processes are.</summary>
    public Groups Groups { get; } = new();

    public static SandboxBuilder Open(StartOptions options)
    {
        var folder = RunFolder.Open(options.PersistDirectory);
        DashboardEnvironment.Set(options);
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            // Ours are parsed already; Aspire's own settings come from the environment.
            Args = [],
            DashboardApplicationName = "Spine sandbox",
            DisableDashboard = !options.WithDashboard,
            AllowUnsecuredTransport = true,
        });

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<LauncherWatch>();

        return new SandboxBuilder(options, builder, folder);
    }

    /// <summary>Adds a service at a fixed port, which it binds itself: nothing stands between a user and its bytes.</summary>
    public IResourceBuilder<ProjectResource> AddService(string name, string project, int port, string text, string path)
    {
        var address = new ServiceAddress(name, port + _options.PortOffset, text, path);
        _addresses.Add(address);

        return AddProcess(name, project)
            .WithAnnotation(address)
            .WithFace("http", address)
            .WithResetButton();
    }

    /// <summary>Adds a service that binds no port yet.</summary>
    public IResourceBuilder<ProjectResource> AddProcess(string name, string project)
    {
        var service = _builder.AddProject(name, project, launchProfileName: null)
            .WithEnvironment("Sandbox__Name", name)
            .WithEnvironment("Sandbox__SeedDirectory", SeedDirectory)
            .WithEnvironment("Sandbox__ImportedSeedDirectory", Path.Combine(_folder.Path, "imported-seed"))
            .WithEnvironment("Sandbox__CheckedSeed", $"{Seed.Stamp}")
            // Sealing each page of compiled code costs a service an eighth of its start; these run the sandbox's own code only.
            .WithEnvironment("DOTNET_EnableWriteXorExecute", "0")
            // Counting how often each branch is taken, for a better compilation later, costs every start and pays off after thousands of requests.
            .WithEnvironment("DOTNET_TieredPGO", "0")
            // Compiling anew what is called often waits for four seconds (hexadecimal) in which nothing is called for the first time, instead of
            // a tenth: what only a start calls often is not worth it, and takes the processor from the other services.
            .WithEnvironment("DOTNET_TC_CallCountingDelayMs", "0xFA0")
            .WithEnvironment("Sandbox__DataDirectory", _folder.Of(name))
            .WithEnvironment("Sandbox__Persist", _options.PersistDirectory is null ? "false" : "true");
        if (_options.WithDashboard)
        {
            service.WithEnvironment("Sandbox__DashboardUrl", $"http://localhost:{Ports.Dashboard + _options.PortOffset}");
        }

        if (Certificates is { } certificates)
        {
            service.WithEnvironment("Sandbox__Tls__CertificateDirectory", certificates)
                .WithEnvironment("Sandbox__Tls__RevocationList", Path.Combine(_folder.Path, "revoked.crl"));
        }

        _services.Add(service);

        return service;
    }

    /// <summary>Adds a care system that shares its process with others: an address and a row of its own.</summary>
    public void AddHosted(IResourceBuilder<ProjectResource> process, int index, string name, CareSystemFace face)
    {
        var address = new ServiceAddress(name, face.Port + _options.PortOffset, face.Text, "/");
        _addresses.Add(address);
        process.WithFace(index == 0 ? "http" : face.Name, address)
            .WithEnvironment($"Sandbox__Hosted__{index}__Name", name)
            .WithEnvironment($"Sandbox__Hosted__{index}__System", face.Name)
            .WithEnvironment($"Sandbox__Hosted__{index}__Url", address.BaseUrl);
        var row = AddResource(new CareSystemResource(name))
            .WithInitialState(CareSystemResource.Snapshot)
            .WithIconName("Stethoscope")
            .WithParentRelationship(process)
            .WithUrl(address.Url, face.Text)
            .WithPostButton("reset-data", "Reset data", $"{address.BaseUrl}/_sandbox/reset", "ArrowReset", "Reset data: back to the seed");
        Groups.Follow(row.Resource, process.Resource);
    }

    /// <summary>Gives a service a second face, over LDAP, at a fixed port that it binds itself too.</summary>
    public void AddLdap(IResourceBuilder<ProjectResource> service, string variable, int port, string text)
    {
        var address = new ServiceAddress(service.Resource.Name, port + _options.PortOffset, text, "/", "ldap");
        _addresses.Add(address);
        service.WithEnvironment(variable, address.Port.ToString(CultureInfo.InvariantCulture)).WithUrl(address.Url, text);
    }

    /// <summary>Adds a row that has no process.</summary>
    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource => _builder.AddResource(resource);

    /// <summary>Gives a service a second port, for mutual TLS, where the user wants that; partners then use it instead of the plain one.</summary>
    /// <param name="fqdn">The host name on the service's certificate.</param>
    /// <param name="partner">The host name on the certificate of the only one who may connect; null where the service itself decides.</param>
    public void AddTls(IResourceBuilder<ProjectResource> service, int port, string text, string fqdn, string? partner = null)
    {
        if (!_options.WithTls)
        {
            return;
        }

        var address = new ServiceAddress(service.Resource.Name, port + _options.PortOffset, text, "/", "https");
        _addresses.Add(address);
        service.WithEnvironment("Sandbox__Tls__Port", address.Port.ToString(CultureInfo.InvariantCulture))
            .WithEnvironment("Sandbox__Tls__Fqdn", fqdn)
            .WithEnvironment("Sandbox__Tls__Partner", partner ?? "")
            .WithUrl(address.Url, text);
    }

    /// <summary>Whether a topology starts by itself.</summary>
    public bool Starts(string topology) => Topologies.Starts(topology, _options.Topology);

    public IResourceBuilder<TopologyResource> AddTopology(string name) =>
        AddResource(new TopologyResource(name))
                .WithInitialState(TopologyResource.Snapshot)
                .WithIconName("Organization");

    /// <summary>Runs everything until the user ends it; the result is the exit code.</summary>
    public int Run()
    {
        TellEveryoneEveryAddress();
        Ports.RefuseIfTaken([.. _addresses.Select(address => (address.Resource, address.Port)), .. DashboardEnvironment.Ports(_options)]);
        AddressTable.Write(Console.Out, _addresses);
        _builder.Services.AddSingleton(Groups);
        _builder.Services.AddHostedService<GroupWatch>();

        using var app = _builder.Build();
        app.Run();

        return Environment.ExitCode;
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// The seed's endpoint addresses name services by their resource names, so everyone must be able to resolve every name. That is no
    /// reference in the sense of the dashboard's graph, which shows who calls whom.
    /// </summary>
    private void TellEveryoneEveryAddress()
    {
        foreach (var service in _services)
        {
            foreach (var address in _addresses.Where(address => address.Scheme is "http" or "https"))
            {
                service.WithEnvironment($"services__{address.Resource}__{address.Scheme}__0", address.BaseUrl);
            }
        }
    }

    private static SeedData CheckSeed(string directory)
    {
        try
        {
            return SeedData.Load(directory, TimeProvider.System.Today());
        }
        catch (SeedException broken)
        {
            throw new StartRefusedException($"The seed data in {directory} is broken: {broken.Message}");
        }
    }
}
