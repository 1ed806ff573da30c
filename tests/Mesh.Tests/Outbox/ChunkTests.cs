using System.Net;
using System.Text;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Mesh.Tests.Outbox;

public sealed class ChunkTests(MeshFixture mesh) : IClassFixture<MeshFixture>
{
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public async Task Is_invisible_until_the_last_chunk_has_come()
    {
        var id = await BeginAsync(3);
        await mesh.Alice.SendAsync(mesh.Alice.Chunk(id, 2, 3, Bytes("two")));

        Assert.DoesNotContain(id, await mesh.Bob.InboxAsync());
        (await mesh.Bob.GetAsync($"/inbox/{id}")).IsError(HttpStatusCode.Gone, "Message already accepted", "Message no longer available for download");
        Assert.Equal("uploading", (await mesh.Alice.TrackAsync(id)).Json.GetProperty("status").GetString());

        await mesh.Alice.SendAsync(mesh.Alice.Chunk(id, 3, 3, Bytes("three")));

        Assert.Contains(id, await mesh.Bob.InboxAsync());
        Assert.Equal("accepted", (await mesh.Alice.TrackAsync(id)).Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Is_downloaded_chunk_by_chunk()
    {
        var id = await BeginAsync(2);
        await mesh.Alice.SendAsync(mesh.Alice.Chunk(id, 2, 2, Bytes("two")));

        var first = await mesh.Bob.GetAsync($"/inbox/{id}");
        var second = await mesh.Bob.GetAsync($"/inbox/{id}/2");

        Assert.Equal((HttpStatusCode.PartialContent, "1:2", "one"), (first.Status, first.Header(MexHeaders.ChunkRange), first.Text));
        Assert.Equal((HttpStatusCode.OK, "2:2", "two"), (second.Status, second.Header(MexHeaders.ChunkRange), second.Text));
        Assert.Equal("2", first.Header(MexHeaders.TotalChunks));
        (await mesh.Bob.GetAsync($"/inbox/{id}/3")).IsError(HttpStatusCode.NotFound, "20", "Message does not exist");
        (await mesh.Bob.GetAsync($"/inbox/{id}/0")).IsError(HttpStatusCode.NotFound, "20", "Message does not exist");
    }

    [Fact]
    public async Task A_chunk_may_come_again_until_the_message_is_complete()
    {
        var id = await BeginAsync(3);
        await mesh.Alice.SendAsync(mesh.Alice.Chunk(id, 2, 3, Bytes("lost")));
        await mesh.Alice.SendAsync(mesh.Alice.Chunk(id, 2, 3, Bytes("two")));
        await mesh.Alice.SendAsync(mesh.Alice.Chunk(id, 3, 3, Bytes("three")));

        Assert.Equal("two", (await mesh.Bob.GetAsync($"/inbox/{id}/2")).Text);
        (await mesh.Alice.AskAsync(mesh.Alice.Chunk(id, 2, 3, Bytes("late")))).IsError(HttpStatusCode.Locked, "", "Locked");
    }

    [Fact]
    public async Task The_last_chunk_completes_no_message_with_gaps()
    {
        var id = await BeginAsync(3);

        (await mesh.Alice.AskAsync(mesh.Alice.Chunk(id, 3, 3, Bytes("three")))).IsError(
            HttpStatusCode.ExpectationFailed, "InvalidHeaderChunks", "Invalid chunk values sent in mex-Chunk-Range header");
        Assert.DoesNotContain(id, await mesh.Bob.InboxAsync());

        await mesh.Alice.SendAsync(mesh.Alice.Chunk(id, 2, 3, Bytes("two")));
        await mesh.Alice.SendAsync(mesh.Alice.Chunk(id, 3, 3, Bytes("three")));
        Assert.Contains(id, await mesh.Bob.InboxAsync());
    }

    [Fact]
    public async Task Refuses_a_chunk_of_no_message() =>
        (await mesh.Alice.AskAsync(mesh.Alice.Chunk("20260105100003123456_A1B2C3", 2, 2, Bytes("x"))))
            .IsError(HttpStatusCode.NotFound, "20", "Message does not exist");

    [Fact]
    public async Task Refuses_a_chunk_of_another_sender()
    {
        var id = await BeginAsync(2);

        Assert.Equal(HttpStatusCode.Forbidden, (await mesh.Carol.AskAsync(mesh.Carol.Chunk(id, 2, 2, Bytes("x")))).Status);
    }

    [Fact]
    public async Task Refuses_a_chunk_beyond_the_total()
    {
        var id = await BeginAsync(2);

        Assert.Equal(HttpStatusCode.NotAcceptable, (await mesh.Alice.AskAsync(mesh.Alice.Chunk(id, 3, 3, Bytes("x")))).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1:2")]
    [InlineData("2:3")]
    [InlineData("nonsense")]
    public async Task Refuses_a_range_that_path_and_first_chunk_do_not_have(string? range)
    {
        var id = await BeginAsync(2);

        Assert.Equal(
            "InvalidHeaderChunks",
            (await mesh.Alice.AskAsync(mesh.Alice.Chunk(id, 2, 2, Bytes("x")).With(MexHeaders.ChunkRange, range))).Error.Code);
    }

    [Fact]
    public async Task Refuses_another_encoding_than_the_first_chunk_had()
    {
        var id = await BeginAsync(2);
        var request = mesh.Alice.Chunk(id, 2, 2, Bytes("x"));
        request.Content!.Headers.ContentEncoding.Add("gzip");

        (await mesh.Alice.AskAsync(request)).IsError(
            HttpStatusCode.ExpectationFailed, "UnsupportedContentEncoding", "cannot change content encoding");
    }

    [Fact]
    public async Task Version_1_says_which_block_it_was()
    {
        var id = await BeginAsync(2);

        var answer = await mesh.Alice.AskAsync(mesh.Alice.Chunk(id, 2, 2, Bytes("two")).With("Accept", "application/json"));

        Assert.Equal((id, 2), (answer.Json.GetProperty("messageID").GetString(), answer.Json.GetProperty("blockID").GetInt32()));
    }

    private Task<string> BeginAsync(int total) => mesh.Alice.SendAsync(mesh.Alice.Message(mesh.Bob, "one").With(MexHeaders.ChunkRange, $"1:{total}"));
}
