using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sds.Directory;

/// <summary>From rows of the seed folder to rows of the directory.</summary>
internal static class SeededRows
{
    /// <summary>An organisation and its sites.</summary>
    public static IEnumerable<Organisation> Organisations(OrganisationRow row)
    {
        var organisation = new Organisation
        {
            OdsCode = row.OdsCode,
            Name = row.Name,
            Kind = row.Kind,
            Roles = row.Roles.Count > 0 ? row.Roles : UsualRoles.OfOrganisation(row.Kind),
            Address = Address(row.Address),
            Telephone = row.Telephone,
            Parent = row.Parent,
            CommissionedBy = row.CommissionedBy,
            Active = row.Active,
        };

        return row.Sites.Select(site => Site(site, row)).Prepend(organisation);
    }

    public static AccreditedSystem System(SystemRow row) => new()
    {
        Asid = row.Asid,
        OdsCode = row.OdsCode,
        Client = row.OdsCode,
        PartyKey = row.PartyKey,
        Manufacturer = row.Manufacturer,
        ProductName = row.ProductName,
        ProductVersion = row.ProductVersion,
        Fqdn = row.Fqdn,
        Interactions = row.AllInteractions,
    };

    public static MhsRecord MhsRecord(EndpointRegistration row) => new()
    {
        Id = row.Id,
        OdsCode = row.OdsCode,
        PartyKey = row.PartyKey,
        InteractionId = row.InteractionId,
        CpaId = row.CpaId,
        Fqdn = row.Fqdn,
        Addresses = [row.Address.OriginalString],
        Kind = row.Kind,
        Manufacturer = row.Manufacturer,
        ProductName = row.ProductName,
        Reliability = row.Reliability is { } reliability ? Reliability(reliability) : null,
    };

    private static Organisation Site(SiteRow site, OrganisationRow organisation) => new()
    {
        OdsCode = site.OdsCode,
        Name = site.Name,
        Kind = organisation.Kind,
        Roles = UsualRoles.OfSite(organisation.Kind),
        Address = Address(site.Address),
        Telephone = site.Telephone,
        SiteOf = organisation.OdsCode,
        Parent = organisation.OdsCode,
        Active = organisation.Active,
    };

    private static OrganisationAddress Address(PostalAddressRow row) => new()
    {
        Lines = row.Lines,
        City = row.City,
        District = row.District,
        PostalCode = row.PostalCode,
        Country = row.Country,
    };

    private static Reliability Reliability(ReliabilityRow row) => new()
    {
        SyncReplyMode = row.SyncReplyMode,
        RetryInterval = row.RetryInterval,
        Retries = row.Retries,
        PersistDuration = row.PersistDuration,
        DuplicateElimination = row.DuplicateElimination,
        AckRequested = row.AckRequested,
        Actor = row.Actor,
    };
}
