using SpineSandbox.Sandbox.Seed.Clinical;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>All rows with their lines, file by file, not checked against one another.</summary>
internal sealed class SeedRows(SeedFolder folder)
{
    public SeedList<OrganisationRow> Organisations { get; } = new(() => folder.Rows<OrganisationRow>("organisations.json"));

    public SeedList<PracticeRow> Practices { get; } = new(() => folder.Rows<PracticeRow>("practices.json"));

    public SeedList<SystemRow> Systems { get; } = new(() => folder.Rows<SystemRow>("systems.json"));

    public SeedList<EndpointRow> Endpoints { get; } = new(() => folder.Rows<EndpointRow>("endpoints.json"));

    public SeedList<DataSharingAgreementRow> Agreements { get; } = new(() => folder.Rows<DataSharingAgreementRow>("agreements.json"));

    public SeedList<PatientRow> Patients { get; } = new(() => folder.Rows<PatientRow>("patients.json"));

    public SeedList<PractitionerRow> Practitioners { get; } = new(() => folder.Rows<PractitionerRow>("practitioners.json"));

    /// <summary>One row, or none where the file is broken.</summary>
    public SeedList<MailboxFile> MailboxFile { get; } = new(() => folder.Object<MailboxFile>("mailboxes.json"));

    public SeedList<MailboxRow> Mailboxes { get; } = new(() => folder.RowsOf<MailboxRow>("mailboxes.json", "mailboxes"));

    public SeedList<ClinicalRecordRow> ClinicalRecords { get; } = new(() => folder.Rows<ClinicalRecordRow>("clinical-records.json"));

    public SeedList<SlotPatternRow> Slots { get; } = new(() => folder.Rows<SlotPatternRow>("slots.json"));

    public SeedList<TopologyRow> Topologies { get; } = new(() => folder.Rows<TopologyRow>("topologies.json"));

    public SeedList<KeyValuePair<string, string>> Roles { get; } = new(() => folder.Map("roles.json"));

    /// <summary>Reads every file, so that the folder knows all that is wrong with them.</summary>
    public void ReadAll() =>
        _ = Organisations.Count + Practices.Count + Systems.Count + Endpoints.Count + Agreements.Count + Patients.Count + Practitioners.Count
            + MailboxFile.Count + Mailboxes.Count + ClinicalRecords.Count + Slots.Count + Topologies.Count + Roles.Count;
}
