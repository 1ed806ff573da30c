using System.Text.Json.Nodes;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Gateway;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.ApiPlatform.PatientFacing;

/// <summary>Asks PDS, as an application, where the patient is registered.</summary>
internal sealed class PatientPractice(HttpClient http, ServiceAddresses addresses, PlatformToken token)
{
    private const string BasePath = "/personal-demographics/FHIR/R4";

    /// <param name="call">The caller's request, whose X-Request-ID goes on.</param>
    /// <exception cref="PlatformException">PDS names no practice, or did not answer.</exception>
    /// <exception cref="PassedBackException">PDS refuses: what it says is the answer.</exception>
    public async Task<OdsCode> FindAsync(HttpRequest call, string nhsNumber, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{addresses.Of("pds")}{BasePath}/Patient/{nhsNumber}");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {await token.ForPdsAsync(cancellationToken)}");
        request.Headers.TryAddWithoutValidation("Accept", "application/fhir+json");
        if (call.Headers.TryGetValue(TracingHeaders.RequestId, out var id))
        {
            request.Headers.TryAddWithoutValidation(TracingHeaders.RequestId, id.ToString());
        }

        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw new PassedBackException((int)answer.StatusCode, body, answer.Content.Headers.ContentType?.ToString(), new Refusal(
                    "PDS refused the trace of the patient, and its answer is the platform's.", $"patients/{nhsNumber}"));
            }

            var practice = (string?)JsonNode.Parse(body)?["generalPractitioner"]?[0]?["identifier"]?["value"];

            return OdsCode.TryParse(practice, out var odsCode) ? odsCode : throw NoPractice(nhsNumber);
        }
        catch (Exception fault) when (NoAnswer.Is(fault, cancellationToken))
        {
            throw new PlatformException(PlatformFaults.Other(503, fault.Message), new Refusal("PDS did not answer.", null, "Start pds and repeat the call."), fault);
        }
    }

    private static PlatformException NoPractice(string nhsNumber) => new(
        PlatformFaults.Other(500, "generalPractitioner is missing in the answer of PDS"),
        new Refusal("PDS names no practice of this patient: not registered, or the record is restricted.", $"patients/{nhsNumber}"));
}
