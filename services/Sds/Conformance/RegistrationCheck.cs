using SpineSandbox.Sds.Devices;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Endpoints;

namespace SpineSandbox.Sds.Conformance;

/// <summary>
/// Walks both orders of look-up for every interaction that a provider has registered. Consumers since 0.5.2, 0.7.2 and 1.2.3 ask
/// for the endpoint first, older ones for the ASID first; a registration should serve both.
/// </summary>
internal static class RegistrationCheck
{
    public static IEnumerable<RegistrationReport> Run(DirectoryState directory) =>
        Registrations(directory).Select(registration => Report(registration.OdsCode, registration.PartyKey, directory));

    // Systems behind an MHS that answers something, and MHS records that no system stands behind. The rest are consumers.
    private static IEnumerable<(OdsCode OdsCode, PartyKey PartyKey)> Registrations(DirectoryState directory)
    {
        var manned = directory.Systems.Select(system => system.PartyKey).ToHashSet();
        var systems = directory.Systems.Where(system => directory.MhsRecordsBehind(system.PartyKey.Value).Any());
        var unmanned = directory.MhsRecords.Where(record => !manned.Contains(record.PartyKey));

        return systems.Select(system => (system.OdsCode, system.PartyKey)).Union(unmanned.Select(record => (record.OdsCode, record.PartyKey)));
    }

    private static RegistrationReport Report(OdsCode odsCode, PartyKey partyKey, DirectoryState directory)
    {
        MhsRecord[] shared = [.. directory.MhsRecordsBehind(partyKey.Value)];
        MhsRecord[] own = [.. shared.Where(record => record.OdsCode == odsCode)];
        InteractionId[] interactions = [.. (own.Length > 0 ? own : shared).Select(record => record.InteractionId).Distinct()];
        string[] current = [.. interactions.SelectMany(interaction => InCurrentOrder(odsCode, interaction, directory))];
        string[] older = [.. interactions.SelectMany(interaction => InOlderOrder(odsCode, interaction, directory))];

        return new RegistrationReport(
            odsCode,
            partyKey,
            interactions.Length,
            current.Length == 0,
            older.Length == 0,
            [.. current.Concat(older).GroupBy(problem => problem).Select(same => $"{same.Key} ({same.Count()} of {interactions.Length} interactions)")]);
    }

    private static string[] InCurrentOrder(OdsCode odsCode, InteractionId interaction, DirectoryState directory)
    {
        var endpoints = new EndpointQuery(odsCode.Value, interaction.Value, null).In(directory);
        var systems = endpoints.SelectMany(endpoint => directory.SystemsOf(odsCode.Value).Where(system => system.PartyKey == endpoint.PartyKey));

        return OneOf(endpoints.Count, "current order: endpoints by organisation and interaction")
            ?? OneOf(systems.Count(), "current order: systems by organisation and party key")
            ?? [];
    }

    private static string[] InOlderOrder(OdsCode odsCode, InteractionId interaction, DirectoryState directory)
    {
        var systems = new DeviceQuery(odsCode.Value, interaction.Value, null, null).In(directory);
        var endpoints = systems.SelectMany(system => new EndpointQuery(null, interaction.Value, system.PartyKey.Value).In(directory));

        return OneOf(systems.Count, "older order: systems by organisation and interaction")
            ?? OneOf(endpoints.Count(), "older order: endpoints by party key and interaction")
            ?? [];
    }

    private static string[]? OneOf(int found, string lookup) => found == 1 ? null : [$"{lookup}: {found} rows"];
}
