namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>Topologies: the message handling server, its systems and their users.</summary>
internal static class TopologyChecks
{
    public static IEnumerable<string> Of(TopologyRow row, SeedIndex seed) =>
    [
        .. Reason.When(row.Systems.Count == 0, "the topology has no system"),
        .. Reason.When(HasTwice([.. row.Systems.Select(system => system.Name), .. row.Messengers.Select(messenger => messenger.Name)]), "two systems have the same name"),
        .. seed.Organisation("the organisation of the message handling server", row.Mhs.OdsCode),
        .. seed.PartyKey(row.Mhs.PartyKey),
        .. row.Systems.SelectMany(system => Of(row, system, seed)),
        .. row.Messengers.SelectMany(messenger => Of(messenger, seed)),
    ];

    private static IEnumerable<string> Of(MessagingSystemRow row, SeedIndex seed) =>
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
            .. Reason.When(system.Users.Count == 0, $"the system {system.Name} has no user"),
            .. system.Users.SelectMany(user => seed.Practitioner($"{system.Name}'s user", user)),

            // SDS knows all systems behind one server by its party key.
            .. Reason.When(
                partyKey is { } key && key != topology.Mhs.PartyKey,
                $"the system {system.Name} is registered with the party key {partyKey}, its server has {topology.Mhs.PartyKey}"),
        ];
    }
}
