using System.Text.Json;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Edits;

/// <summary><c>GET /_sandbox/seed</c>: the directory as it is now, as rows of the seed files.</summary>
internal static class SeedForm
{
    public static RouteGroupBuilder MapSeedForm(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/seed", Whole).WithName("GetSeedRows").WithSummary("Organisations, systems and endpoints, as rows of the seed");

        return sandbox;
    }

    private static DirectoryAsSeed Whole(DirectoryStore store, StoredAddresses stored)
    {
        var directory = store.Current.View.Current;
        var sites = directory.Organisations.ToLookup(organisation => organisation.SiteOf);

        return new DirectoryAsSeed(
            [.. sites[null].Select(organisation => SeedRowWriter.Write(DirectoryRows.Of(organisation, sites[organisation.OdsCode])))],
            [.. directory.Systems.Select(system => SeedRowWriter.Write(DirectoryRows.Of(system)))],
            [.. DirectoryRows.Of(directory.MhsRecords.Select(stored.ToStore)).Select(SeedRowWriter.Write)]);
    }

    /// <summary>What the seed's files of the same names hold.</summary>
    private sealed record DirectoryAsSeed(
        IReadOnlyList<JsonElement> Organisations, IReadOnlyList<JsonElement> Systems, IReadOnlyList<JsonElement> Endpoints);
}
