using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.MessageHandlingServer.Lookups;

/// <summary>What a consumer takes from PDS before it asks a practice.</summary>
/// <param name="NhsNumber">The number that PDS answered with: the survivor's where the one asked for was superseded.</param>
/// <param name="Practice">Null where PDS names none: not registered, or a record that PDS restricts.</param>
internal sealed record TracedPatient(NhsNumber NhsNumber, OdsCode? Practice, bool Restricted, JsonNode Resource)
{
    public static TracedPatient From(JsonNode patient)
    {
        var practice = (string?)patient["generalPractitioner"]?[0]?["identifier"]?["value"];
        var confidentiality = (string?)patient["meta"]?["security"]?[0]?["code"];

        return new TracedPatient(
            NhsNumber.Parse((string)patient["id"]!),
            OdsCode.TryParse(practice, out var odsCode) ? odsCode : null,
            confidentiality is "R" or "V",
            patient);
    }

    /// <exception cref="JourneyEnded">PDS names no practice.</exception>
    public OdsCode PracticeToAsk() => this switch
    {
        { Practice: { } practice } => practice,
        { Restricted: true } => throw JourneyEnded.BecauseOfRule(
            "PDS restricts this patient's record and names no practice; a consumer shall not ask on.", Resource),
        _ => throw JourneyEnded.BecauseOfRule("PDS names no registered practice for this patient, so there is nobody to ask.", Resource),
    };
}
