using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sds.Directory;

/// <summary>One <c>nhsMhs</c> record: where a message handling server answers one interaction.</summary>
internal sealed record MhsRecord
{
    /// <summary>The record's unique identifier, <c>nhsMHSId</c> on the FHIR face. Not an ASID.</summary>
    public required string Id { get; init; }

    public required OdsCode OdsCode { get; init; }

    public required PartyKey PartyKey { get; init; }

    public required InteractionId InteractionId { get; init; }

    /// <summary>The contract's ID: <c>nhsMhsCPAId</c>.</summary>
    public required string CpaId { get; init; }

    public required string Fqdn { get; init; }

    /// <summary>Service roots, textually as consumers must put them behind SSP; nearly always one.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>Combined with an accredited system (CMA), or in front of several (MHS).</summary>
    public EndpointKind Kind { get; init; } = EndpointKind.Cma;

    public OdsCode? Manufacturer { get; init; }

    public string? ProductName { get; init; }

    /// <summary>The ebXML contract properties, where the registration has any.</summary>
    public Reliability? Reliability { get; init; }
}

/// <summary>How messages to a message handling server are to be sent, acknowledged and repeated.</summary>
internal sealed record Reliability
{
    public string? SyncReplyMode { get; init; }

    /// <summary>ISO 8601 duration: <c>PT1M</c>.</summary>
    public string? RetryInterval { get; init; }

    public int? Retries { get; init; }

    /// <summary>ISO 8601 duration: <c>PT5M</c>.</summary>
    public string? PersistDuration { get; init; }

    public string? DuplicateElimination { get; init; }

    public string? AckRequested { get; init; }

    /// <summary>The ebXML actor that acknowledges.</summary>
    public string? Actor { get; init; }
}
