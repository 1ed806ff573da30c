namespace SpineSandbox.Sandbox.Seed;

/// <summary>What every system of a topology has, whichever part it plays.</summary>
public sealed record TopologyMember(string Name, string Title, OdsCode OdsCode, IReadOnlyList<string> Users, SystemPart Part);

/// <summary>What a system of a topology does.</summary>
public enum SystemPart
{
    /// <summary>Asks practices through the message handling server.</summary>
    Consumer,

    /// <summary>Sends messages over MESH.</summary>
    Messenger,

    /// <summary>Traces patients through the SMSP.</summary>
    SmspClient,
}

/// <summary>The systems of a topology in one list.</summary>
public static class TopologyMembers
{
    /// <summary>Consumers first, in the order of the seed.</summary>
    public static IReadOnlyList<TopologyMember> AllSystems(this TopologyRow topology) =>
    [
        .. topology.Systems.Select(row => new TopologyMember(row.Name, row.Title, row.OdsCode, row.Users, SystemPart.Consumer)),
        .. topology.Messengers.Select(row => new TopologyMember(row.Name, row.Title, row.OdsCode, row.Users, SystemPart.Messenger)),
        .. topology.SmspClients.Select(row => new TopologyMember(row.Name, row.Title, row.OdsCode, row.Users, SystemPart.SmspClient)),
    ];
}
