using System.Net;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.GpConnectProvider.Trace;

/// <summary>Asks PDS about a patient before their record is given, as the published sequence has providers do.</summary>
internal sealed class PdsTrace(HttpClient http, ServiceAddresses addresses)
{
    private const string BasePath = "/personal-demographics/FHIR/R4";
    private const string Invalidated = "INVALIDATED_RESOURCE";

    /// <returns>Null where PDS does not know the number.</returns>
    /// <exception cref="GpConnectException">PDS did not answer.</exception>
    public async Task<TracedPatient?> FindAsync(NhsNumber nhsNumber, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{addresses.Of("pds")}{BasePath}/Patient/{nhsNumber}");
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var answer = FhirJson.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                return CodeOf(answer) == Invalidated ? TracedPatient.Withdrawn(nhsNumber) : null;
            }

            response.EnsureSuccessStatusCode();
            return TracedPatient.From(answer);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, it was not this patient: refused connection, time-out, an answer that is none.
            throw PatientRefusals.PdsUnavailable(fault);
        }
    }

    private static string? CodeOf(JsonObject outcome) =>
        outcome.Objects("issue").FirstOrDefault()?.Obj("details")?.Objects("coding").FirstOrDefault()?.Str("code");
}
