using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace SpineSandbox.Mesh.Bodies;

/// <summary>Takes the body of a send: a small one into memory for a row, a larger one through a buffer into a file.</summary>
internal sealed class BodyReceiver(BodyFiles files, IOptions<MeshOptions> options)
{
    private const int CopyBuffer = 128 << 10;

    private readonly MeshOptions _options = options.Value;

    /// <returns>Never empty.</returns>
    /// <exception cref="MeshException">There is none, it is too large, or it is not compressed as it says.</exception>
    public async Task<ReceivedBody> ReceiveAsync(HttpContext context, MessageId message, int number, bool gzip)
    {
        Bound(context);
        ReceivedBody body;
        try
        {
            body = context.Request.ContentLength is { } told && told <= _options.LargestRow
                ? await ReadIntoRowAsync(context.Request.Body, (int)told, context.RequestAborted)
                : await ReadAsync(context.Request.Body, message, number, context.RequestAborted);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }

        try
        {
            await CheckAsync(body, gzip, context.RequestAborted);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    private void Bound(HttpContext context)
    {
        if (context.Request.ContentLength > _options.MaximumBody)
        {
            throw TooLarge();
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
        {
            bound.MaxRequestBodySize = _options.MaximumBody;
        }
    }

    private async Task<ReceivedBody> ReadIntoRowAsync(Stream incoming, int length, CancellationToken cancellationToken)
    {
        var data = new byte[length];
        await incoming.ReadExactlyAsync(data, cancellationToken);
        return new ReceivedBody(files, length, data, null);
    }

    private async Task<ReceivedBody> ReadAsync(Stream incoming, MessageId message, int number, CancellationToken cancellationToken)
    {
        // One byte more tells whether it fits.
        var buffer = ArrayPool<byte>.Shared.Rent(_options.LargestRow + 1);
        try
        {
            var head = await incoming.ReadAtLeastAsync(buffer.AsMemory(0, _options.LargestRow + 1), _options.LargestRow + 1, throwOnEndOfStream: false, cancellationToken);
            return head <= _options.LargestRow
                ? new ReceivedBody(files, head, buffer.AsSpan(0, head).ToArray(), null)
                : await ReadIntoFileAsync(incoming, buffer.AsMemory(0, head), message, number, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<ReceivedBody> ReadIntoFileAsync(
        Stream incoming, ReadOnlyMemory<byte> head, MessageId message, int number, CancellationToken cancellationToken)
    {
        var file = files.Create(message, number);
        var name = Path.GetFileName(file.Name);
        try
        {
            await using (file)
            {
                await file.WriteAsync(head, cancellationToken);
                await incoming.CopyToAsync(file, CopyBuffer, cancellationToken);
                file.Flush(flushToDisk: true);
                return new ReceivedBody(files, file.Length, null, name);
            }
        }
        catch
        {
            files.Delete(name);
            throw;
        }
    }

    private async Task CheckAsync(ReceivedBody body, bool gzip, CancellationToken cancellationToken)
    {
        if (body.Length == 0)
        {
            throw new MeshException(MeshErrors.EmptyBody, new Refusal("A message has a body.", null, "Send at least one byte."));
        }

        if (!gzip || _options.AllowAnyCompression)
        {
            return;
        }

        switch (await GzipCheck.UnpackedAsync(body, _options.MaximumUnpacked, cancellationToken))
        {
            case null:
                throw new MeshException(MeshErrors.UnsupportedContentEncoding, new Refusal(
                    "Content-Encoding says gzip, and the body is none.", null, "Compress the body, chunk by chunk, or leave the header away."));
            case var unpacked when unpacked > _options.MaximumUnpacked:
                throw new MeshException(MeshErrors.TooLarge, new Refusal(
                    $"The body unpacks to more than {_options.MaximumUnpacked} bytes.", null, "Send smaller chunks, or raise Mesh:MaximumUnpacked."));
        }
    }

    private MeshException TooLarge() => new(MeshErrors.TooLarge, new Refusal(
        $"The body of one request has at most {_options.MaximumBody} bytes.", null, "Send the message in chunks (Mex-Chunk-Range)."));
}
