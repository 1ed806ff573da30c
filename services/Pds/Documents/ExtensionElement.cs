using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.Pds.Documents;

/// <summary><c>Extension</c>: nested parts, and the shapes that several extensions share.</summary>
internal static class ExtensionElement
{
    /// <summary>An extension made of parts; null where it would have none.</summary>
    public static JsonObject Of(string url, params IEnumerable<JsonObject?> parts) =>
        new JsonObject { ["url"] = url }.Set("extension", new JsonArray([.. parts.OfType<JsonObject>()]));

    public static JsonObject Part(string url, string valueName, JsonNode value) => new() { ["url"] = url, [valueName] = value };

    /// <summary>A part whose value is a code; null for no code.</summary>
    public static JsonObject? CodePart(string url, Codes.CodeSystem system, string? code) =>
        code is null ? null : Part(url, "valueCodeableConcept", system.Concept(code));

    /// <summary>The code of a part, whatever system it is of.</summary>
    public static string? CodeOf(this JsonObject extension, string part) =>
        extension.FindExtension(part)?.Obj("valueCodeableConcept")?.Objects("coding").FirstOrDefault()?.Str("code");

    /// <summary>An extension that names an organisation.</summary>
    public static JsonObject? Organisation(string url, OdsCode? code) =>
        code is null ? null : Part(url, "valueReference", new JsonObject { ["identifier"] = OrganisationIdentifier(code.Value) });

    public static JsonObject OrganisationIdentifier(OdsCode code) => new() { ["system"] = OdsCode.System, ["value"] = code.Value };

    /// <summary>The ODS code in an identifier; null for anything else.</summary>
    public static OdsCode? OrganisationCode(JsonObject? identifier) =>
        OdsCode.TryParse(identifier?.Str("value"), out var code) ? code : null;
}
