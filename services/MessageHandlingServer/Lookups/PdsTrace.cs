using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.MessageHandlingServer.Lookups;

/// <summary>Steps 1a and 1b: asks PDS who the patient is and where they are registered.</summary>
internal sealed class PdsTrace(HttpClient http, ServiceAddresses addresses)
{
    private const string BasePath = "/personal-demographics/FHIR/R4";

    public async Task<TracedPatient> TraceAsync(string nhsNumber, JourneyLog log, CancellationToken cancellationToken)
    {
        var url = $"{addresses.Of("pds")}{BasePath}/Patient/{Uri.EscapeDataString(nhsNumber)}";
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());

        var answer = await http.AskAsync(request, cancellationToken);
        log.Add("1a", "Trace the patient on PDS", answer.Outward);
        if (answer.Status != StatusCodes.Status200OK)
        {
            log.Add("1b", "PDS has no such patient to give", answer.Back);
            throw JourneyEnded.By(answer, $"PDS does not know {nhsNumber}, so there is no practice to ask.");
        }

        log.Traced = answer.Body;
        var patient = TracedPatient.From(answer.Body!);
        log.Add("1b", "PDS answers with the patient and the registered practice", answer.Back, Note(patient, nhsNumber));

        return patient;
    }

    private static string Note(TracedPatient patient, string asked) =>
        patient.NhsNumber.Value == asked
            ? $"registered at {patient.Practice?.Value ?? "no practice that PDS would name"}"
            : $"{asked} was superseded: PDS answers with {patient.NhsNumber}";
}
