using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SpineSandbox.Sds.Searches;

/// <summary>
/// An entry of a Bundle but for the id of its resource, which is another one in each answer.
/// </summary>
internal sealed class RenderedEntry
{
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private RenderedEntry(ReadOnlyMemory<byte> beforeId, ReadOnlyMemory<byte> afterId)
    {
        BeforeId = beforeId;
        AfterId = afterId;
    }

    /// <summary>From behind the id in <c>fullUrl</c> to the id of the resource.</summary>
    public ReadOnlyMemory<byte> BeforeId { get; }

    /// <summary>From behind the id of the resource to the end of the entry.</summary>
    public ReadOnlyMemory<byte> AfterId { get; }

    /// <param name="resourceType">As FHIR names it.</param>
    /// <param name="writeElements">Writes every element but resourceType and id.</param>
    public static RenderedEntry Of(string resourceType, Action<Utf8JsonWriter> writeElements)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            writeElements(json);
            json.WriteEndObject();
        }

        var beforeId = Encoding.UTF8.GetBytes($"\",\"resource\":{{\"resourceType\":\"{resourceType}\",\"id\":\"");
        byte[] afterId = [.. "\","u8, .. buffer.WrittenSpan[1..], .. ",\"search\":{\"mode\":\"match\"}}"u8];
        return new RenderedEntry(beforeId, afterId);
    }
}
