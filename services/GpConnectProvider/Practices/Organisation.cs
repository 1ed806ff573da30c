namespace SpineSandbox.GpConnectProvider.Practices;

/// <summary>An organisation that the provider's systems know by its ODS code.</summary>
internal sealed record Organisation
{
    public required OdsCode OdsCode { get; init; }

    public required string Name { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required PostalAddressRow Address { get; init; }

    public string? Telephone { get; init; }

    public IReadOnlyList<SiteRow> Sites { get; init; } = [];

    /// <summary>The main place, which has the organisation's own code, and then the sites.</summary>
    public IEnumerable<Place> Places =>
    [
        new(OdsCode, Name, Address, Telephone, OdsCode),
        .. Sites.Select(site => new Place(site.OdsCode, site.Name, site.Address, site.Telephone ?? Telephone, OdsCode)),
    ];

    public static Organisation From(OrganisationRow row) => new()
    {
        OdsCode = row.OdsCode,
        Name = row.Name,
        Kind = row.Kind,
        Address = row.Address,
        Telephone = row.Telephone,
        Sites = row.Sites,
    };
}

/// <summary>Where an organisation sees people.</summary>
/// <param name="OdsCode">Site code; that of the organisation for its main place.</param>
/// <param name="Organisation">Whose place it is.</param>
internal sealed record Place(OdsCode OdsCode, string Name, PostalAddressRow Address, string? Telephone, OdsCode Organisation);
