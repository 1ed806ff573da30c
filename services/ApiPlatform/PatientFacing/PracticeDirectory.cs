using System.Text.Json.Nodes;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.ApiPlatform.PatientFacing;

/// <summary>Looks up in SDS where a practice's system answers for a product. Each call looks anew, so that an edit counts at once.</summary>
internal sealed class PracticeDirectory(HttpClient http, ServiceAddresses addresses)
{
    private const string BasePath = "/spine-directory/FHIR/R4";

    /// <returns>The address without a trailing slash; null where SDS holds none.</returns>
    /// <exception cref="PlatformException">SDS did not answer, or refused.</exception>
    public async Task<string?> FindAsync(OdsCode practice, InteractionId interaction, CancellationToken cancellationToken)
    {
        var query = $"organization={Token(OdsCode.System, practice.Value)}&identifier={Token(InteractionId.System, interaction.Value)}";
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{addresses.Of("sds")}{BasePath}/Endpoint?{query}");
        request.Headers.Add("apikey", "api-platform");
        request.Headers.Add("X-Correlation-Id", Guid.NewGuid().ToString());

        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            answer.EnsureSuccessStatusCode();
            var bundle = JsonNode.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));

            return bundle?["entry"]?.AsArray() is [{ } first, ..] ? ((string?)first["resource"]?["address"])?.TrimEnd('/') : null;
        }
        catch (Exception fault) when (NoAnswer.Is(fault, cancellationToken))
        {
            throw new PlatformException(PlatformFaults.Other(503, fault.Message), new Refusal("SDS did not answer.", null, "Start sds and repeat the call."), fault);
        }
    }

    private static string Token(string system, string value) => Uri.EscapeDataString($"{system}|{value}");
}
