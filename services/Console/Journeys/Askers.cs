using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Console.Journeys;

/// <summary>Everybody who can ask in the topologies of this sandbox: each user of each system.</summary>
internal sealed class Askers(SeedSource seeds, JourneyRunner journeys)
{
    public IReadOnlyList<Asker> All()
    {
        var seed = seeds.Latest;
        var people = seed.Practitioners.ToDictionary(person => person.SdsUserId);
        var running = journeys.Topologies();

        return
        [
            .. from topology in seed.Topologies
               where running.Contains(topology.Name)
               from system in SystemsOf(topology)
               from user in system.Users
               select new Asker(topology.Name, topology.Title, system.Name, system.Title, user, Describe(people[user])),
        ];
    }

    private static IEnumerable<(string Name, string Title, IReadOnlyList<string> Users)> SystemsOf(TopologyRow topology) =>
    [
        .. topology.Systems.Select(system => (system.Name, system.Title, system.Users)),
        .. topology.Messengers.Select(messenger => (messenger.Name, messenger.Title, messenger.Users)),
    ];

    private static string Describe(PractitionerRow person) =>
        $"{string.Join(' ', [.. person.Name.Prefix, .. person.Name.Given, person.Name.Family])}, {person.JobRole.Name}";
}

/// <summary>A person in front of a system of a topology.</summary>
internal sealed record Asker(string Topology, string TopologyTitle, string System, string SystemTitle, string SdsUserId, string Person)
{
    /// <summary>Names it in a form.</summary>
    public string Id => $"{Topology}/{System}/{SdsUserId}";
}
