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

        var length = head.Length + BundleEnd.Length + Math.Max(entries.Count - 1, 0);
        foreach (var entry in entries)
        {
            length += entryStart.Length + LengthOf(entry);
        }

        var response = httpContext.Response;
        response.ContentType = mediaType;
        response.ContentLength = length;

        // One piece, however large: each write is a call into the network.
        var body = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Write(body.AsSpan(0, length), head.Span, entryStart, newGuid);
            await response.Body.WriteAsync(body.AsMemory(0, length), httpContext.RequestAborted);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body);
        }
    }

    private void Write(Span<byte> body, ReadOnlySpan<byte> head, ReadOnlySpan<byte> entryStart, Func<Guid> newGuid)
    {
        Append(ref body, head);
        for (var index = 0; index < entries.Count; index++)
        {
            Append(ref body, index == 0 ? default : ","u8);
            Append(ref body, entryStart);
            AppendEntry(ref body, entries[index], newGuid());
        }

        Append(ref body, BundleEnd);
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

    private static void AppendEntry(ref Span<byte> body, RenderedEntry entry, Guid id)
    {
        Span<byte> text = stackalloc byte[UuidLength];
        id.TryFormat(text, out _);
        Ascii.ToUpperInPlace(text, out _);

        Append(ref body, text);
        Append(ref body, entry.BeforeId.Span);
        Append(ref body, text);
        Append(ref body, entry.AfterId.Span);
    }

    private static void Append(ref Span<byte> body, scoped ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(body);
        body = body[piece.Length..];
    }

    private static int LengthOf(RenderedEntry entry) => UuidLength + entry.BeforeId.Length + UuidLength + entry.AfterId.Length;
}
