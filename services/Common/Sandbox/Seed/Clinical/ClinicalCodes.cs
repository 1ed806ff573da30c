namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>All the codes that an entry carries, its own first.</summary>
public static class ClinicalCodes
{
    public static IEnumerable<CodeRow> Of(RecordItem item) => Candidates(item).OfType<CodeRow>();

    private static IEnumerable<CodeRow?> Candidates(RecordItem item) => item switch
    {
        EncounterRow row => [row.Type],
        ProblemRow row => [row.Code],
        AllergyRow row => [row.Code, row.Reaction],
        MedicationRow row => [row.Code],
        ImmunisationRow row => [row.Code, row.Product, .. row.Contents, row.Site, row.Route, row.Reason],
        ObservationRow row => [row.Code, .. row.Components.Select(component => component.Code)],
        InvestigationRow row => [.. row.Requests, row.Specimen?.Type, .. row.Groups.SelectMany(Of)],
        ReferralRow row => [row.Code, row.Specialty],
        DocumentRow row => [row.Type, row.Setting],
        DiaryEntryRow row => [row.Code],
        AdministrativeItemRow row => [row.Code],
        ClinicalItemRow row => [row.Code],
        EmergencyCodeRow row => [row.Code],
        _ => throw new InvalidOperationException($"An entry of an unknown area: {item.GetType().Name}."),
    };

    private static IEnumerable<CodeRow?> Of(ResultGroupRow group) => [group.Code, .. group.Results.Select(result => result.Code)];
}
