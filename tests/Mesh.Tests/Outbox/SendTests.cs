using System.Net;
using System.Text;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Mesh.Tests.Outbox;

public sealed class SendTests(MeshFixture mesh) : IClassFixture<MeshFixture>
{
    private static ByteArrayContent Hello => new("Hello"u8.ToArray());

    [Fact]
    public async Task Takes_a_message_and_shows_it_to_its_recipient()
    {
        var id = await mesh.Alice.SendAsync(mesh.Carol);

        Assert.Contains(id, await mesh.Carol.InboxAsync());
        Assert.Equal("Hello", (await mesh.Carol.GetAsync($"/inbox/{id}")).Text);
    }

    [Fact]
    public async Task Answers_in_version_1_to_whoever_asks_for_no_other()
    {
        var answer = await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Carol.Id.Value, Hello, v1: true));

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.True(MessageId.TryParse(answer.Json.GetProperty("messageID").GetString(), out _));
    }

    [Fact]
    public async Task Refuses_a_version_that_is_none()
    {
        var request = mesh.Alice.Message(mesh.Bob, "x").With("Accept", "application/vnd.mesh.vtwo+json");

        var answer = await mesh.Alice.AskAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Accept header api format incorrect", answer.Json.GetProperty("errorDescription").GetString());
    }

    [Theory]
    [InlineData(MexHeaders.To)]
    [InlineData(MexHeaders.WorkflowId)]
    public async Task Refuses_a_message_without_what_every_message_has(string name) =>
        (await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Bob).With(name, null))).IsFault(name.ToLowerInvariant());

    [Fact]
    public async Task Refuses_an_empty_recipient() =>
        (await mesh.Alice.AskAsync(mesh.Alice.Message(" ", Hello))).IsError(HttpStatusCode.BadRequest, "08", "TO_DTS missing");

    [Theory]
    [InlineData(MexHeaders.Subject, 500)]
    [InlineData(MexHeaders.LocalId, 300)]
    [InlineData(MexHeaders.FileName, 300)]
    [InlineData(MexHeaders.PartnerId, 500)]
    [InlineData(MexHeaders.ContentChecksum, 100)]
    [InlineData(MexHeaders.WorkflowId, 300)]
    [InlineData(MexHeaders.To, 100)]
    public async Task Refuses_a_header_that_is_too_long(string name, int maximum) =>
        (await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Bob).With(name, new string('a', maximum + 1)))).IsFault(name.ToLowerInvariant());

    [Theory]
    [InlineData(MexHeaders.Subject, "a\tb")]
    [InlineData(MexHeaders.To, "https://example.org")]
    [InlineData(MexHeaders.WorkflowId, "http://example.org")]
    [InlineData(MexHeaders.ContentChecksum, "http://example.org")]
    [InlineData(MexHeaders.FileName, "../../etc/passwd")]
    [InlineData(MexHeaders.FileName, @"..\autoexec.bat")]
    [InlineData(MexHeaders.FileName, "..")]
    public async Task Refuses_headers_that_could_do_harm(string name, string value) =>
        (await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Bob).With(name, value))).IsError(HttpStatusCode.BadRequest, "06", "MalformedControlFile");

    [Theory]
    [InlineData("", true)]
    [InlineData("b10a8db164e0754105b7a99be72e3fe5", true)]
    [InlineData("sha256 - b10a8db1/64e0:75", true)]
    [InlineData("`#!@+&=*,|~;._", false)]
    public async Task Takes_a_checksum_of_letters_digits_and_a_few_signs(string checksum, bool taken)
    {
        var answer = await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Carol).With(MexHeaders.ContentChecksum, checksum));

        Assert.Equal(taken ? HttpStatusCode.Accepted : HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Refuses_an_encoding_other_than_gzip()
    {
        var request = mesh.Alice.Message(mesh.Bob);
        request.Content!.Headers.ContentEncoding.Add("br");

        (await mesh.Alice.AskAsync(request)).IsError(HttpStatusCode.UnprocessableEntity, "UnsupportedContentEncoding", "Unsupported content encoding");
    }

    [Theory]
    [InlineData("0:1")]
    [InlineData("2:1")]
    [InlineData("2:2")]
    [InlineData("one")]
    public async Task Refuses_a_first_chunk_that_is_none(string range) =>
        (await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Bob).With(MexHeaders.ChunkRange, range)))
            .IsError(HttpStatusCode.ExpectationFailed, "InvalidHeaderChunks", "Invalid chunk values sent in mex-Chunk-Range header");

    [Theory]
    [InlineData("NOBODY1")]
    [InlineData("no mailbox at all")]
    [InlineData("GPPROVIDER_9996110028_01011980_Nobody")]
    public async Task Refuses_an_address_that_nobody_has(string to) =>
        (await mesh.Alice.AskAsync(mesh.Alice.Message(to, Hello))).IsError(HttpStatusCode.ExpectationFailed, "12", "Unregistered to address");

    [Fact]
    public async Task Refuses_a_sender_that_takes_no_part_in_the_workflow() =>
        (await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Bob.Id.Value, Hello, "SOMETHING_ELSE")))
            .IsError(HttpStatusCode.ExpectationFailed, "16", "Sender not allowed to send messages of this type");

    [Fact]
    public async Task Refuses_a_recipient_that_does_not_receive_the_workflow() =>
        (await mesh.Alice.AskAsync(mesh.Alice.Message("RZ8OT001", Hello, "GPCONNECT_SEND_DOCUMENT")))
            .IsError(HttpStatusCode.ExpectationFailed, "17", "Workflow ID not registered for mailbox");

    [Fact]
    public async Task A_hospital_sends_on_a_workflow_whose_acknowledgements_it_receives()
    {
        var trust = mesh.ClientOf("RZ8OT001");
        var practice = mesh.ClientOf("Z98001OT001");

        var sent = await trust.SendAsync(trust.Message(practice.Id.Value, Hello, "GPCONNECT_SEND_DOCUMENT"));
        var acknowledged = await practice.SendAsync(practice.Message(trust.Id.Value, Hello, "GPCONNECT_SEND_DOCUMENT_ACK"));

        Assert.Contains(sent, await practice.InboxAsync());
        Assert.Contains(acknowledged, await trust.InboxAsync());
    }

    [Fact]
    public async Task Refuses_a_message_without_a_body() =>
        (await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Bob, ""))).IsError(
            HttpStatusCode.ExpectationFailed, "02", "Data file is missing or inaccessible.");

    [Fact]
    public async Task Refuses_a_message_from_somebody_else() =>
        (await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Bob).With(MexHeaders.From, "X26ABC3")))
            .IsError(HttpStatusCode.ExpectationFailed, "07", "Invalid From Address");

    [Fact]
    public async Task Refuses_a_report_from_a_mailbox() =>
        (await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Bob).With(MexHeaders.MessageType, "REPORT")))
            .IsError(HttpStatusCode.ExpectationFailed, "11", "Invalid Message Type");

    [Fact]
    public async Task Tells_errors_in_version_1_too()
    {
        var answer = await mesh.Alice.AskAsync(mesh.Alice.Message("NOBODY1", Hello, v1: true));

        Assert.Equal(
            """{"errorEvent":"SEND","errorCode":"12","errorDescription":"Unregistered to address"}""", Encoding.UTF8.GetString(answer.Body));
    }

    [Fact]
    public async Task Nothing_of_a_refused_message_is_stored()
    {
        await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Bob, ""));
        await mesh.Alice.AskAsync(mesh.Alice.Message(mesh.Bob).With(MexHeaders.FileName, "../x"));

        Assert.Empty(await mesh.Bob.InboxAsync());
        Assert.Equal(0, (await mesh.Bob.GetAsync("/count")).Json.GetProperty("count").GetInt32());
    }
}
