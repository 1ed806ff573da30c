using System.IO.Compression;
using System.Net;
using System.Text;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Mesh.Tests.Inbox;

public sealed class DownloadTests(MeshFixture mesh) : IClassFixture<MeshFixture>
{
    [Fact]
    public async Task Tells_a_recipient_all_that_the_sender_said()
    {
        var request = mesh.Alice.Message(mesh.Bob);
        var said = new Dictionary<string, string>
        {
            [MexHeaders.LocalId] = "A83001", [MexHeaders.PartnerId] = "partner", [MexHeaders.Subject] = "Report for Marlowe", [MexHeaders.FileName] = "report.dat",
            [MexHeaders.ContentChecksum] = "sha256: ab12", [MexHeaders.ContentType] = "application/pdf",
            [MexHeaders.ContentCompressed] = "Y", [MexHeaders.ContentEncrypted] = "Y",
        };
        foreach (var (name, value) in said)
        {
            request.With(name, value);
        }

        var answer = await mesh.Bob.GetAsync($"/inbox/{await mesh.Alice.SendAsync(request)}");

        Assert.All(said, header => Assert.Equal(header.Value, answer.Header(header.Key)));
        Assert.Equal("application/pdf", answer.Header("Content-Type"));
    }

    [Fact]
    public async Task Tells_where_it_comes_from_and_that_it_was_delivered()
    {
        var id = await mesh.Alice.SendAsync(mesh.Bob);

        var answer = await mesh.Bob.GetAsync($"/inbox/{id}");

        var expected = new Dictionary<string, string>
        {
            [MexHeaders.From] = "X26ABC1", [MexHeaders.To] = "X26ABC2", [MexHeaders.WorkflowId] = MeshFixture.Workflow, [MexHeaders.MessageId] = id,
            [MexHeaders.MessageType] = "DATA", [MexHeaders.ChunkRange] = "1:1", [MexHeaders.TotalChunks] = "1", [MexHeaders.AddressType] = "ALL",
            [MexHeaders.Version] = "1.0", [MexHeaders.FileName] = $"{id}.dat", [MexHeaders.StatusCode] = "00", [MexHeaders.StatusEvent] = "TRANSFER",
            [MexHeaders.StatusDescription] = "Transferred to recipient mailbox", [MexHeaders.StatusSuccess] = "SUCCESS",
            [MexHeaders.StatusTimestamp] = MeshValues.Timestamp(mesh.Service.Clock.GetUtcNow()), ["Content-Length"] = "5",
        };
        Assert.All(expected, header => Assert.Equal(header.Value, answer.Header(header.Key)));
        Assert.Null(answer.Header(MexHeaders.LocalId));
        Assert.NotNull(answer.Header("Last-Modified"));
    }

    [Theory]
    [InlineData(true, true, false, "gzip")]
    [InlineData(true, false, false, null)]
    [InlineData(false, true, false, "gzip")]
    [InlineData(false, true, true, null)]
    [InlineData(false, false, false, null)]
    [InlineData(true, true, true, "gzip")]
    public async Task Packs_and_unpacks_as_the_recipient_can_read(bool sentPacked, bool readsGzip, bool v1, string? served)
    {
        foreach (var size in new[] { 1_000, 200_000 })
        {
            var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, size / 5).Select(number => $"{number:D5}")));
            var message = mesh.Alice.Message(mesh.Bob.Id.Value, new ByteArrayContent(sentPacked ? Packed(text) : text));
            if (sentPacked)
            {
                message.Content!.Headers.ContentEncoding.Add("gzip");
            }

            var id = await mesh.Alice.SendAsync(message);
            var answer = await mesh.Bob.AskAsync(mesh.Bob.Request(HttpMethod.Get, $"/inbox/{id}", v1).With("Accept-Encoding", readsGzip ? "gzip" : null));

            Assert.Equal(served, answer.Header("Content-Encoding"));
            Assert.Equal(served is null ? null : "Y", answer.Header(MexHeaders.ContentCompressed));
            Assert.Equal(text, served is null ? answer.Body : Unpacked(answer.Body));
        }
    }

    [Fact]
    public async Task Refuses_a_message_that_is_not_there() =>
        (await mesh.Bob.GetAsync("/inbox/20260105100003123456_A1B2C3")).IsError(HttpStatusCode.NotFound, "20", "Message does not exist");

    [Fact]
    public async Task Refuses_anybody_but_the_recipient()
    {
        var id = await mesh.Alice.SendAsync(mesh.Bob);

        Assert.Equal(HttpStatusCode.Forbidden, (await mesh.Carol.GetAsync($"/inbox/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await mesh.Carol.AcknowledgeAsync(id)).Status);
    }

    [Fact]
    public async Task Gives_the_headers_alone_to_sender_and_recipient()
    {
        var id = await mesh.Alice.SendAsync(mesh.Bob);

        Assert.Equal("X26ABC1", (await mesh.Bob.AskAsync(mesh.Bob.Request(HttpMethod.Head, $"/inbox/{id}"))).Header(MexHeaders.From));
        Assert.Equal(HttpStatusCode.OK, (await mesh.Alice.AskAsync(mesh.Alice.Request(HttpMethod.Head, $"/inbox/{id}"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mesh.Carol.AskAsync(mesh.Carol.Request(HttpMethod.Head, $"/inbox/{id}"))).Status);
    }

    [Theory]
    [InlineData("Señor Müller")]
    [InlineData("O’Brien — 王")]
    public async Task Subjects_pass_as_the_bytes_they_are(string subject)
    {
        var wire = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(subject));
        await using var raw = await RawConnection.OpenAsync(mesh.Address);
        var id = (await raw.AskAsync(
            $"POST /messageexchange/X26ABC1/outbox HTTP/1.1\r\nHost: mesh\r\nAuthorization: {mesh.Alice.NextToken()}\r\nAccept: {MeshValues.MediaTypeV2}\r\n" +
            $"Mex-To: X26ABC2\r\nMex-WorkflowID: {MeshFixture.Workflow}\r\nMex-Subject: {wire}\r\nContent-Length: 1\r\n\r\nx")).Split('"')[3];

        var answer = await raw.AskAsync(
            $"GET /messageexchange/X26ABC2/inbox/{id} HTTP/1.1\r\nHost: mesh\r\nAuthorization: {mesh.Bob.NextToken()}\r\n\r\n");

        Assert.Contains($"Mex-Subject: {wire}\r\n", answer, StringComparison.Ordinal);
    }

    private static byte[] Packed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var plain = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
