using System.Text.RegularExpressions;

namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>Organisations, the practices among them, who works there and when.</summary>
internal static partial class OrganisationChecks
{
    private const int MinimumSlot = 5;

    public static IEnumerable<string> Codes(OrganisationRow row) => [row.OdsCode.Value, .. row.Sites.Select(site => site.OdsCode.Value)];

    public static IEnumerable<string> Of(OrganisationRow row, SeedIndex seed) =>
    [
        .. seed.Organisation("the parent", row.Parent),
        .. seed.Organisation("the commissioner", row.CommissionedBy),
        .. row.Roles.Where(role => !OdsRole().IsMatch(role)).Select(role => $"'{role}' is not an ODS role: RO and a number"),
    ];

    public static IEnumerable<string> Of(PracticeRow row, SeedIndex seed) =>
    [
        .. seed.Organisation("the practice", row.OdsCode),
        .. Reason.When(seed.FindOrganisation(row.OdsCode) is { Kind: not OrganisationKind.GpPractice }, $"{row.OdsCode} is not of the kind gp-practice in organisations.json"),
        .. seed.SystemOf("the ASID", row.Asid, row.OdsCode),
    ];

    public static IEnumerable<string> Of(PractitionerRow row, SeedIndex seed) =>
    [
        .. seed.Organisation("the organisation", row.OdsCode),
        .. Reason.When(!SdsUserId().IsMatch(row.SdsUserId), $"'{row.SdsUserId}' is not an SDS user ID: twelve digits"),
    ];

    public static IEnumerable<string> Of(SlotPatternRow row, SeedIndex seed) =>
    [
        .. Reason.When(!seed.HasPractice(row.Practice), $"the practice {row.Practice} is not in practices.json"),
        .. seed.Practitioner("the practitioner", row.Practitioner),
        .. Reason.When(!seed.IsPlaceOf(row.Practice, row.Location), $"the location {row.Location} is neither {row.Practice} nor one of its sites"),
        .. Reason.When(
            row.Minutes < MinimumSlot || row.Start.AddMinutes(row.Minutes) > row.End,
            $"no slot of {row.Minutes} minutes fits between {row.Start:HH\\:mm} and {row.End:HH\\:mm}; {MinimumSlot} is the least"),
        .. row.BookedFor.Where(number => !seed.HasRecord(row.Practice, number)).Select(number => $"{row.Practice} has no record of {number}, for whom it is booked"),
    ];

    [GeneratedRegex(@"\ARO[0-9]{1,4}\z")]
    private static partial Regex OdsRole();

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex SdsUserId();
}
