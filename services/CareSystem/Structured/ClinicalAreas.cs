using SpineSandbox.CareSystem.Structured.Areas;
using SpineSandbox.CareSystem.Structured.Reading;

namespace SpineSandbox.CareSystem.Structured;

/// <summary>A clinical area of the structured record, as the page offers it.</summary>
/// <param name="Name">In addresses.</param>
/// <param name="ListCode">SNOMED CT: the code of the list that says what belongs to the area.</param>
/// <param name="Read">What is in it; consultations are read as a tree instead.</param>
public sealed record ClinicalArea(string Name, string Title, string ListCode, Func<AreaReader, IEnumerable<EntryTable>> Read);

public static class ClinicalAreas
{
    /// <summary>Not an area: links to documents lead to their own page.</summary>
    public const string DocumentsPage = "documents";

    public const string Consultations = "consultations";

    public static IReadOnlyList<ClinicalArea> All { get; } =
    [
        new("problems", "Problems", "717711000000103", ProblemArea.Read),
        new("medications", "Medications", "933361000000108", MedicationArea.Read),
        new("allergies", "Allergies", "886921000000105", AllergyArea.Read),
        new(Consultations, "Consultations", "1149501000000101", _ => []),
        new("immunisations", "Immunisations", "1102181000000102", ImmunisationArea.Read),
        new("investigations", "Investigations", "887191000000108", InvestigationArea.Read),
        new("uncategorised", "Uncategorised data", "826501000000100", UncategorisedArea.Read),
        new("referrals", "Referrals", "792931000000107", ReferralArea.Read),
        new("diary", "Diary", "714311000000108", DiaryArea.Read),
    ];

    /// <summary>The first one for a name that is none of these.</summary>
    public static ClinicalArea Of(string? name) => All.FirstOrDefault(area => area.Name == name) ?? All[0];
}
