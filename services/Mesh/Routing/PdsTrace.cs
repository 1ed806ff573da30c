using System.Net;
using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.Mesh.Routing;

/// <summary>Asks PDS about the patient that a message is addressed by.</summary>
internal sealed class PdsTrace(HttpClient http, ServiceAddresses addresses)
{
    private const string BasePath = "/personal-demographics/FHIR/R4";

    /// <returns>Null where PDS does not know the number.</returns>
    /// <exception cref="PdsUnavailableException">PDS did not answer, or not about the patient.</exception>
    public async Task<TracedPatient?> FindAsync(NhsNumber nhsNumber, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{addresses.Of("pds")}{BasePath}/Patient/{nhsNumber}");
            request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }

            response.EnsureSuccessStatusCode();
            return TracedPatient.From(FhirJson.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken)));
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, it says nothing about the patient: refused connection, time-out, an answer that is none.
            throw new PdsUnavailableException(fault);
        }
    }
}
