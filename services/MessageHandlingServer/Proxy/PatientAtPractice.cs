using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.MessageHandlingServer.Proxy;

/// <summary>The practice's own id of a patient, which everything but the records is asked for by.</summary>
internal static class PatientAtPractice
{
    /// <returns>The Patient resource, or null where the practice has none to give.</returns>
    public static async Task<JsonObject?> FindPatientAsync(
        this ProviderSession practice, InteractionId interaction, NhsNumber nhsNumber, CancellationToken cancellationToken)
    {
        var query = Searches.Query(("identifier", $"{NhsNumber.System}|{nhsNumber.Value}"));
        var found = await practice.AskAsync(
            new ProviderRequest(interaction, HttpMethod.Get, $"/Patient?{query}") { What = "the patient" }, cancellationToken);

        return found.Resources("Patient").FirstOrDefault();
    }

    /// <exception cref="JourneyEnded">The practice has none to give.</exception>
    public static async Task<string> FindPatientIdAsync(
        this ProviderSession practice, InteractionId interaction, NhsNumber nhsNumber, CancellationToken cancellationToken) =>
        (await practice.FindPatientAsync(interaction, nhsNumber, cancellationToken))?.Str("id")
        ?? throw JourneyEnded.BecauseOfRule(
            $"The practice {practice.Provider.Practice} found no patient {nhsNumber} whom it would give out: unknown there, no longer registered, or restricted.");
}
