using System.Buffers;
using System.IO.Compression;

namespace SpineSandbox.Mesh.Bodies;

/// <summary>Unpacks a body once to nowhere, so that no recipient is the first to find that it is broken or a bomb.</summary>
internal static class GzipCheck
{
    private const int BufferSize = 128 << 10;

    /// <returns>The bytes it unpacks to, counted a little beyond the bound at most; null where it is not gzip.</returns>
    public static async Task<long?> UnpackedAsync(ReceivedBody body, long bound, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var packed = body.Open();
            await using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            var total = 0L;
            int read;
            while (total <= bound && (read = await gzip.ReadAsync(buffer, cancellationToken)) > 0)
            {
                total += read;
            }

            return total == 0 ? null : total;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
