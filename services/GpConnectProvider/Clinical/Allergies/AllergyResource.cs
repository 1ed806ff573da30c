using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Allergies;

/// <summary>An allergy (CareConnect-GPC-AllergyIntolerance-1): active, or resolved with its end.</summary>
internal static class AllergyResource
{
    private const string NoReason = "No information available";

    public static JsonObject From(AllergyRow allergy, ResourceScope scope) => scope
        .Start("AllergyIntolerance", "CareConnect-GPC-AllergyIntolerance-1", allergy)
        .Append("extension", scope.Encounter(allergy) is { } encounter
            ? Stu3.Extension("http://hl7.org/fhir/StructureDefinition/encounter-associatedEncounter", "valueReference", encounter)
            : null)
        .Append("extension", allergy.HasEnded(scope.Today) ? End(allergy) : null)
        .Set("clinicalStatus", allergy.HasEnded(scope.Today) ? "resolved" : "active")
        .Set("verificationStatus", "unconfirmed")
        .Append("category", allergy.Kind == AllergyKind.Drug ? "medication" : "environment")
        .Set("criticality", allergy.Severity == ReactionSeverity.LifeThreatening ? "high" : null)
        .Set("code", CodedTerm.Of(allergy.Code, CodedTerm.DescriptionOfNhsDigital))
        .Set("patient", scope.Patient())
        .Set("onsetDateTime", allergy.Date.ToString())
        .Set("assertedDate", (allergy.Recorded ?? allergy.Date).ToString())
        .Set("recorder", scope.Author(allergy))
        .Append("note", Stu3.Note(allergy.Details))
        .Append("reaction", Reaction(allergy));

    private static JsonObject End(AllergyRow allergy) => Stu3.Extension(
        Stu3.Profile("Extension-CareConnect-GPC-AllergyIntoleranceEnd-1"),
        Stu3.Extension("endDate", "valueDateTime", $"{allergy.End}"),
        Stu3.Extension("reasonEnded", "valueString", allergy.EndReason ?? NoReason));

    // A severity without a reaction still needs a manifestation: there is no information on it.
    private static JsonObject? Reaction(AllergyRow allergy) => (allergy.Reaction, allergy.Severity) is (null, null) ? null : new JsonObject()
        .Append("manifestation", allergy.Reaction is { } reaction
            ? CodedTerm.Of(reaction, CodedTerm.DescriptionOfNhsDigital)
            : Stu3.Concept("http://hl7.org/fhir/v3/NullFlavor", "NI", "NoInformation"))
        .Set("severity", allergy.Severity switch
        {
            ReactionSeverity.Mild => "mild",
            ReactionSeverity.Moderate => "moderate",
            ReactionSeverity.Severe or ReactionSeverity.LifeThreatening => "severe",
            _ => null,
        });
}
