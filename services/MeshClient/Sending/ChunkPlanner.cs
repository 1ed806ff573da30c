using System.IO.Compression;
using SpineSandbox.MeshClient.Configuration;

namespace SpineSandbox.MeshClient.Sending;

/// <summary>Cuts data into chunks: only what is too large for one request, compressed if it may be, and only where the sender allows it.</summary>
internal sealed class ChunkPlanner(MeshClientOptions options)
{
    /// <summary>Null where the data is too large and must not be cut.</summary>
    public async Task<ChunkPlan?> PlanAsync(ControlFile control, string dataPath, CancellationToken cancellationToken)
    {
        var gzip = control.Compress == true;
        var length = new FileInfo(dataPath).Length;
        var fits = length <= options.MaximumRequestSize
            || (gzip && await CompressedLengthAsync(dataPath, cancellationToken) <= options.MaximumRequestSize);

        return fits ? new ChunkPlan(1, length, gzip)
            : control.AllowChunking == true ? new ChunkPlan((int)((length + options.ChunkSize - 1) / options.ChunkSize), options.ChunkSize, gzip)
            : null;
    }

    private static async Task<long> CompressedLengthAsync(string dataPath, CancellationToken cancellationToken)
    {
        await using var data = File.OpenRead(dataPath);
        await using var counting = new CountingStream();
        await using (var gzip = new GZipStream(counting, CompressionLevel.Fastest, leaveOpen: true))
        {
            await data.CopyToAsync(gzip, cancellationToken);
        }

        return counting.Position;
    }
}
