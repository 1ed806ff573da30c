using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.Clinical.Administration;
using SpineSandbox.GpConnectProvider.Clinical.Allergies;
using SpineSandbox.GpConnectProvider.Clinical.Encounters;
using SpineSandbox.GpConnectProvider.Clinical.Immunisations;
using SpineSandbox.GpConnectProvider.Clinical.Investigations;
using SpineSandbox.GpConnectProvider.Clinical.Medications;
using SpineSandbox.GpConnectProvider.Clinical.Observations;
using SpineSandbox.GpConnectProvider.Clinical.Problems;
using SpineSandbox.GpConnectProvider.Clinical.Referrals;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>From an entry of the record to its resources. Ended allergies stand in their lists, documents come from their shelf.</summary>
internal static class ClinicalResources
{
    public static IEnumerable<JsonObject> Of(RecordItem entry, ResourceScope scope) => entry switch
    {
        AllergyRow allergy => allergy.HasEnded(scope.Today) ? [] : [AllergyResource.From(allergy, scope)],
        MedicationRow medication => MedicationResources.From(medication, scope),
        EncounterRow encounter => [EncounterResource.From(encounter, scope)],
        ProblemRow problem => [ProblemResource.From(problem, scope)],
        ImmunisationRow immunisation => [ImmunisationResource.From(immunisation, scope)],
        InvestigationRow report => InvestigationResources.From(report, scope),
        ReferralRow referral => [ReferralResource.From(referral, scope)],
        DiaryEntryRow diary => [DiaryResource.From(diary, scope)],
        ObservationRow observation => [ObservationResource.From(observation, scope)],
        ClinicalItemRow item => [ObservationResource.From(item, item.Code, scope, item.Details)],
        AdministrativeItemRow item => [ObservationResource.From(item, item.Code, scope, item.Details)],
        EmergencyCodeRow emergency => [ObservationResource.From(emergency, emergency.Code, scope, emergency.Details, emergency.FurtherInformation)],
        DocumentRow => [],
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.GetType().Name, "An area without resources."),
    };

    /// <summary>The type of resource that lists point at.</summary>
    public static string TypeOf(RecordItem entry) => entry switch
    {
        AllergyRow => "AllergyIntolerance",
        MedicationRow => "MedicationStatement",
        EncounterRow => "Encounter",
        ProblemRow => "Condition",
        ImmunisationRow => "Immunization",
        InvestigationRow => "DiagnosticReport",
        ReferralRow => "ReferralRequest",
        DiaryEntryRow => "ProcedureRequest",
        DocumentRow => "DocumentReference",
        _ => "Observation",
    };
}
