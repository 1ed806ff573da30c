using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace SpineSandbox.Ssp.Refusals;

/// <summary>
/// The OperationOutcome of SSP. It has no profile, an ID, and the HTTP status as its code. The one for a verb that is not
/// allowed differs: fatal, another code system, no ID and no diagnostics.
/// </summary>
internal static class RefusalOutcome
{
    private const string System = "http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0";
    private const string VerbSystem = "https://fhir.nhs.uk/StructureDefinition/spine-operationoutcome-1";
    private const string FhirNamespace = "http://hl7.org/fhir";

    // The text names URLs: readable on the wire, not "&" as &.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly XmlWriterSettings Bare = new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true };

    public static ReadOnlyMemory<byte> Json(SspRefusal refusal, Guid id)
    {
        var verb = IsAboutVerb(refusal);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("resourceType", "OperationOutcome");
            if (!verb)
            {
                json.WriteString("id", id);
            }

            json.WriteStartArray("issue");
            json.WriteStartObject();
            json.WriteString("severity", verb ? "fatal" : "error");
            json.WriteString("code", refusal.IssueCode);
            json.WriteStartObject("details");
            json.WriteStartArray("coding");
            json.WriteStartObject();
            json.WriteString("system", verb ? VerbSystem : System);
            json.WriteString("code", $"{refusal.Status}");
            json.WriteString("display", refusal.Text);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            if (!verb)
            {
                json.WriteString("diagnostics", refusal.Text);
            }

            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    public static ReadOnlyMemory<byte> Xml(SspRefusal refusal, Guid id)
    {
        var verb = IsAboutVerb(refusal);
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Bare))
        {
            xml.WriteStartElement("OperationOutcome", FhirNamespace);
            if (!verb)
            {
                Value(xml, "id", $"{id}");
            }

            xml.WriteStartElement("issue");
            Value(xml, "severity", verb ? "fatal" : "error");
            Value(xml, "code", refusal.IssueCode);
            xml.WriteStartElement("details");
            xml.WriteStartElement("coding");
            Value(xml, "system", verb ? VerbSystem : System);
            Value(xml, "code", $"{refusal.Status}");
            Value(xml, "display", refusal.Text);
            xml.WriteEndElement();
            xml.WriteEndElement();
            if (!verb)
            {
                Value(xml, "diagnostics", refusal.Text);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static bool IsAboutVerb(SspRefusal refusal) => refusal.Status == StatusCodes.Status405MethodNotAllowed;

    private static void Value(XmlWriter xml, string element, string value)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }
}
