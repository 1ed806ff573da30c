using System.IO.Compression;
using System.Net;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Mesh.Tests.Bodies;

/// <summary>What is too large or not what it says is refused, and leaves nothing behind.</summary>
public sealed class LimitTests(LimitTests.SmallMesh mesh) : IClassFixture<LimitTests.SmallMesh>
{
    private const int Body = 1_000_000;
    private const int Unpacked = 2_000_000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_a_body_above_the_bound_whether_its_length_is_told_or_not(bool told)
    {
        HttpContent body = told ? new ByteArrayContent(new byte[Body + 1]) : new StreamContent(new Endless(Body + 1));

        var answer = await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Bob.Id.Value, body));

        answer.IsError(HttpStatusCode.RequestEntityTooLarge, "02", "Message is too large");
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task Refuses_a_gzip_bomb() =>
        await RefusedAsync(Gzip(new byte[Unpacked * 10]), HttpStatusCode.RequestEntityTooLarge);

    [Theory]
    [InlineData(100)]
    [InlineData(200_000)]
    public async Task Refuses_what_says_gzip_and_is_none(int size) => await RefusedAsync(new byte[size], HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task Refuses_chunks_that_add_up_to_more_than_a_message_may_have()
    {
        var id = await mesh.Alice.SendAsync(mesh.Alice.Message(mesh.Bob.Id.Value, new ByteArrayContent(new byte[Body])).With("Mex-Chunk-Range", "1:4"));
        await mesh.Alice.SendAsync(mesh.Alice.Chunk(id, 2, 4, new byte[Body]));

        (await mesh.Alice.AskAsync(mesh.Alice.Chunk(id, 3, 4, new byte[Body]))).IsError(
            HttpStatusCode.RequestEntityTooLarge, "02", "Message is too large");
    }

    [Fact]
    public async Task Headers_without_end_are_refused_before_they_are_read()
    {
        var request = mesh.Alice.Message(mesh.Bob).With("Mex-Endless", new string('x', 100_000));

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await mesh.Alice.AskAsync(request)).Status);
    }

    private async Task RefusedAsync(byte[] body, HttpStatusCode status)
    {
        var request = mesh.Alice.Message(mesh.Bob.Id.Value, new ByteArrayContent(body));
        request.Content!.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(status, (await mesh.Alice.AskAsync(request)).Status);
        await NothingIsStoredAsync();
    }

    private async Task NothingIsStoredAsync()
    {
        Assert.Empty(await mesh.Bob.InboxAsync());
        Assert.DoesNotContain(mesh.BodyFiles(), file => new FileInfo(file).Length != Body);
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }

    public sealed class SmallMesh : MeshFixture
    {
        protected override void Configure(SandboxService<Program> service) => service
            .With("Mesh:MaximumBody", $"{Body}").With("Mesh:MaximumUnpacked", $"{Unpacked}").With("Mesh:MaximumMessage", $"{2 * Body + 1}");
    }

    /// <summary>Bytes whose number nobody tells beforehand.</summary>
    private sealed class Endless(long left) : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = (int)Math.Min(left, buffer.Length);
            left -= read;
            return ValueTask.FromResult(read);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
