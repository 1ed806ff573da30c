using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.MessageHandlingServer.Lookups;

/// <summary>
/// Steps 2a to 2d: from practice and interaction to the endpoint, then to the ASID behind its party key, the order that
/// consumers follow since 0.7.2.
/// </summary>
internal sealed class SdsLookup(HttpClient http, ServiceAddresses addresses)
{
    private const string BasePath = "/spine-directory/FHIR/R4";

    public async Task<ProviderSystem> FindAsync(OdsCode practice, InteractionId interaction, JourneyLog log, CancellationToken cancellationToken)
    {
        var endpoint = await AskAsync(
            $"/Endpoint?organization={Token(OdsCode.System, practice.Value)}&identifier={Token(InteractionId.System, interaction.Value)}",
            ("2a", "Look up the practice's endpoint in SDS"),
            "2b",
            log,
            cancellationToken);
        if (endpoint is null)
        {
            throw JourneyEnded.BecauseOfRule($"SDS holds no endpoint of {practice} for {interaction}: the practice cannot be reached.");
        }

        var address = (string)endpoint["address"]!;
        var partyKey = PartyKey.Parse(IdentifierOf(endpoint, PartyKey.System)!);

        var device = await AskAsync(
            $"/Device?organization={Token(OdsCode.System, practice.Value)}&identifier={Token(InteractionId.System, interaction.Value)}" +
            $"&identifier={Token(PartyKey.System, partyKey.Value)}",
            ("2c", "Look up the ASID of the practice's system in SDS"),
            "2d",
            log,
            cancellationToken);
        if (device is null)
        {
            throw JourneyEnded.BecauseOfRule($"SDS holds no accredited system of {practice} with party key {partyKey} for {interaction}.");
        }

        return new ProviderSystem(practice, address, Asid.Parse(IdentifierOf(device, Asid.System)!));
    }

    private async Task<JsonNode?> AskAsync(
        string query, (string Step, string Title) outward, string back, JourneyLog log, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{addresses.Of("sds")}{BasePath}{query}");
        request.Headers.Add("apikey", "spine-sandbox");
        request.Headers.Add("X-Correlation-Id", Guid.NewGuid().ToString());

        var answer = await http.AskAsync(request, cancellationToken);
        log.Add(outward.Step, outward.Title, answer.Outward);
        var found = answer.Body?["entry"]?.AsArray() is [{ } first, ..] ? first["resource"] : null;
        log.Add(back, found is null ? "SDS answers that it holds none" : $"SDS answers with {Describe(found)}", answer.Back);

        return answer.Status == StatusCodes.Status200OK
            ? found
            : throw JourneyEnded.By(answer, "SDS did not answer the look-up.");
    }

    private static string Describe(JsonNode resource) => (string?)resource["resourceType"] == "Endpoint"
        ? $"endpoint {(string?)resource["address"]}"
        : $"ASID {IdentifierOf(resource, Asid.System)}";

    private static string? IdentifierOf(JsonNode resource, string system) =>
        (string?)resource["identifier"]?.AsArray().FirstOrDefault(identifier => (string?)identifier!["system"] == system)?["value"];

    private static string Token(string system, string value) => Uri.EscapeDataString($"{system}|{value}");
}

/// <summary>Where and as whom the practice's system is asked.</summary>
/// <param name="ServiceRoot">The provider's service root URL, textually as SDS holds it.</param>
internal sealed record ProviderSystem(OdsCode Practice, string ServiceRoot, Asid Asid);
