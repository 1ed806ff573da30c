namespace SpineSandbox.AppHost;

/// <summary>What the user asked for behind <c>--</c>.</summary>
internal sealed record StartOptions
{
    public string Topology { get; init; } = Topologies.Default;

    /// <summary>Keeps all state here across runs; without it each run begins with the seed.</summary>
    public string? PersistDirectory { get; init; }

    /// <summary>Added to every port, so that two sandboxes can run side by side.</summary>
    public int PortOffset { get; init; }

    public bool WithDashboard { get; init; } = true;

    /// <summary>Mutual TLS from consumers to SSP and from SSP to providers, beside the plain ports.</summary>
    public bool WithTls { get; init; }

    private delegate StartOptions Setter(StartOptions options, string value);

    /// <summary>The options that take a value.</summary>
    private static readonly Dictionary<string, Setter> Settings = new(StringComparer.Ordinal)
    {
        ["--topology"] = (options, value) => options with { Topology = Topologies.Check(value) },
        ["--persist"] = (options, value) => options with { PersistDirectory = Path.GetFullPath(value) },
        ["--port-offset"] = (options, value) => options with { PortOffset = Ports.ParseOffset(value) },
    };

    /// <summary>The options that are there or not.</summary>
    private static readonly Dictionary<string, Func<StartOptions, StartOptions>> Switches = new(StringComparer.Ordinal)
    {
        ["--no-dashboard"] = options => options with { WithDashboard = false },
        ["--tls"] = options => options with { WithTls = true },
    };

    private static string Valid => string.Join(", ", Settings.Keys.Concat(Switches.Keys));

    public static StartOptions Parse(string[] args)
    {
        var options = new StartOptions();
        var rest = new Queue<string>(args);

        while (rest.TryDequeue(out var name))
        {
            if (Switches.TryGetValue(name, out var turn))
            {
                options = turn(options);
            }
            else if (!Settings.TryGetValue(name, out var set))
            {
                throw new StartRefusedException($"Unknown option '{name}'. Valid options: {Valid}.");
            }
            else if (!rest.TryDequeue(out var value))
            {
                throw new StartRefusedException($"Option '{name}' needs a value. Valid options: {Valid}.");
            }
            else
            {
                options = set(options, value);
            }
        }

        return options;
    }
}
