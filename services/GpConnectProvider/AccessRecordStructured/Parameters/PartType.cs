using System.Text.Json.Nodes;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;

/// <summary>What the value of a part must be.</summary>
/// <param name="Rule">In words, for the refusal.</param>
/// <param name="Read">From the part and the provider's day to the value; null where there is none, or a wrong one.</param>
internal sealed record PartType(string Rule, Func<JsonObject, DateOnly, object?> Read);
