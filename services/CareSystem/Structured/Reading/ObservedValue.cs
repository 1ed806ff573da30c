using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Reading;

/// <summary>What was found: the value of an observation, of whatever type, and what is usual.</summary>
internal static class ObservedValue
{
    /// <summary>Null where there is none. A blood pressure: 142 mm[Hg] systolic, 86 mm[Hg] diastolic.</summary>
    public static string? Of(JsonNode observation) =>
        Own(observation) ?? FhirText.Joined(observation.Items("component").Select(Component), "\n");

    public static string? Range(JsonNode observation) =>
        FhirText.Joined([.. observation.Items("referenceRange").Select(RangeOf), .. observation.Items("component").SelectMany(part => part.Items("referenceRange")).Select(RangeOf)]);

    public static string? Interpretation(JsonNode observation) => FhirText.Coded(observation.Get("interpretation"));

    private static string? Component(JsonNode component) =>
        Own(component) is { } value ? $"{FhirText.Coded(component.Get("code"))}: {value}" : null;

    private static string? Own(JsonNode holder) =>
        FhirText.Quantity(holder.Get("valueQuantity"))
        ?? holder.Text("valueString")
        ?? FhirText.Date(holder.Text("valueDateTime"))
        ?? FhirText.Coded(holder.Get("valueCodeableConcept"));

    private static string? RangeOf(JsonNode range) => range.Text("text") ?? (FhirText.Quantity(range.Get("low")), FhirText.Quantity(range.Get("high"))) switch
    {
        ({ }, { } high) when range.Get("low").Text("unit") == range.Get("high").Text("unit") => $"{range.Get("low").Get("value")} to {high}",
        ({ } low, { } high) => $"{low} to {high}",
        ({ } low, null) => $"at least {low}",
        (null, { } high) => $"at most {high}",
        _ => null,
    };
}
