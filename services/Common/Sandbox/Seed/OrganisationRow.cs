namespace SpineSandbox.Sandbox.Seed;

/// <summary>One organisation of <c>organisations.json</c>.</summary>
public sealed record OrganisationRow
{
    public required OdsCode OdsCode { get; init; }

    public required string Name { get; init; }

    public required OrganisationKind Kind { get; init; }

    /// <summary>ODS roles, the primary one first: <c>RO177</c>, <c>RO76</c>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public required PostalAddressRow Address { get; init; }

    public string? Telephone { get; init; }

    /// <summary>Who operates it (RE6), such as the trust of a clinic.</summary>
    public OdsCode? Parent { get; init; }

    /// <summary>Who commissions it (RE4).</summary>
    public OdsCode? CommissionedBy { get; init; }

    public bool Active { get; init; } = true;

    /// <summary>False for an organisation that people are registered with and that no directory lists.</summary>
    public bool InDirectory { get; init; } = true;

    /// <summary>Branch surgeries or hospital sites. The organisation's own address is its main place.</summary>
    public IReadOnlyList<SiteRow> Sites { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>A branch or site with its own ODS code; nothing is routed to it.</summary>
public sealed record SiteRow
{
    public required OdsCode OdsCode { get; init; }

    public required string Name { get; init; }

    public required PostalAddressRow Address { get; init; }

    public string? Telephone { get; init; }
}

/// <summary>The address of an organisation or site.</summary>
public sealed record PostalAddressRow
{
    public required IReadOnlyList<string> Lines { get; init; }

    public required string City { get; init; }

    /// <summary>The county.</summary>
    public string? District { get; init; }

    public required string PostalCode { get; init; }

    public string? Country { get; init; }
}

public enum OrganisationKind
{
    GpPractice,
    AcuteTrust,
    MentalHealthTrust,
    CommunityTrust,
    SocialCare,
    RegionalHost,
    Pharmacy,
    Commissioner,
    Supplier,
    CareHome,
    Independent,
    NationalBody,
}
