using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.MessageHandlingServer.Tests;

/// <summary>What a journey tells.</summary>
internal static class Told
{
    /// <summary>The resources of a type in the Bundle that came back.</summary>
    public static IEnumerable<JsonNode> Resources(this JourneyResult journey, string type) =>
        journey.Result!["entry"]!.AsArray().Select(entry => entry!["resource"]!).Where(resource => (string?)resource["resourceType"] == type);

    public static string Url(this JourneyResult journey, string step) => journey.Steps.Single(one => one.Step == step).Url;

    /// <summary>What was asked of the provider beside metadata, in order: verb and what follows the service root.</summary>
    public static IEnumerable<string> Asked(this JourneyResult journey) =>
        journey.Steps
            .Where(step => step.Title.StartsWith("Ask SSP", StringComparison.Ordinal) && !step.Url.EndsWith("/metadata", StringComparison.Ordinal))
            .Select(step => $"{step.Method} {step.Url[(step.Url.LastIndexOf("/fhir/", StringComparison.Ordinal) + "/fhir/".Length)..].Split('?')[0]}");
}
