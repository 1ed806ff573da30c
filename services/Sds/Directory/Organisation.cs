using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sds.Directory;

/// <summary>An organisation or one of its sites, as the directory and ODS list it.</summary>
internal sealed record Organisation
{
    public required OdsCode OdsCode { get; init; }

    public required string Name { get; init; }

    public required OrganisationKind Kind { get; init; }

    /// <summary>ODS roles, the primary one first: <c>RO177</c>, <c>RO76</c>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public required OrganisationAddress Address { get; init; }

    public string? Telephone { get; init; }

    /// <summary>The organisation whose branch or site this is; absent for organisations proper.</summary>
    public OdsCode? SiteOf { get; init; }

    /// <summary>Who operates it (RE6).</summary>
    public OdsCode? Parent { get; init; }

    /// <summary>Who commissions it (RE4).</summary>
    public OdsCode? CommissionedBy { get; init; }

    public bool Active { get; init; } = true;
}

/// <summary>Where an organisation or site is.</summary>
internal sealed record OrganisationAddress
{
    public IReadOnlyList<string> Lines { get; init; } = [];

    public required string City { get; init; }

    /// <summary>The county.</summary>
    public string? District { get; init; }

    public required string PostalCode { get; init; }

    public string? Country { get; init; }
}
