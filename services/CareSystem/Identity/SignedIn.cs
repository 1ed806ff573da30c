using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.CareSystem.Identity;

/// <summary>Which system of which topology this is, and who sits in front of it: the first of its users.</summary>
public sealed class SignedIn
{
    private const string DefaultTopology = "single-system";

    public SignedIn(SeedSource seeds, IOptions<SandboxOptions> options)
    {
        var seed = seeds.Latest;
        var topology = Only(seed.Topologies, row => row.Name == (options.Value.Topology ?? DefaultTopology), "topology", options.Value.Topology);
        var system = options.Value.System is { } name
            ? Find(topology, name) ?? throw Missing($"system of '{topology.Name}'", name)
            : Of(topology.Systems[0]);

        TopologyName = topology.Name;
        SystemName = system.Name;
        SystemTitle = system.Title;
        ReadsRecords = topology.Systems.Any(row => row.Name == system.Name);
        User = Only(seed.Practitioners, row => row.SdsUserId == system.User, "practitioner", system.User);
        UserName = string.Join(' ', [.. User.Name.Prefix, .. User.Name.Given, User.Name.Family]);
        UserRole = User.JobRole.Name;
        Organisation = Only(seed.Organisations, row => row.OdsCode == User.OdsCode, "organisation", User.OdsCode.Value);
        Mailbox = seed.Mailboxes.Mailboxes.FirstOrDefault(row => row.OdsCode == Organisation.OdsCode) is { } mailbox
            ? MailboxId.Parse(mailbox.MailboxId)
            : null;
    }

    public string TopologyName { get; }

    public string SystemName { get; }

    public string SystemTitle { get; }

    /// <summary>False for a system that only sends messages.</summary>
    public bool ReadsRecords { get; }

    public PractitionerRow User { get; }

    public string UserName { get; }

    public string UserRole { get; }

    /// <summary>Where the user works, and whose mailbox messages go from.</summary>
    public OrganisationRow Organisation { get; }

    /// <summary>Null where the organisation has none and sends no messages.</summary>
    public MailboxId? Mailbox { get; }

    private static (string Name, string Title, string User)? Find(TopologyRow topology, string name)
    {
        if (topology.Systems.FirstOrDefault(row => row.Name == name) is { } system)
        {
            return Of(system);
        }

        return topology.Messengers.FirstOrDefault(row => row.Name == name) is { } messenger
            ? (messenger.Name, messenger.Title, messenger.Users[0])
            : null;
    }

    private static (string Name, string Title, string User) Of(TopologySystemRow system) => (system.Name, system.Title, system.Users[0]);

    private static T Only<T>(IEnumerable<T> rows, Func<T, bool> condition, string kind, string? name)
        where T : class => rows.FirstOrDefault(condition) ?? throw Missing(kind, name);

    private static InvalidOperationException Missing(string kind, string? name) => new($"The seed data has no {kind} '{name}'.");
}
