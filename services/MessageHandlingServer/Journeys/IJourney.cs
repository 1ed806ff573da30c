using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.MessageHandlingServer.Journeys;

/// <summary>One of <see cref="JourneyNames"/>, registered under its name.</summary>
internal interface IJourney
{
    /// <returns>The last answer's FHIR resource.</returns>
    /// <exception cref="JourneyEnded">It ended early.</exception>
    Task<JsonNode?> RunAsync(ConsumerSystem consumer, JourneyRequest request, JourneyLog log, CancellationToken cancellationToken);
}
