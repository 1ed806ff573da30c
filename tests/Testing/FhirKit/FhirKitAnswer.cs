using System.Text.Json.Nodes;

namespace SpineSandbox.Testing.FhirKit;

/// <summary>What the client handed to its user: the resource, or what it found in an error.</summary>
/// <param name="ETag">Null where none came, and for errors.</param>
public sealed record FhirKitAnswer(int Status, JsonObject Body, string? ETag = null);
