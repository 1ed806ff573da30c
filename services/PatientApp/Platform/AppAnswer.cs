using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.PatientApp.Platform;

/// <summary>What came back from a call, or that nothing did.</summary>
/// <param name="Status">The HTTP status; 0 where no answer came.</param>
/// <param name="Body">The body where it is JSON.</param>
public sealed record AppAnswer(int Status, JsonNode? Body, Exchange Exchange)
{
    public bool IsOk => Status is >= 200 and < 300;

    /// <summary>The resources of a bundle.</summary>
    public IEnumerable<JsonNode> Resources(string type) =>
        (Body?["entry"] as JsonArray ?? []).Select(entry => entry?["resource"]).OfType<JsonNode>().Where(resource => (string?)resource["resourceType"] == type);

    /// <summary>What the refusal says; null for an answer that is none.</summary>
    public string? Refusal => IsOk ? null
        : Status == 0 ? "Nobody answered."
        : (string?)Body?["issue"]?[0]?["diagnostics"] ?? (string?)Body?["issue"]?[0]?["details"]?["coding"]?[0]?["display"] ?? Text("error_description") ?? $"HTTP {Status}";

    public string? Text(string name) => (Body as JsonObject)?[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
