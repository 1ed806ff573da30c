using System.Collections.Frozen;

namespace SpineSandbox.Fhir;

/// <summary>The names under which FHIR's two formats are asked for and sent.</summary>
public static class FhirMediaTypes
{
    public const string Json = "application/fhir+json";
    public const string Xml = "application/fhir+xml";
    public const string LegacyJson = "application/json+fhir";
    public const string LegacyXml = "application/xml+fhir";
    public const string JsonPatch = "application/json-patch+json";

    private static readonly FrozenDictionary<string, FhirFormat> Names = new Dictionary<string, FhirFormat>
    {
        [Json] = FhirFormat.Json,
        [LegacyJson] = FhirFormat.Json,
        ["application/json"] = FhirFormat.Json,
        ["text/json"] = FhirFormat.Json,
        [Xml] = FhirFormat.Xml,
        [LegacyXml] = FhirFormat.Xml,
        ["application/xml"] = FhirFormat.Xml,
        ["text/xml"] = FhirFormat.Xml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The format of a media type without its parameters.</summary>
    public static FhirFormat? FormatOf(string mediaType) => Names.TryGetValue(mediaType, out var format) ? format : null;
}
