using System.IO.Compression;
using Microsoft.Net.Http.Headers;
using SpineSandbox.Mesh.Bodies;
using SpineSandbox.Mesh.Http;

namespace SpineSandbox.Mesh.Inbox;

/// <summary>
/// One chunk on its way to the recipient: as it was sent, unpacked for a client that does not read gzip, packed for a client of
/// version 2 that does. Streamed, whatever its size.
/// </summary>
internal sealed class ChunkResult(Message message, Chunk chunk, BodyFiles files, ApiVersion version) : IResult
{
    private const string Gzip = "gzip";
    private const string UnknownType = "application/octet-stream";
    private const int CopyBuffer = 128 << 10;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        MessageHeaders.Write(response, message, chunk.Number);
        response.StatusCode = chunk.Number < message.TotalChunks ? StatusCodes.Status206PartialContent : StatusCodes.Status200OK;
        response.ContentType = version == ApiVersion.V2 && message.TotalChunks == 1 ? message.ContentType ?? UnknownType : UnknownType;

        var reads = httpContext.Request.Headers[HeaderNames.AcceptEncoding].ToString().Contains(Gzip, StringComparison.OrdinalIgnoreCase);
        var packed = message.ContentEncoding is not null;
        var serves = reads && (packed || version == ApiVersion.V2);
        if (serves)
        {
            response.Headers.ContentEncoding = Gzip;
            response.Headers[MexHeaders.ContentCompressed] = "Y";
        }

        await using var stored = chunk.File is null ? new MemoryStream(chunk.Data!, writable: false) : (Stream)files.Open(chunk.File);
        switch (packed, serves)
        {
            case (true, false):
                await using (var unpacking = new GZipStream(stored, CompressionMode.Decompress))
                {
                    await unpacking.CopyToAsync(response.Body, CopyBuffer, httpContext.RequestAborted);
                }

                break;
            case (false, true):
                await using (var packing = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true))
                {
                    await stored.CopyToAsync(packing, CopyBuffer, httpContext.RequestAborted);
                }

                break;
            default:
                response.ContentLength = chunk.Length;
                await stored.CopyToAsync(response.Body, CopyBuffer, httpContext.RequestAborted);
                break;
        }
    }
}
