using SpineSandbox.Sandbox.Seed.Clinical;

namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>One clinical record: whose it is, and that its entries hang together.</summary>
internal static class ClinicalRecordChecks
{
    public static IEnumerable<string> Of(ClinicalRecordRow record, SeedIndex seed) =>
    [
        .. Owner(record, seed),
        .. ClinicalEntryChecks.Of(record, seed).Concat(ClinicalLinkChecks.Of(record))
            .Concat(ClinicalCodeChecks.Of(record))
            .Select(reason => $"record {record.NhsNumber}, {reason}"),
    ];

    private static IEnumerable<string> Owner(ClinicalRecordRow record, SeedIndex seed) =>
    [
        .. Reason.When(!seed.HasPractice(record.Practice), $"the practice {record.Practice} is not in practices.json"),
        .. Reason.When(
            seed.FindPatient(record.NhsNumber) is null && record.Demographics is not { Name: not null, Gender: not null, BirthDate: not null },
            $"the patient {record.NhsNumber} is not in patients.json, and the record itself has no name, gender and birthDate"),
        .. seed.Practitioner("the usual GP", record.UsualGp),
        .. seed.Organisation("the previous practice", record.GpTransfer?.From),
        .. Reason.When(
            record.Registration.PreferredBranch is { } branch && !seed.IsPlaceOf(record.Practice, branch),
            $"the preferred branch {record.Registration.PreferredBranch} is not a site of {record.Practice}"),
    ];
}
