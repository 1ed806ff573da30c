using System.Collections.Frozen;
using SpineSandbox.Sandbox.Seed.Checks;
using SpineSandbox.Sandbox.Seed.Clinical;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>From the files of the folder to checked seed data.</summary>
internal static class SeedReader
{
    public static SeedData Read(string directory, DateOnly today)
    {
        var folder = new SeedFolder(directory, today);
        var rows = new SeedRows
        {
            Organisations = folder.Rows<OrganisationRow>("organisations.json"),
            Practices = folder.Rows<PracticeRow>("practices.json"),
            Systems = folder.Rows<SystemRow>("systems.json"),
            Endpoints = folder.Rows<EndpointRow>("endpoints.json"),
            Agreements = folder.Rows<DataSharingAgreementRow>("agreements.json"),
            Patients = folder.Rows<PatientRow>("patients.json"),
            Practitioners = folder.Rows<PractitionerRow>("practitioners.json"),
            MailboxFile = folder.Object<MailboxFile>("mailboxes.json"),
            Mailboxes = folder.RowsOf<MailboxRow>("mailboxes.json", "mailboxes"),
            ClinicalRecords = folder.Rows<ClinicalRecordRow>("clinical-records.json"),
            Slots = folder.Rows<SlotPatternRow>("slots.json"),
            Topologies = folder.Rows<TopologyRow>("topologies.json"),
            Applications = folder.Rows<ApplicationRow>("applications.json"),
            Roles = folder.Map("roles.json"),
        };
        folder.RefuseOtherFiles();

        // References are judged only when every row could be read: else a broken row would be blamed once for each that names it.
        var faults = folder.Faults.Count > 0 ? folder.Faults : SeedChecks.Run(rows, folder.Holds, today);
        if (faults.Count > 0)
        {
            throw new SeedException([.. faults]);
        }

        return new SeedData
        {
            Organisations = Values(rows.Organisations),
            Practices = Values(rows.Practices),
            Systems = Values(rows.Systems),
            Endpoints = Values(rows.Endpoints),
            Agreements = Values(rows.Agreements),
            Patients = Values(rows.Patients),
            Practitioners = Values(rows.Practitioners),
            Mailboxes = rows.MailboxFile!.Value,
            ClinicalRecords = [.. rows.ClinicalRecords.Select(row => RepeatedItems.Unfold(row.Value))],
            Slots = Values(rows.Slots),
            Topologies = Values(rows.Topologies),
            Applications = Values(rows.Applications),
            Roles = rows.Roles.ToFrozenDictionary(row => row.Value.Key, row => row.Value.Value),
            Directory = directory,
            Hash = folder.Hash(),
            Today = today,
        };
    }

    private static IReadOnlyList<T> Values<T>(IReadOnlyList<SeedRow<T>> rows) => [.. rows.Select(row => row.Value)];
}
