namespace SpineSandbox.Spine.Itk3.Documents;

/// <summary>The services of a community pharmacy that Update Record tells of, by SNOMED CT: the composition's type.</summary>
public static class PharmacyServices
{
    public static readonly SnomedCoding MinorIllness = new("1577041000000109", "Community Pharmacist Consultation Service for minor illness");
    public static readonly SnomedCoding UrgentSupply = new("1577321000000100", "Community Pharmacist Consultation Service for urgent supply of prescription items");
    public static readonly SnomedCoding BloodPressureCheck = new("1659111000000107", "Community Pharmacy Blood Pressure Check");
    public static readonly SnomedCoding Contraception = new("1659121000000101", "Community Pharmacy Contraception Service");

    public static IReadOnlyList<SnomedCoding> All { get; } = [MinorIllness, UrgentSupply, BloodPressureCheck, Contraception];

    public static SnomedCoding? Find(string? code) => All.FirstOrDefault(row => row.Code == code);
}
