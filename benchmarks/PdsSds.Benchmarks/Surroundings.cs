using System.Diagnostics;
using SpineSandbox.Load;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.SeedGenerator;

namespace SpineSandbox.PdsSds.Benchmarks;

/// <summary>The servers that are compared: bare Kestrel, PDS with few and with many patients, SDS; of these those whose rows are wanted.</summary>
internal sealed class Surroundings(ComparisonOptions options) : IDisposable
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

    public static async Task<Surroundings> StartAsync(ComparisonOptions options)
    {
        var all = new Surroundings(options);
        try
        {
            await all.StartServersAsync();
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

    private async Task StartServersAsync()
    {
        Kestrel = Keep(await Server.StartAsync(
            new ProcessStartInfo("dotnet", [typeof(Surroundings).Assembly.Location, "kestrel", $"{KestrelPort}"])
            {
                Environment = { ["DOTNET_gcServer"] = "1" },
            },
            KestrelPort));

        await AddPdsAsync(FewPatients, "at least 12,000/s");
        await AddPdsAsync(options.Patients, "at least 5,000/s");
        await AddSdsAsync();
    }

    private async Task AddPdsAsync(int patients, string aim)
    {
        var (read, search) = ($"PDS read, {patients:N0} patients", $"PDS search, {patients:N0} patients");
        if (!options.Wants(read) && !options.Wants(search))
        {
            return;
        }

        var seed = Generate(patients);
        var port = Server.FreePort();
        var pds = await StartServiceAsync("Pds", "pds", port, seed);
        var people = Added(SeedData.Load(seed, DateOnly.FromDateTime(DateTime.Today))).ToList();

        Rows.Add(new Row(read, "0.25 of bare, p99 ≤ 5 ms", pds, port, Questions.Reads(people), 32, LeastBytes: 800));
        Rows.Add(new Row(search, aim, pds, port, Questions.Searches(people), 32, LeastBytes: 1_000));
    }

    private async Task AddSdsAsync()
    {
        const string small = "SDS Device, small", large = "SDS Device, 178 KB", ldap = "LDAP search";
        if (!options.Wants(small) && !options.Wants(large) && !options.Wants(ldap))
        {
            return;
        }

        var seed = Generate(FewPatients);
        var (port, ldapPort) = (Server.FreePort(), Server.FreePort());
        var sds = await StartServiceAsync("Sds", "sds", port, seed, ("Sds__LdapPort", $"{ldapPort}"));
        var rows = SeedData.Load(seed, DateOnly.FromDateTime(DateTime.Today));
        var national = rows.Systems.MaxBy(system => system.AllInteractions.Count)!;
        var others = rows.Systems.Where(system => system.AllInteractions.Count > 0 && system != national);
        // Where the organisation's own system holds the party key, both searches find a row.
        var practices = rows.Endpoints.Where(endpoint => rows.Systems.Any(
            system => system.PartyKey == endpoint.PartyKey && system.OdsCode == endpoint.OdsCode));

        Rows.Add(new Row(small, "0.25 of bare", sds, port, Questions.Devices(others), 32, LeastBytes: 800));
        Rows.Add(new Row(large, "0.25 of bare, at least 3,000/s", sds, port, Questions.Devices([national]), 32, LeastBytes: 178_000));
        Rows.Add(new Row(ldap, "at least 10,000/s", sds, ldapPort, Questions.Ldap(practices), 8, LeastBytes: 100));
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
        GeneratedSeed.Write(new GeneratorOptions { Count = patients, Records = 0, Out = seed, Interactions = Interactions });
        return seed;
    }

    private static IEnumerable<PatientRow> Added(SeedData seed) =>
        seed.Patients.Where(patient => patient.Note is null && patient.Practice?.OdsCode.Value.StartsWith("Z7", StringComparison.Ordinal) == true);
}
