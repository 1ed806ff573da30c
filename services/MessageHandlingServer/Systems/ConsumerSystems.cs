using Microsoft.Extensions.Options;
using SpineSandbox.MessageHandlingServer.Appointments;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.MessageHandlingServer.Systems;

/// <summary>The accredited systems that send through this message handling server, as the topology's seed row lists them.</summary>
internal sealed class ConsumerSystems(SeedSource seeds, ServiceAddresses addresses, IOptions<SandboxOptions> options)
{
    private const string DefaultTopology = "single-system";

    private SeedData Seed => seeds.Latest;

    private TopologyRow Topology =>
        Seed.Topologies.FirstOrDefault(row => row.Name == (options.Value.Topology ?? DefaultTopology))
        ?? throw new InvalidOperationException($"topologies.json has no topology '{options.Value.Topology}'.");

    public IEnumerable<string> Names => Topology.Systems.Select(system => system.Name);

    /// <summary>The host name on the certificate of this server: its systems are all registered with it.</summary>
    public string? Fqdn => Seed.Systems.First(row => row.Asid == Topology.Systems[0].Asid).Fqdn;

    /// <summary>The system and the user that a request names, or the first of each; null where what it names is not there.</summary>
    public ConsumerSystem? Find(JourneyRequest request)
    {
        var topology = Topology;
        var system = request.System is null
            ? topology.Systems[0]
            : topology.Systems.FirstOrDefault(row => row.Name == request.System);
        var userId = request.User?.SdsUserId ?? system?.Users[0];
        var user = Seed.Practitioners.FirstOrDefault(row => row.SdsUserId == userId);

        return system is null || user is null ? null : Describe(topology, system, user, request.FromAsid);
    }

    private ConsumerSystem Describe(TopologyRow topology, TopologySystemRow system, PractitionerRow user, Asid? fromAsid)
    {
        var issuer = topology.Mhs.Issuer ?? $"{addresses.Find(options.Value.Name) ?? $"https://{topology.Name}.sandbox.test"}/";
        var registered = Seed.Systems.First(row => row.Asid == system.Asid);
        var organisation = Seed.Organisations.First(row => row.OdsCode == user.OdsCode);

        return new ConsumerSystem(
            system.Name,
            fromAsid ?? system.Asid,
            issuer,
            new RequestingDevice(
                system.Asid.Value, $"{issuer}Id/device", system.Name, registered.ProductName, registered.ProductVersion ?? SandboxVersion.Number),
            // The organisation of the person who asks, which need not be the one that runs the system.
            new RequestingOrganization(user.OdsCode, organisation.Name),
            new RequestingPractitioner(
                user.SdsUserId,
                $"{issuer}Id/user",
                user.SdsUserId,
                user.RoleProfileIds is [var role, ..] ? role : SdsUserId.Unknown,
                user.Name.Family,
                user.Name.Given is [var given, ..] ? given : user.Name.Family,
                user.Name.Prefix is [var prefix, ..] ? prefix : null,
                user.JobRole.Code))
        {
            OrganizationType = OrganisationTypes.Of(organisation.Kind),
            Telephone = organisation.Telephone,
        };
    }
}
