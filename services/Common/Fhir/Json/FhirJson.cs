using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace SpineSandbox.Fhir;

/// <summary>FHIR documents as JSON text: strict about the syntax, silent about the content.</summary>
public static class FhirJson
{
    private const int DeepestNesting = 128;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = DeepestNesting };

    private static readonly JsonWriterOptions Plain = WriterOptions(indented: false);

    private static readonly JsonWriterOptions Indented = WriterOptions(indented: true);

    /// <summary>Reads one document.</summary>
    /// <exception cref="FhirFormatException">The text is no JSON object, or not safe to hand on as one.</exception>
    public static JsonObject Parse(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        if (!Utf8.IsValid(utf8))
        {
            throw new FhirFormatException("The text is not valid UTF-8.");
        }

        try
        {
            SurrogateCheck.Run(utf8);
            return JsonNode.Parse(utf8, nodeOptions: null, Strict) as JsonObject
                ?? throw new FhirFormatException("A FHIR document is a JSON object.");
        }
        catch (JsonException fault)
        {
            throw new FhirFormatException("The text is not valid JSON.", fault.LineNumber + 1, fault.BytePositionInLine + 1, fault);
        }
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})" />
    public static async ValueTask<JsonObject> ParseAsync(Stream body, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        await body.CopyToAsync(buffer, ct);
        return Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>Writes a document with <c>resourceType</c> first and everything else in the document's own order.</summary>
    public static void Write(Utf8JsonWriter writer, JsonObject resource)
    {
        writer.WriteStartObject();
        if (resource.TryGetPropertyValue("resourceType", out var resourceType))
        {
            WriteProperty(writer, "resourceType", resourceType);
        }

        foreach (var (name, value) in resource)
        {
            if (name != "resourceType" || resourceType is null)
            {
                WriteProperty(writer, name, value);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>The document as UTF-8 JSON without a byte order mark.</summary>
    public static byte[] ToUtf8(JsonObject resource, bool indent = false)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, indent ? Indented : Plain))
        {
            Write(writer, resource);
        }

        return buffer.ToArray();
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, JsonNode? value)
    {
        writer.WritePropertyName(name);
        WriteValue(writer, value);
    }

    private static void WriteValue(Utf8JsonWriter writer, JsonNode? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonObject child:
                Write(writer, child);
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // The default encoder would write é, + and < as \uXXXX: legal, but unreadable and hard to compare.
    private static JsonWriterOptions WriterOptions(bool indented) =>
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, MaxDepth = DeepestNesting };
}
