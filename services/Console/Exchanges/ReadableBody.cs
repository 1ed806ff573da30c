using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using SpineSandbox.Fhir;

namespace SpineSandbox.Console.Exchanges;

/// <summary>A body laid out for reading; of a FHIR document, in both of its formats.</summary>
/// <param name="Text">As it came, indented.</param>
/// <param name="Format">What it is: <c>JSON</c>, <c>XML</c>, or nothing that needs a name.</param>
/// <param name="OtherFormat">The name of the other format.</param>
/// <param name="Other">The same document there; null for what is no FHIR document.</param>
internal sealed record ReadableBody(string Text, string? Format = null, string? OtherFormat = null, string? Other = null)
{
    // Shown as text, where nothing needs escaping for HTML's sake: the page encodes it.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadableBody Of(string body, FhirVersion version) => body.TrimStart() switch
    {
        ['{' or '[', ..] => OfJson(body, version),
        ['<', ..] => OfXml(body, version),
        _ => new ReadableBody(body),
    };

    /// <summary>JSON indented; what is none stays as it is.</summary>
    public static string Json(string text)
    {
        try
        {
            return JsonNode.Parse(text)?.ToJsonString(Indented) ?? text;
        }
        catch (JsonException)
        {
            return text; // Cut off, or only looked like JSON.
        }
    }

    private static ReadableBody OfJson(string body, FhirVersion version)
    {
        var text = Json(body);
        try
        {
            return JsonNode.Parse(body) is JsonObject document && document.ContainsKey("resourceType")
                ? new ReadableBody(text, "JSON", "XML", ToText(new FhirXml(version).ToUtf8(document, indent: true)))
                : new ReadableBody(text, "JSON");
        }
        catch (Exception fault) when (fault is JsonException or FhirFormatException)
        {
            return new ReadableBody(text, "JSON");
        }
    }

    private static ReadableBody OfXml(string body, FhirVersion version)
    {
        try
        {
            var document = XDocument.Parse(body);
            return document.Root?.Name.NamespaceName == "http://hl7.org/fhir"
                ? new ReadableBody($"{document}", "XML", "JSON", FhirAsJson(body, version))
                : new ReadableBody($"{document}", "XML");
        }
        catch (XmlException)
        {
            return new ReadableBody(body);
        }
    }

    private static string FhirAsJson(string body, FhirVersion version) =>
        new FhirXml(version).Parse(System.Text.Encoding.UTF8.GetBytes(body), []).ToJsonString(Indented);

    /// <summary>PDS and SDS speak R4; of GP Connect, Access Record HTML has media types of its own, which are DSTU2's.</summary>
    public static FhirVersion VersionOf(string to, string? contentType) => to switch
    {
        "pds" or "sds" => FhirVersion.R4,
        _ when contentType?.Contains("+fhir", StringComparison.Ordinal) == true => FhirVersion.Dstu2,
        _ => FhirVersion.Stu3,
    };

    private static string ToText(byte[] utf8) => System.Text.Encoding.UTF8.GetString(utf8);
}
