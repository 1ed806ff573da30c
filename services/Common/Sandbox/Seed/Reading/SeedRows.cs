using SpineSandbox.Sandbox.Seed.Clinical;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>All rows with their lines, not checked against one another yet.</summary>
internal sealed record SeedRows
{
    public required IReadOnlyList<SeedRow<OrganisationRow>> Organisations { get; init; }

    public required IReadOnlyList<SeedRow<PracticeRow>> Practices { get; init; }

    public required IReadOnlyList<SeedRow<SystemRow>> Systems { get; init; }

    public required IReadOnlyList<SeedRow<EndpointRow>> Endpoints { get; init; }

    public required IReadOnlyList<SeedRow<DataSharingAgreementRow>> Agreements { get; init; }

    public required IReadOnlyList<SeedRow<PatientRow>> Patients { get; init; }

    public required IReadOnlyList<SeedRow<PractitionerRow>> Practitioners { get; init; }

    public required SeedRow<MailboxFile>? MailboxFile { get; init; }

    public required IReadOnlyList<SeedRow<MailboxRow>> Mailboxes { get; init; }

    public required IReadOnlyList<SeedRow<ClinicalRecordRow>> ClinicalRecords { get; init; }

    public required IReadOnlyList<SeedRow<SlotPatternRow>> Slots { get; init; }

    public required IReadOnlyList<SeedRow<TopologyRow>> Topologies { get; init; }

    public required IReadOnlyList<SeedRow<ApplicationRow>> Applications { get; init; }

    public required IReadOnlyList<SeedRow<KeyValuePair<string, string>>> Roles { get; init; }
}
