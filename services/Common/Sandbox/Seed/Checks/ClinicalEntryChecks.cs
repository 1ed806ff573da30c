using SpineSandbox.Sandbox.Seed.Clinical;

namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>What must hold for each entry of a clinical record by itself.</summary>
internal static class ClinicalEntryChecks
{
    public static IEnumerable<string> Of(ClinicalRecordRow record, SeedIndex seed) =>
        from item in record.Items()
        from reason in Common(item, seed).Concat(Own(item, record, seed))
        select $"entry {item.Id}: {reason}";

    private static IEnumerable<string> Common(RecordItem item, SeedIndex seed) =>
    [
        .. Reason.When(item.Date > seed.Today, $"its date {item.Date} is in the future"),
        .. seed.Practitioner("the practitioner", item.Practitioner),
        .. Reason.When(
            item.Repeat is { } repeat && (!CanRepeat(item) || repeat.Days < 1 || repeat.Times < 1),
            "it cannot repeat: only what happens on one day can, at least once, at least a day apart"),
    ];

    private static bool CanRepeat(RecordItem item) => item
        is EncounterRow or ObservationRow or InvestigationRow or ImmunisationRow or DocumentRow or AdministrativeItemRow or ClinicalItemRow;

    private static IEnumerable<string> Own(RecordItem item, ClinicalRecordRow record, SeedIndex seed) => item switch
    {
        ProblemRow problem => Ends(problem.Date, problem.End),
        AllergyRow allergy => Ends(allergy.Date, allergy.End),
        MedicationRow medication => Ends(medication.Date, medication.End).Concat(Issues(medication)),
        EncounterRow { Location: { } place } when !seed.IsPlaceOf(record.Practice, place) =>
            [$"its location {place} is neither {record.Practice} nor one of its sites"],
        ObservationRow observation when ValueCount(observation) > 1 => ["it has more than one of value, textValue and dateValue"],
        ReferralRow referral => seed.Organisation("the recipient", referral.ToOrganisation)
            .Concat(Reason.When(referral is { ToService: not null, ToOrganisation: null }, $"its service {referral.ToService} is of no organisation")),
        DocumentRow document => seed.Organisation("the author's organisation", document.AuthorOrganisation)
            .Concat(Reason.When(document.File is { } file && !seed.HasFile($"documents/{file}"), $"there is no file documents/{document.File}")),
        _ => [],
    };

    private static IEnumerable<string> Ends(SeedDate start, SeedDate? end) =>
        Reason.When(end < start, $"it ends on {end}, before it begins on {start}");

    private static IEnumerable<string> Issues(MedicationRow medication) =>
    [
        .. Reason.When(medication.Issues.Any(issue => issue < medication.Date), "a prescription was issued before the course began"),
        .. Reason.When(medication is { PrescribedElsewhere: not null, Issues.Count: > 0 }, "what is prescribed elsewhere is not issued here"),
    ];

    private static int ValueCount(ObservationRow row) =>
        (row.Value is null ? 0 : 1) + (row.TextValue is null ? 0 : 1) + (row.DateValue is null ? 0 : 1);
}
