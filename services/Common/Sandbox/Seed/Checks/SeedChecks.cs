using SpineSandbox.Sandbox.Seed.Reading;

namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>Which rules hold for which rows.</summary>
internal static class SeedChecks
{
    public static List<SeedFault> Run(SeedRows rows, Func<string, bool> holdsFile, DateOnly today)
    {
        var seed = new SeedIndex(rows, holdsFile, today);

        return
        [
            .. Unique(rows.Organisations, OrganisationChecks.Codes, "the ODS code"),
            .. Each(rows.Organisations, row => OrganisationChecks.Of(row, seed)),
            .. Unique(rows.Practices, row => [$"{row.OdsCode}"], "the practice"),
            .. Each(rows.Practices, row => OrganisationChecks.Of(row, seed)),
            .. Unique(rows.Systems, row => [$"{row.Asid}"], "the ASID"),
            .. Each(rows.Systems, row => DirectoryChecks.Of(row, seed)),
            .. Unique(rows.Endpoints, DirectoryChecks.Keys, "the endpoint for"),
            .. Each(rows.Endpoints, row => DirectoryChecks.Of(row, seed)),
            .. Unique(rows.Agreements, row => [$"{row.Id}"], "the agreement"),
            .. Each(rows.Agreements, row => DirectoryChecks.Of(row, seed)),
            .. Unique(rows.Patients, row => [$"{row.NhsNumber}"], "the NHS number"),
            .. Each(rows.Patients, row => PatientChecks.Of(row, seed)),
            .. Unique(rows.Practitioners, row => [$"{row.SdsUserId}"], "the SDS user ID"),
            .. Each(rows.Practitioners, row => OrganisationChecks.Of(row, seed)),
            .. Unique(rows.Mailboxes, row => [$"{row.MailboxId}"], "the mailbox"),
            .. Each(rows.Mailboxes, row => seed.Organisation("the organisation", row.OdsCode)),
            .. Unique(rows.ClinicalRecords, row => [$"{row.NhsNumber} at {row.Practice}"], "the record of"),
            .. Each(rows.ClinicalRecords, row => ClinicalRecordChecks.Of(row, seed)),
            .. Each(rows.Slots, row => OrganisationChecks.Of(row, seed)),
            .. Unique(rows.Topologies, row => [$"{row.Name}"], "the topology"),
            .. Each(rows.Topologies, row => TopologyChecks.Of(row, seed)),
            .. Unique(rows.Applications, row => [$"{row.ApiKey}"], "the application with the API key"),
            .. Each(rows.Applications, row => ApplicationChecks.Of(row, seed)),
            .. Unique(rows.Roles, row => [$"{row.Key}"], "the role"),
            .. Each(rows.Roles, row => RoleChecks.Of(row, seed)),
        ];
    }

    private static IEnumerable<SeedFault> Each<T>(IReadOnlyList<SeedRow<T>> rows, Func<T, IEnumerable<string>> reasons) =>
        rows.SelectMany(row => reasons(row.Value).Select(row.Fault));

    private static IEnumerable<SeedFault> Unique<T>(IReadOnlyList<SeedRow<T>> rows, Func<T, IEnumerable<string>> keysOf, string what)
    {
        var lines = new Dictionary<string, int>();
        foreach (var row in rows)
        {
            foreach (var key in keysOf(row.Value))
            {
                if (!lines.TryAdd(key, row.Line))
                {
                    yield return row.Fault($"{what} {key} is there already, in line {lines[key]}");
                }
            }
        }
    }
}
