using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>One endpoint registration of <c>endpoints.json</c>; it stands for one nhsMhs record per interaction.</summary>
public sealed record EndpointRow
{
    public required PartyKey PartyKey { get; init; }

    public required OdsCode OdsCode { get; init; }

    public required EndpointKind Kind { get; init; }

    /// <summary>Left out, the host of each address.</summary>
    public string? Fqdn { get; init; }

    /// <summary>The beginning of each record's CPA ID, to which three digits are added. Left out, they are derived.</summary>
    public string? CpaId { get; init; }

    public OdsCode? Manufacturer { get; init; }

    public string? ProductName { get; init; }

    public ReliabilityRow? Reliability { get; init; }

    /// <summary>Empty for a consumer's message handling server: GP Connect allows it no interaction.</summary>
    public IReadOnlyList<ServiceRootRow> Roots { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>The interactions of all roots, with the address as written.</summary>
    public IEnumerable<(InteractionId Interaction, string Address)> Interactions() =>
        from root in Roots
        from interaction in root.Products.SelectMany(GpConnectInteractions.Of).Concat(root.Interactions).Distinct()
        select (interaction, root.Address);

    /// <summary>The records that SDS holds, with <c>{service}</c> at the beginning of an address replaced.</summary>
    /// <param name="baseUrlOf">From the name of a service to the URL it listens on.</param>
    public IEnumerable<EndpointRegistration> Expand(Func<string, string> baseUrlOf) =>
        Interactions().Select((row, index) =>
            EndpointRegistration.Of(this, row.Interaction, ServiceAddress.Resolve(row.Address, baseUrlOf), index + 1));
}

/// <summary>Some interactions and the FHIR base URL under which they are served.</summary>
public sealed record ServiceRootRow
{
    public IReadOnlyList<GpConnectProduct> Products { get; init; } = [];

    public IReadOnlyList<InteractionId> Interactions { get; init; } = [];

    /// <summary>An absolute URL, or one that begins with <c>{provider}</c> or <c>{provider-single}</c>.</summary>
    public required string Address { get; init; }
}

/// <summary>The ebXML contract properties of a message handling server.</summary>
public sealed record ReliabilityRow
{
    public int? Retries { get; init; }

    /// <summary>ISO 8601 duration: <c>PT1M</c>.</summary>
    public string? RetryInterval { get; init; }

    /// <summary>ISO 8601 duration: <c>PT5M</c>.</summary>
    public string? PersistDuration { get; init; }

    public string? SyncReplyMode { get; init; }

    public string? AckRequested { get; init; }

    public string? DuplicateElimination { get; init; }

    /// <summary>The ebXML actor that acknowledges: <c>urn:oasis:names:tc:ebxml-msg:actor:toPartyMSH</c>.</summary>
    public string? Actor { get; init; }
}

public enum EndpointKind
{
    /// <summary>Combined MHS and accredited system: party key and ASID belong to one another.</summary>
    Cma,

    /// <summary>A message handling server in front of several accredited systems.</summary>
    Mhs,
}
