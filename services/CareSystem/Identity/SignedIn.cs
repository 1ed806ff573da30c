using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.CareSystem.Identity;

/// <summary>Which system of which topology this is, and who sits in front of it: the first of its users.</summary>
public sealed class SignedIn
{
    private const string DefaultTopology = "single-system";

    public SignedIn(SeedSource seeds, IOptions<SandboxOptions> options)
    {
        var seed = seeds.Latest;
        var topology = Only(seed.Topologies, row => row.Name == (options.Value.Topology ?? DefaultTopology), "topology", options.Value.Topology);

        TopologyName = topology.Name;
        System = options.Value.System is { } name
            ? Only(topology.Systems, row => row.Name == name, $"system of '{topology.Name}'", name)
            : topology.Systems[0];

        var user = Only(seed.Practitioners, row => row.SdsUserId == System.Users[0], "practitioner", System.Users[0]);
        UserName = string.Join(' ', [.. user.Name.Prefix, .. user.Name.Given, user.Name.Family]);
        UserRole = user.JobRole.Name;
        OrganisationName = Only(seed.Organisations, row => row.OdsCode == user.OdsCode, "organisation", user.OdsCode.Value).Name;
    }

    public string TopologyName { get; }

    public TopologySystemRow System { get; }

    public string UserName { get; }

    public string UserRole { get; }

    public string OrganisationName { get; }

    private static T Only<T>(IEnumerable<T> rows, Func<T, bool> condition, string kind, string? name)
        where T : class =>
        rows.FirstOrDefault(condition) ?? throw new InvalidOperationException($"The seed data has no {kind} '{name}'.");
}
