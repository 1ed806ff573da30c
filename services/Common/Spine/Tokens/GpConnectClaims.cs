using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Tokens;

/// <summary>On whose behalf a consumer asks, and for what: the facts that a GP Connect JWT carries, whatever its release.</summary>
public sealed record GpConnectClaims
{
    /// <summary>The URL of the consumer's Spine endpoint.</summary>
    public required string Issuer { get; init; }

    /// <summary>The provider's service root URL, as SDS has it. Access Record HTML sends <see cref="GpConnectJwt.Dstu2Audience"/> instead.</summary>
    public required string Audience { get; init; }

    /// <summary>One of <see cref="RequestedScope"/>.</summary>
    public required string Scope { get; init; }

    /// <summary>When the token is made; it ends five minutes later.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public required RequestingDevice Device { get; init; }

    public required RequestingOrganization Organization { get; init; }

    public required RequestingPractitioner Practitioner { get; init; }

    /// <summary>The patient whose record is asked for; Access Record HTML only.</summary>
    public NhsNumber? RequestedPatient { get; init; }

    /// <summary>The organisation that is asked, where no patient is; Access Record HTML only.</summary>
    public OdsCode? RequestedOrganization { get; init; }
}

/// <summary>The software that sends the request. <paramref name="System"/> is the consumer's own identifier system.</summary>
public sealed record RequestingDevice(string Id, string System, string Value, string Model, string Version);

/// <summary>The organisation of the person who asks; never the host of a portal.</summary>
public sealed record RequestingOrganization(OdsCode OdsCode, string Name);

/// <summary>The person who asks. IDs that a system without smartcards does not know are <c>UNK</c>.</summary>
/// <param name="Id">The consumer's own user ID; also the subject of the token.</param>
/// <param name="LocalSystem">The consumer's own identifier system for users.</param>
/// <param name="JobRole">An SDS job role code such as R0260.</param>
public sealed record RequestingPractitioner(
    string Id, string LocalSystem, string SdsUserId, string SdsRoleProfileId, string Family, string Given, string? Prefix, string JobRole);
