using SpineSandbox.Sds.Devices;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Endpoints;

namespace SpineSandbox.Sds.Conformance;

/// <summary>
/// Walks both orders of look-up for every interaction that is registered. Consumers since 0.5.2, 0.7.2 and 1.2.3 ask for the
/// endpoint first, older ones for the ASID first; a registration should serve both.
/// </summary>
internal static class RegistrationCheck
{
    public static IEnumerable<RegistrationReport> Run(DirectoryState directory) =>
        from record in directory.MhsRecords
        group record by (record.OdsCode, record.PartyKey) into registration
        select Report(registration.Key.OdsCode, registration.Key.PartyKey, [.. registration], directory);

    private static RegistrationReport Report(OdsCode odsCode, PartyKey partyKey, MhsRecord[] records, DirectoryState directory)
    {
        string[] current = [.. records.SelectMany(record => InCurrentOrder(record, directory))];
        string[] older = [.. records.SelectMany(record => InOlderOrder(record, directory))];

        return new RegistrationReport(
            odsCode,
            partyKey,
            records.Length,
            current.Length == 0,
            older.Length == 0,
            [.. current.Concat(older).GroupBy(problem => problem).Select(same => $"{same.Key} ({same.Count()} of {records.Length} interactions)")]);
    }

    private static IEnumerable<string> InCurrentOrder(MhsRecord record, DirectoryState directory)
    {
        var endpoints = new EndpointQuery(record.OdsCode.Value, record.InteractionId.Value, null).In(directory);
        var systems = directory.SystemsOf(record.OdsCode.Value).Where(system => system.PartyKey == record.PartyKey).ToArray();

        return
        [
            .. OneOf(endpoints.Count, "current order: endpoints by organisation and interaction"),
            .. OneOf(systems.Length, "current order: systems by organisation and party key"),
        ];
    }

    private static IEnumerable<string> InOlderOrder(MhsRecord record, DirectoryState directory)
    {
        var systems = new DeviceQuery(record.OdsCode.Value, record.InteractionId.Value, null, null).In(directory);
        var endpoints = systems
            .SelectMany(system => new EndpointQuery(null, record.InteractionId.Value, system.PartyKey.Value).In(directory))
            .ToArray();

        return
        [
            .. OneOf(systems.Count, "older order: systems by organisation and interaction"),
            .. systems.Count == 0 ? [] : OneOf(endpoints.Length, "older order: endpoints by party key and interaction"),
        ];
    }

    private static string[] OneOf(int found, string lookup) => found == 1 ? [] : [$"{lookup}: {found} rows"];
}
