using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SpineSandbox.Sds.Searches;

/// <summary>The Bundle that answers a search. Finding nothing is an answer too: total 0 and an empty <c>entry</c>.</summary>
internal sealed class Searchset(IReadOnlyList<RenderedEntry> entries, string mediaType) : IResult
{
    private const int UuidLength = 36;

    private static ReadOnlySpan<byte> BundleEnd => "]}"u8;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var newGuid = httpContext.RequestServices.GetRequiredService<Func<Guid>>();
        var request = httpContext.Request;
        var address = $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}";

        var head = Head(newGuid(), address + Uri.UnescapeDataString(request.QueryString.Value ?? ""));
        var entryStart = Encoding.UTF8.GetBytes($"{{\"fullUrl\":\"{JsonEncodedText.Encode(address, RenderedEntry.Plain.Encoder)}/");

        var response = httpContext.Response;
        response.ContentType = mediaType;
        response.ContentLength =
            head.Length + entries.Sum(entry => entryStart.Length + LengthOf(entry)) + Math.Max(entries.Count - 1, 0) + BundleEnd.Length;

        var body = response.BodyWriter;
        body.Write(head.Span);
        for (var index = 0; index < entries.Count; index++)
        {
            body.Write(index == 0 ? default : ","u8);
            body.Write(entryStart);
            WriteId(body, entries[index], newGuid());
            await body.WriteAsync(entries[index].AfterId, httpContext.RequestAborted);
        }

        body.Write(BundleEnd);
        await body.FlushAsync(httpContext.RequestAborted);
    }

    private ReadOnlyMemory<byte> Head(Guid id, string url)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, RenderedEntry.Plain))
        {
            json.WriteStartObject();
            json.WriteString("resourceType", "Bundle");
            json.WriteString("id", id.ToString().ToUpperInvariant());
            json.WriteString("type", "searchset");
            json.WriteNumber("total", entries.Count);
            json.WriteStartArray("link");
            json.WriteStartObject();
            json.WriteString("relation", "self");
            json.WriteString("url", url);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("entry");
        }

        return buffer.WrittenMemory;
    }

    private static void WriteId(IBufferWriter<byte> body, RenderedEntry entry, Guid id)
    {
        Span<byte> text = stackalloc byte[UuidLength];
        id.TryFormat(text, out _);
        Ascii.ToUpperInPlace(text, out _);

        body.Write(text);
        body.Write(entry.BeforeId.Span);
        body.Write(text);
    }

    private static int LengthOf(RenderedEntry entry) => UuidLength + entry.BeforeId.Length + UuidLength + entry.AfterId.Length;
}
