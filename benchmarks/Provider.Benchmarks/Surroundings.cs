using System.Net.Sockets;
using SpineSandbox.Load;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Provider.Benchmarks;

/// <summary>A service in a process of its own, and where it listens.</summary>
internal sealed record RunningService(Server Server, int Port);

/// <summary>One sandbox as far as it is measured: PDS, SDS, SSP, the provider, and a provider that keeps no answers.</summary>
internal sealed class Surroundings : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("spine-sandbox-benchmark-");
    private readonly List<Server> _servers = [];
    private readonly Dictionary<string, int> _ports = new[] { "pds", "sds", "ssp", "provider", "provider-single", "renderer" }.ToDictionary(name => name, _ => Server.FreePort());

    public Consumer Consumer { get; private set; } = null!;

    public SeedData Seed { get; private set; } = null!;

    public RunningService Proxy { get; private set; } = null!;

    public RunningService Provider { get; private set; } = null!;

    /// <summary>A provider that renders each answer anew.</summary>
    public RunningService Renderer { get; private set; } = null!;

    /// <summary>As SDS holds it.</summary>
    public string ProviderAddress => $"http://localhost:{_ports["provider"]}";

    public static async Task<Surroundings> StartAsync(int patients)
    {
        var all = new Surroundings();
        try
        {
            await all.StartServicesAsync(patients);
            return all;
        }
        catch
        {
            all.Dispose();
            throw;
        }
    }

    /// <summary>Asks the same over and over, of a provider or through SSP.</summary>
    public Task<Measurement> AskAsync(
        RunningService provider, bool throughProxy, Func<Consumer, ConsumerCall> question, int connections, TimeSpan duration)
    {
        var request = Consumer.Write(question(Consumer), ProviderAddress, throughProxy);
        return LoadGenerator.RunAsync(provider.Server.Process, throughProxy ? Proxy.Port : provider.Port, Question.Http([request]), connections, duration);
    }

    /// <summary>What the provider answers to one call, its body.</summary>
    public async Task<byte[]> FetchAsync(ConsumerCall call)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(System.Net.IPAddress.Loopback, Provider.Port);
        await socket.SendAsync(Consumer.Write(call, ProviderAddress, throughProxy: false));
        var (reader, answer, buffer) = (new HttpAnswerReader(), new MemoryStream(), new byte[64 * 1024]);
        bool isWhole;
        do
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory());
            answer.Write(buffer, 0, received);
            isWhole = received == 0 ? throw new IOException("The server closed the connection.") : reader.Read(buffer.AsSpan(0, received));
        }
        while (!isWhole);

        return answer.ToArray()[^(int)reader.Bytes..];
    }

    public async Task ResetProviderAsync()
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsync(new Uri($"{ProviderAddress}/_sandbox/reset"), content: null);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _servers.ForEach(server => server.Dispose());
        _folder.Delete(recursive: true);
    }

    private async Task StartServicesAsync(int patients)
    {
        var seed = Path.Combine(_folder.FullName, "seed");
        BenchmarkSeed.Write(seed, patients);
        Consumer = new Consumer(seed);
        Seed = SeedData.Load(seed, DateOnly.FromDateTime(DateTime.Today));

        await StartAsync("Pds", "pds", seed);
        await StartAsync("Sds", "sds", seed, ("Sds__LdapPort", "0"));
        Provider = await StartAsync("GpConnectProvider", "provider", seed);
        Renderer = await StartAsync("GpConnectProvider", "renderer", seed, ("Sandbox__Name", "provider"), ("AccessRecordStructured__CachedMegabytes", "0"));
        Proxy = await StartAsync("Ssp", "ssp", seed, ("DOTNET_GCgen0size", "0x2000000")); // As AppHost has it.
    }

    /// <summary>With the environment that AppHost gives with <c>--no-dashboard</c>; the exchange ring and spans are on, nothing is exported.</summary>
    private async Task<RunningService> StartAsync(string project, string name, string seed, params (string Name, string Value)[] more)
    {
        var environment = new Dictionary<string, string>
        {
            ["LOGGING__CONSOLE__FORMATTERNAME"] = "simple",
            ["Sandbox__Name"] = name,
            ["Sandbox__SeedDirectory"] = seed,
            ["Sandbox__DataDirectory"] = _folder.CreateSubdirectory(name).FullName,
            ["Sandbox__Persist"] = "false",
            ["Mailboxes__Directory"] = _folder.CreateSubdirectory("mailboxes").FullName,
        };
        foreach (var (service, address) in _ports)
        {
            environment[$"services__{service}__http__0"] = $"http://localhost:{address}";
        }

        foreach (var (key, value) in more)
        {
            environment[key] = value;
        }

        var server = await Server.StartServiceAsync(project, _ports[name], environment);
        _servers.Add(server);
        Console.WriteLine($"{project} as {name}: {server.Process.CpuTime().TotalSeconds:F1} s of processor time to start, {server.Process.MemoryInUse() >> 20} MiB");

        return new RunningService(server, _ports[name]);
    }
}
