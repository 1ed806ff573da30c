namespace SpineSandbox.Sds.Directory;

/// <summary>One <c>nhsAs</c> record: a system that is accredited at one organisation, keyed by ASID.</summary>
internal sealed record AccreditedSystem
{
    public required Asid Asid { get; init; }

    /// <summary>The organisation that the record belongs to: <c>nhsIDCode</c>.</summary>
    public required OdsCode OdsCode { get; init; }

    /// <summary>The organisation that uses the system: <c>nhsAsClient</c>.</summary>
    public required OdsCode Client { get; init; }

    /// <summary>The message handling server that the system sends and receives through.</summary>
    public required PartyKey PartyKey { get; init; }

    /// <summary>The supplier: <c>nhsMhsManufacturerOrg</c>.</summary>
    public OdsCode? Manufacturer { get; init; }

    public string? ProductName { get; init; }

    public string? ProductVersion { get; init; }

    /// <summary>The host name on the system's certificate.</summary>
    public string? Fqdn { get; init; }

    /// <summary>What the system is accredited for: <c>nhsAsSvcIA</c>.</summary>
    public IReadOnlyList<InteractionId> Interactions { get; init; } = [];
}
