namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>Topologies: the message handling server, its systems and their users.</summary>
internal static class TopologyChecks
{
    public static IEnumerable<string> Of(TopologyRow row, SeedIndex seed) =>
    [
        .. Reason.When(row.Systems.Count == 0, "the topology has no system"),
        .. Reason.When(HasTwice([.. row.AllSystems().Select(system => system.Name)]), "two systems have the same name"),
        .. seed.Organisation("the organisation of the message handling server", row.Mhs.OdsCode),
        .. seed.PartyKey(row.Mhs.PartyKey),
        .. row.Systems.SelectMany(system => Of(row, system, seed)),
        .. row.AllSystems().SelectMany(system => Of(system, seed)),
        .. Reason.When(row.SmspClients.Count > 0 && !row.Mhs.Smsp, "systems trace through an SMSP, and the message handling server is none"),
        .. row.SmspClients.Where(client => client.Asid is not null)
            .SelectMany(client => seed.SystemOf($"{client.Name}'s ASID", client.Asid!.Value, client.OdsCode)),
        .. row.Illustrated.Where(link => !row.AllSystems().Any(system => system.Name == link.From))
            .Select(link => $"the illustrated link to {link.To} begins at {link.From}, which is no system of the topology"),
    ];

    private static IEnumerable<string> Of(TopologyMember row, SeedIndex seed) =>
    [
        .. seed.Organisation($"{row.Name}'s organisation", row.OdsCode),
        .. Reason.When(row.Users.Count == 0, $"the system {row.Name} has no user"),
        .. row.Users.SelectMany(user => seed.Practitioner($"{row.Name}'s user", user)),
    ];

    private static bool HasTwice(IReadOnlyCollection<string> names) => names.Distinct().Count() < names.Count;

    private static IEnumerable<string> Of(TopologyRow topology, TopologySystemRow system, SeedIndex seed)
    {
        var registrations = system.Participants.Append(new ParticipantRow { OdsCode = system.OdsCode, Asid = system.Asid });
        var partyKey = seed.FindSystem(system.Asid)?.PartyKey;

        return
        [
            .. registrations.SelectMany(row => seed.SystemOf($"{system.Name}'s ASID", row.Asid, row.OdsCode)),

            // SDS knows all systems behind one server by its party key.
            .. Reason.When(
                partyKey is { } key && key != topology.Mhs.PartyKey,
                $"the system {system.Name} is registered with the party key {partyKey}, its server has {topology.Mhs.PartyKey}"),
        ];
    }
}
