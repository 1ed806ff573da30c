namespace SpineSandbox.Sandbox.Seed;

/// <summary>One way to connect of <c>topologies.json</c>: a message handling server and the systems behind it.</summary>
public sealed record TopologyRow
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required TopologyMhsRow Mhs { get; init; }

    /// <summary>The first is taken when a journey names none.</summary>
    public required IReadOnlyList<TopologySystemRow> Systems { get; init; }

    /// <summary>Systems of the neighbourhood that send messages over MESH and ask nobody through the message handling server.</summary>
    public IReadOnlyList<MessagingSystemRow> Messengers { get; init; } = [];

    /// <summary>Systems that learn from the message handling server's SMSP who a patient is, and read no GP record.</summary>
    public IReadOnlyList<SmspClientRow> SmspClients { get; init; } = [];

    /// <summary>Links that belong to the picture of the topology and that the sandbox does not emulate.</summary>
    public IReadOnlyList<IllustratedLinkRow> Illustrated { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>A system that has a mailbox and no ASID, such as a community pharmacy's.</summary>
public sealed record MessagingSystemRow
{
    /// <summary>The resource name.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Whose mailbox it sends from.</summary>
    public required OdsCode OdsCode { get; init; }

    /// <summary>SDS user IDs of the people who use it, the first by default.</summary>
    public required IReadOnlyList<string> Users { get; init; }
}

/// <summary>The message handling server of a topology.</summary>
public sealed record TopologyMhsRow
{
    /// <summary>The resource name.</summary>
    public required string Name { get; init; }

    public required PartyKey PartyKey { get; init; }

    /// <summary>Who runs it: the organisation itself, its supplier or a regional host.</summary>
    public required OdsCode OdsCode { get; init; }

    /// <summary>Whether it is a Spine Mini Service Provider too: PDS over SOAP for the systems behind it.</summary>
    public bool Smsp { get; init; }

    /// <summary>The issuer in its tokens; left out, its own base URL.</summary>
    public string? Issuer { get; init; }
}

/// <summary>A care system behind the message handling server.</summary>
public sealed record TopologySystemRow
{
    /// <summary>The resource name.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required Asid Asid { get; init; }

    public required OdsCode OdsCode { get; init; }

    /// <summary>SDS user IDs of the people who use it, the first by default.</summary>
    public required IReadOnlyList<string> Users { get; init; }

    /// <summary>The ASIDs that a shared system sends with for users of other organisations.</summary>
    public IReadOnlyList<ParticipantRow> Participants { get; init; } = [];

    /// <summary>Whose ASID stands in <c>Ssp-From</c> for a user of another organisation.</summary>
    public SspFrom SspFrom { get; init; }

    /// <summary>Whether it files the structured records that it fetches, with where they came from.</summary>
    public bool FilesRecords { get; init; }
}

/// <summary>An organisation whose people use a shared system, and the ASID it has for that.</summary>
public sealed record ParticipantRow
{
    public required OdsCode OdsCode { get; init; }

    public required Asid Asid { get; init; }
}
