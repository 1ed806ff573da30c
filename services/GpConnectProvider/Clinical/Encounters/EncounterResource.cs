using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Encounters;

/// <summary>A consultation as an event (CareConnect-GPC-Encounter-1); what was written in it stands in lists.</summary>
internal static class EncounterResource
{
    private const string ParticipationTypes = "http://hl7.org/fhir/v3/ParticipationType";

    private static readonly string RecorderTypes = Stu3.CodeSystem("GPConnect-ParticipantType-1"); // Has no other code.

    public static JsonObject From(EncounterRow encounter, ResourceScope scope) => scope
        .Start("Encounter", "CareConnect-GPC-Encounter-1", encounter)
        .Set("status", "finished")
        .Append("type", CodedTerm.Of(encounter.Type with { ReadV2 = null }, CodedTerm.DescriptionOfCareConnect)) // One coding at most.
        .Set("subject", scope.Patient())
        .Append("participant", Participant(RecorderTypes, "REC", "recorder", encounter, scope))
        .Append("participant", Participant(ParticipationTypes, "PPRF", "primary performer", encounter, scope))
        .Set("period", Period(encounter))
        .Set("length", encounter.Minutes is { } minutes ? Minutes(minutes) : null)
        .Append("location", encounter.Location is { } site ? new JsonObject { ["location"] = scope.People.Place(site) } : null)
        .Set("serviceProvider", scope.People.Organisation(scope.Record.Practice.OdsCode));

    private static JsonObject Participant(string system, string code, string display, EncounterRow encounter, ResourceScope scope) => new()
    {
        ["type"] = new JsonArray(Stu3.Concept(system, code, display)),
        ["individual"] = scope.Author(encounter),
    };

    // The end of a consultation is known where its time and length are.
    private static JsonObject Period(EncounterRow encounter)
    {
        var end = encounter.Minutes is { } minutes && encounter.Date.Time is not null ? encounter.Date.ToInstant().AddMinutes(minutes) : (DateTimeOffset?)null;

        return new JsonObject { ["start"] = encounter.Date.ToString() }.Set("end", end?.ToString("yyyy-MM-ddTHH:mm:sszzz"));
    }

    private static JsonObject Minutes(int minutes) => new() { ["value"] = minutes, ["unit"] = "minute", ["system"] = Quantities.Ucum, ["code"] = "min" };
}
