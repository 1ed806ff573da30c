using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Sds.Edits;

/// <summary>From rows of the directory back to rows of the seed folder, as short as these are written.</summary>
internal static class DirectoryRows
{
    public static OrganisationRow Of(Organisation organisation, IEnumerable<Organisation> sites) => new()
    {
        OdsCode = organisation.OdsCode,
        Name = organisation.Name,
        Kind = organisation.Kind,
        Roles = organisation.Roles,
        Address = Address(organisation.Address),
        Telephone = organisation.Telephone,
        Parent = organisation.Parent,
        CommissionedBy = organisation.CommissionedBy,
        Active = organisation.Active,
        Sites =
        [
            .. sites.Select(site => new SiteRow { OdsCode = site.OdsCode, Name = site.Name, Address = Address(site.Address), Telephone = site.Telephone }),
        ],
    };

    public static SystemRow Of(AccreditedSystem system)
    {
        var (products, others) = Summed(system.Interactions);

        return new SystemRow
        {
            Asid = system.Asid,
            OdsCode = system.OdsCode,
            PartyKey = system.PartyKey,
            Manufacturer = system.Manufacturer ?? system.OdsCode,
            ProductName = system.ProductName ?? system.Asid.Value,
            ProductVersion = system.ProductVersion,
            Products = products,
            Interactions = others,
            Fqdn = system.Fqdn,
        };
    }

    /// <summary>One row for the records that belong to one registration. Of several addresses of a record the seed can hold one.</summary>
    public static IEnumerable<EndpointRow> Of(IEnumerable<MhsRecord> records) =>
        records.GroupBy(record => (record.PartyKey, record.OdsCode)).Select(registration =>
        {
            var first = registration.First();

            return new EndpointRow
            {
                PartyKey = first.PartyKey,
                OdsCode = first.OdsCode,
                Kind = first.Kind,
                Fqdn = registration.Select(record => record.Fqdn).Distinct().Count() == 1 && !IsHost(first) ? first.Fqdn : null,
                Manufacturer = first.Manufacturer,
                ProductName = first.ProductName,
                Reliability = first.Reliability is { } reliability ? Reliability(reliability) : null,
                Roots = [.. registration.GroupBy(record => record.Addresses[0]).Select(root => Root(root.Key, [.. root.Select(record => record.InteractionId)]))],
            };
        });

    private static ServiceRootRow Root(string address, IReadOnlyList<InteractionId> interactions)
    {
        var (products, others) = Summed(interactions);

        return new ServiceRootRow { Products = products, Interactions = others, Address = address };
    }

    /// <summary>Interactions by the products whose interactions are all there, and the rest one by one.</summary>
    private static (IReadOnlyList<GpConnectProduct> Products, IReadOnlyList<InteractionId> Others) Summed(IReadOnlyList<InteractionId> interactions)
    {
        GpConnectProduct[] products =
        [
            .. Enum.GetValues<GpConnectProduct>()
                .Where(product => GpConnectInteractions.Of(product).Any() && GpConnectInteractions.Of(product).All(interactions.Contains)),
        ];

        return (products, [.. interactions.Except(products.SelectMany(GpConnectInteractions.Of))]);
    }

    // The name of one of our own services is in the place of its host.
    private static bool IsHost(MhsRecord record) =>
        record.Addresses[0].StartsWith('{') || (Uri.TryCreate(record.Addresses[0], UriKind.Absolute, out var url) && url.Host == record.Fqdn);

    private static PostalAddressRow Address(OrganisationAddress address) => new()
    {
        Lines = address.Lines, City = address.City, District = address.District, PostalCode = address.PostalCode, Country = address.Country,
    };

    private static ReliabilityRow Reliability(Reliability reliability) => new()
    {
        SyncReplyMode = reliability.SyncReplyMode,
        RetryInterval = reliability.RetryInterval,
        Retries = reliability.Retries,
        PersistDuration = reliability.PersistDuration,
        DuplicateElimination = reliability.DuplicateElimination,
        AckRequested = reliability.AckRequested,
        Actor = reliability.Actor,
    };
}
