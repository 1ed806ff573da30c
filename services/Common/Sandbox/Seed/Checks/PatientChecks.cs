using System.Collections.Frozen;

namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>People as PDS holds them.</summary>
internal static class PatientChecks
{
    private const int MaximumAddressLines = 5;

    private static readonly FrozenSet<string> RemovalCodes = FrozenSet.Create("DEA", "EMB", "SCT", "NIT", "TRA", "ORR", "AFN", "SDN");

    public static IEnumerable<string> Of(PatientRow row, SeedIndex seed) =>
    [
        .. Demographics(row, seed),
        .. seed.Organisation("the practice", row.Practice?.OdsCode),
        .. seed.Organisation("the nominated pharmacy", row.NominatedPharmacy),
        .. seed.Organisation("the dispensing doctor", row.DispensingDoctor),
        .. seed.Organisation("the appliance supplier", row.ApplianceSupplier),
        .. seed.Organisation("the managing organisation", row.ManagingOrganisation),
        .. Merge(row, seed),
        .. row.RelatedPersons.SelectMany(related => Of(related, seed)),
    ];

    private static IEnumerable<string> Demographics(PatientRow row, SeedIndex seed) =>
    [
        .. Reason.When(row.Names.Count(name => name.Use == NameUse.Usual) > 1, "there is more than one usual name"),
        .. Reason.When(row.BirthDate > seed.Today, $"the birth date {row.BirthDate} is in the future"),
        .. Reason.When(row.Death?.Date > seed.Today, $"the date of death {row.Death?.Date} is in the future"),
        .. Reason.When(row.Death?.Date < row.BirthDate, $"the date of death {row.Death?.Date} is before the birth date"),
        .. Reason.When(
            row.Removal is { } removal && !RemovalCodes.Contains(removal.Code),
            $"'{row.Removal?.Code}' is no reason for removal; there are {string.Join(", ", RemovalCodes.Order())}"),
        .. row.Addresses.Where(address => Lines(address) > MaximumAddressLines).Select(address =>
            $"an address has {Lines(address)} lines, city and district counted; PDS takes {MaximumAddressLines}"),
        .. row.Addresses.Where(address => address.To is null).GroupBy(address => address.Use).Where(group => group.Count() > 1).Select(group =>
            $"there are {group.Count()} current addresses of the same use"),
    ];

    private static IEnumerable<string> Merge(PatientRow row, SeedIndex seed)
    {
        var survivor = row.SupersededBy is { } number ? seed.FindPatient(number) : null;

        return
        [
            .. Reason.When(row.SupersededBy is not null && survivor is null, $"the survivor {row.SupersededBy} is not in patients.json"),
            .. Reason.When(survivor?.SupersededBy is not null, $"the survivor {row.SupersededBy} is itself superseded"),
        ];
    }

    private static IEnumerable<string> Of(RelatedPersonRow related, SeedIndex seed) =>
    [
        .. Reason.When(related is { NhsNumber: null, Name: null }, "a related person has neither an NHS number nor a name"),
        .. Reason.When(
            related.NhsNumber is { } number && seed.FindPatient(number) is null,
            $"the related person {related.NhsNumber} is not in patients.json"),
    ];

    private static int Lines(AddressRow address) =>
        address.Lines.Count + (address.City is null ? 0 : 1) + (address.District is null ? 0 : 1);
}
