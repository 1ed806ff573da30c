using System.Buffers;
using System.IO.Compression;
using System.Net.Http.Headers;

namespace SpineSandbox.MeshClient.Sending;

/// <summary>One chunk as the body of a request: cut from the data, and compressed, into a file of its own, so that its length is known.</summary>
internal static class ChunkBody
{
    private const int BufferSize = 64 * 1024;

    public static async Task<HttpContent> OpenAsync(SendJob job, ChunkPlan plan, int number, CancellationToken cancellationToken)
    {
        await WriteAsync(job, plan, number, cancellationToken);
        var content = new StreamContent(File.OpenRead(job.ChunkPath));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (plan.Gzip)
        {
            content.Headers.ContentEncoding.Add("gzip");
        }

        return content;
    }

    private static async Task WriteAsync(SendJob job, ChunkPlan plan, int number, CancellationToken cancellationToken)
    {
        await using var data = File.OpenRead(job.DataPath);
        await using var chunk = File.Create(job.ChunkPath);
        data.Position = plan.Size * (number - 1);
        if (!plan.Gzip || plan.Size == 0)
        {
            await CopyAsync(data, chunk, plan.Size, cancellationToken);
            return;
        }

        await using var gzip = new GZipStream(chunk, CompressionLevel.Fastest);
        await CopyAsync(data, gzip, plan.Size, cancellationToken);
    }

    private static async Task CopyAsync(Stream data, Stream target, long length, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (length > 0 && await data.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, length)), cancellationToken) is > 0 and var read)
            {
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                length -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
