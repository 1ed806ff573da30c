using System.Diagnostics;
using SpineSandbox.Load;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.SeedGenerator;

namespace SpineSandbox.PdsSds.Benchmarks;

/// <summary>The servers that are compared: bare Kestrel, PDS with few and with many patients, SDS.</summary>
internal sealed class Surroundings : IDisposable
{
    private const int FewPatients = 1_000;

    /// <summary>So many that the Device answer has 178 KB.</summary>
    private const int Interactions = 771;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("spine-sandbox-benchmark-");
    private readonly List<Server> _servers = [];

    public Server Kestrel { get; private set; } = null!;

    public int KestrelPort { get; } = Server.FreePort();

    /// <summary>The rows of the table.</summary>
    public List<Row> Rows { get; } = [];

    public static async Task<Surroundings> StartAsync(int patients)
    {
        var all = new Surroundings();
        try
        {
            await all.StartServersAsync(patients);
            return all;
        }
        catch
        {
            all.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _servers.ForEach(server => server.Dispose());
        _folder.Delete(recursive: true);
    }

    private async Task StartServersAsync(int patients)
    {
        Kestrel = Keep(await Server.StartAsync(
            new ProcessStartInfo("dotnet", [typeof(Surroundings).Assembly.Location, "kestrel", $"{KestrelPort}"])
            {
                Environment = { ["DOTNET_gcServer"] = "1" },
            },
            KestrelPort));

        var few = Generate(FewPatients);
        await AddPdsAsync(few, FewPatients, "at least 12,000/s");
        await AddPdsAsync(Generate(patients), patients, "at least 5,000/s");
        await AddSdsAsync(few);
    }

    private async Task AddPdsAsync(string seed, int patients, string aim)
    {
        var port = Server.FreePort();
        var pds = await StartServiceAsync("Pds", "pds", port, seed);
        var people = Added(SeedData.Load(seed, DateOnly.FromDateTime(DateTime.Today))).ToList();

        Rows.Add(new Row($"PDS read, {patients:N0} patients", "0.25 of bare, p99 ≤ 5 ms", pds, port, Questions.Reads(people), 32, LeastBytes: 800));
        Rows.Add(new Row($"PDS search, {patients:N0} patients", aim, pds, port, Questions.Searches(people), 32, LeastBytes: 1_000));
    }

    private async Task AddSdsAsync(string seed)
    {
        var (port, ldapPort) = (Server.FreePort(), Server.FreePort());
        var sds = await StartServiceAsync("Sds", "sds", port, seed, ("Sds__LdapPort", $"{ldapPort}"));
        var rows = SeedData.Load(seed, DateOnly.FromDateTime(DateTime.Today));
        var (large, small) = (rows.Systems.MaxBy(system => system.AllInteractions.Count)!, rows.Systems.Where(system => system.AllInteractions.Count is > 0 and < 50));

        Rows.Add(new Row("SDS Device, small", "0.25 of bare", sds, port, Questions.Devices(small), 32, LeastBytes: 800));
        Rows.Add(new Row("SDS Device, 178 KB", "0.25 of bare, at least 3,000/s", sds, port, Questions.Devices([large]), 32, LeastBytes: 178_000));
        Rows.Add(new Row("LDAP search", "at least 10,000/s", sds, ldapPort, Questions.Ldap(rows.Endpoints.Where(endpoint => endpoint.PartyKey.Value.StartsWith($"{endpoint.OdsCode}"))), 8, LeastBytes: 100));
    }

    /// <summary>With the environment that AppHost gives with <c>--no-dashboard</c>; the exchange ring and spans are on, nothing is exported.</summary>
    private async Task<Server> StartServiceAsync(string project, string name, int port, string seed, params (string Name, string Value)[] more)
    {
        var begun = Stopwatch.GetTimestamp();
        var environment = new Dictionary<string, string>
        {
            ["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true",
            ["LOGGING__CONSOLE__FORMATTERNAME"] = "simple",
            ["Sandbox__Name"] = name,
            ["Sandbox__SeedDirectory"] = seed,
            ["Sandbox__DataDirectory"] = _folder.CreateSubdirectory($"{name}-{port}").FullName,
            ["Sandbox__Persist"] = "false",
            [$"services__{name}__http__0"] = $"http://localhost:{port}",
            ["services__provider__http__0"] = "http://localhost:8760",
            ["services__provider-single__http__0"] = "http://localhost:8765",
        };
        foreach (var (key, value) in more)
        {
            environment[key] = value;
        }

        var server = Keep(await Server.StartServiceAsync(project, port, environment));
        Console.WriteLine($"{project} on {Path.GetFileName(seed)}: started in {Stopwatch.GetElapsedTime(begun).TotalSeconds:F1} s, {server.Process.CpuTime().TotalSeconds:F1} s of processor time, {server.Process.MemoryInUse() >> 20} MiB");
        return server;
    }

    private Server Keep(Server server)
    {
        _servers.Add(server);
        return server;
    }

    private string Generate(int patients)
    {
        var seed = Path.Combine(_folder.FullName, $"{patients}-patients");
        GeneratedSeed.Write(new GeneratorOptions { Count = patients, Out = seed, Interactions = Interactions });
        return seed;
    }

    private static IEnumerable<PatientRow> Added(SeedData seed) =>
        seed.Patients.Where(patient => patient.Note is null && patient.Practice?.OdsCode.Value.StartsWith("Z7", StringComparison.Ordinal) == true);
}
