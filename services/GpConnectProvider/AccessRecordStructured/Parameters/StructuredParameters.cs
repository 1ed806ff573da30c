using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;

/// <summary>The parameters of <c>$gpc.getstructuredrecord</c> 1.6, row by row; defaults stand with the filters that apply them.</summary>
internal static class StructuredParameters
{
    public const string PatientNhsNumber = "patientNHSNumber";

    public static IReadOnlyList<ParameterDefinition> All { get; } =
    [
        new("includeAllergies", StructuredArea.Allergies,
            new PartDefinition("includeResolvedAllergies", PartTypes.Boolean) { IsRequired = true }),
        new("includeMedication", StructuredArea.Medication,
            new("includePrescriptionIssues", PartTypes.Boolean),
            new("medicationSearchFromDate", PartTypes.DateUntilToday)),
        new("includeConsultations", StructuredArea.Consultations,
            new("consultationSearchPeriod", PartTypes.PeriodUntilToday),
            new("includeNumberOfMostRecent", PartTypes.PositiveInteger)),
        new("includeProblems", StructuredArea.Problems,
            new("filterStatus", PartTypes.CodeOf("active", "inactive")),
            new("filterSignificance", PartTypes.CodeOf("major", "minor"))) // Not in the table of 1.6.2; the provider test pack sends it.
        {
            Repeats = true, // The provider test pack sends two filters in two parameters.
        },
        new("includeImmunisations", StructuredArea.Immunisations,
            new("includeNotGiven", PartTypes.Boolean),
            new("includeStatus", PartTypes.Boolean)),
        new("includeUncategorisedData", StructuredArea.UncategorisedData,
            new PartDefinition("uncategorisedDataSearchPeriod", PartTypes.PeriodUntilToday)),
        new("includeInvestigations", StructuredArea.Investigations,
            new PartDefinition("investigationSearchPeriod", PartTypes.PeriodUntilToday)),
        new("includeReferrals", StructuredArea.Referrals,
            new PartDefinition("referralSearchPeriod", PartTypes.PeriodUntilToday)),
        new("includeDiaryEntries", StructuredArea.DiaryEntries,
            new PartDefinition("diaryEntriesSearchDate", PartTypes.DateFromToday)),
    ];

    public static ParameterDefinition? Find(string? name) => All.FirstOrDefault(parameter => parameter.Name == name);

    public static ParameterDefinition Of(StructuredArea area) => All.First(parameter => parameter.Area == area);
}
