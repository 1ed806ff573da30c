namespace SpineSandbox.MeshClient.Sending;

/// <summary>How a message is cut into requests.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Size">Of each but the last, in bytes before compression.</param>
/// <param name="Gzip">Each chunk is compressed on its own.</param>
internal sealed record ChunkPlan(int Total, long Size, bool Gzip)
{
    public ChunkRange Range(int number) => new(number, Total);
}
