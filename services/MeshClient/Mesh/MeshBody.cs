using System.Buffers;
using System.IO.Compression;

namespace SpineSandbox.MeshClient.Mesh;

/// <summary>The body of an answer, unpacked as it passes; never whole in memory.</summary>
internal static class MeshBody
{
    private const int BufferSize = 64 * 1024;

    /// <exception cref="MeshFailure">It broke off, came to a standstill or is not packed as it says.</exception>
    public static async Task CopyToAsync(
        HttpResponseMessage answer, Stream target, TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        await using var plain = IsGzip(answer) ? new GZipStream(body, CompressionMode.Decompress) : body;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await ReadAsync(plain, buffer, timeout, clock, cancellationToken) is > 0 and var read)
            {
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static bool IsGzip(HttpResponseMessage answer) => answer.Content.Headers.ContentEncoding.Contains("gzip");

    private static async Task<int> ReadAsync(
        Stream body, byte[] buffer, TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await body.ReadAsync(buffer, either.Token);
        }
        catch (OperationCanceledException late) when (patience.IsCancellationRequested)
        {
            throw new MeshFailure(MeshFailureKind.Unreachable, "MESH's answer came to a standstill.", late);
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or InvalidDataException)
        {
            throw new MeshFailure(MeshFailureKind.Unreachable, $"MESH's answer broke off: {broken.Message}", broken);
        }
    }
}
