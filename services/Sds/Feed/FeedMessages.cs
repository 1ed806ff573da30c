using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Feed;

/// <summary>From the directory's own rows to those that other services are told.</summary>
internal static class FeedMessages
{
    public static DirectoryMessage Snapshot(string position, DirectoryState state) => new(position, Snapshot: true)
    {
        Organisations = [.. state.Organisations.Select(Row)],
        Systems = [.. state.Systems.Select(Row)],
        Endpoints = [.. state.MhsRecords.Select(Row)],
    };

    public static DirectoryMessage Change(string position, DirectoryChange change) => new(position, Snapshot: false)
    {
        Organisations = [.. change.Organisations.Select(Row)],
        Systems = [.. change.Systems.Select(Row)],
        Endpoints = [.. change.MhsRecords.Select(Row)],
        RemovedOrganisations = change.RemovedOrganisations,
        RemovedSystems = change.RemovedSystems,
        RemovedEndpoints = change.RemovedMhsRecords,
    };

    /// <summary>Nothing has changed; the connection still stands.</summary>
    public static DirectoryMessage Heartbeat(string position) => new(position, Snapshot: false);

    private static OrganisationRow Row(Organisation organisation) => new(organisation.OdsCode, organisation.Name, organisation.Active);

    private static AccreditedSystemRow Row(AccreditedSystem system) => new(
        system.Asid,
        system.OdsCode,
        system.Client,
        system.PartyKey,
        system.Manufacturer,
        system.ProductName,
        system.ProductVersion,
        system.Fqdn,
        system.Interactions);

    // A record with several addresses is known to SSP by the first: consumers are told to take the first of several.
    private static MessageHandlingRow Row(MhsRecord record) => new(
        record.Id, record.OdsCode, record.PartyKey, record.InteractionId, record.CpaId, record.Fqdn, record.Addresses[0]);
}
