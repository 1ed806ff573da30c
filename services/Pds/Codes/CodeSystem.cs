using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.Pds.Codes;

/// <summary>A code system that PDS shows or accepts, with the displays that belong to its codes.</summary>
internal sealed class CodeSystem(string url, IReadOnlyDictionary<string, string> displays)
{
    public string Url { get; } = url;

    public bool Contains([NotNullWhen(true)] string? code) => code is not null && displays.ContainsKey(code);

    /// <summary>The coding of a code; without a display where this table has none.</summary>
    public JsonObject Coding(string code) =>
        new JsonObject { ["system"] = Url, ["code"] = code }.Set("display", displays.GetValueOrDefault(code));

    /// <summary>A CodeableConcept of one coding.</summary>
    public JsonObject Concept(string code) => new() { ["coding"] = new JsonArray(Coding(code)) };
}
