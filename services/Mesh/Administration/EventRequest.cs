using System.Text.Json.Serialization;

namespace SpineSandbox.Mesh.Administration;

/// <summary>A state that a test suite wants a message in.</summary>
internal sealed record EventRequest
{
    [JsonPropertyName("status")]
    public required string Status { get; init; }

    [JsonPropertyName("code")]
    public string? Code { get; init; }

    [JsonPropertyName("description")]
    public string? Description { get; init; }
}
