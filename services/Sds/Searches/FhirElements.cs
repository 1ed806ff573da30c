using System.Text.Json;

namespace SpineSandbox.Sds.Searches;

/// <summary>Elements that Device and Endpoint share.</summary>
internal static class FhirElements
{
    public const string InteractionExtension = "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId";

    public static void WriteIdentifier(Utf8JsonWriter json, string system, string value)
    {
        json.WriteStartObject();
        json.WriteString("system", system);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    /// <summary>An extension that refers to something by its identifier.</summary>
    public static void WriteReferenceExtension(Utf8JsonWriter json, string url, string system, string value)
    {
        json.WriteStartObject();
        json.WriteString("url", url);
        json.WriteStartObject("valueReference");
        json.WritePropertyName("identifier");
        WriteIdentifier(json, system, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A coding, as a nameless object or as the value of the property just named.</summary>
    public static void WriteCoding(Utf8JsonWriter json, string system, string code, string display)
    {
        json.WriteStartObject();
        json.WriteString("system", system);
        json.WriteString("code", code);
        json.WriteString("display", display);
        json.WriteEndObject();
    }
}
