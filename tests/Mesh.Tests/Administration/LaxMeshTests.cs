using System.Net;
using System.Net.Http.Json;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Spine.Mesh;
using SpineSandbox.Testing;

namespace SpineSandbox.Mesh.Tests.Administration;

/// <summary>With its switches set, MESH lets pass what the published emulator does, for suites that were written against that.</summary>
public sealed class LaxMeshTests(LaxMeshTests.LaxMesh mesh) : IClassFixture<LaxMeshTests.LaxMesh>
{
    private static ByteArrayContent Hello => new("Hello"u8.ToArray());

    [Fact]
    public async Task Takes_workflows_that_nobody_has() => await mesh.Alice.SendAsync(mesh.Alice.Message("X26ABC3", Hello, "SOMETHING_ELSE"));

    [Fact]
    public async Task Takes_workflows_that_sender_and_recipient_lack() =>
        await mesh.Alice.SendAsync(mesh.Alice.Message("Z98001OT001", Hello, "TEST_WORKFLOW"));

    [Fact]
    public async Task Takes_a_token_twice_and_at_any_time()
    {
        var old = NhsMeshToken.Create(mesh.Alice.Id, "password", "TestKey", Guid.NewGuid(), 0, mesh.Service.Clock.GetUtcNow().AddYears(-1)).ToString();

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(HttpStatusCode.OK, (await mesh.Alice.AskAsync(mesh.Alice.Request(HttpMethod.Get, "/inbox").With("Authorization", old))).Status);
        }
    }

    [Fact]
    public async Task Completes_a_message_with_gaps_and_serves_it_after_it_was_acknowledged()
    {
        var id = await mesh.Alice.SendAsync(mesh.Alice.Message("X26ABC2", Hello).With(MexHeaders.ChunkRange, "1:3"));
        await mesh.Alice.SendAsync(mesh.Alice.Chunk(id, 3, 3, "three"u8.ToArray()));
        await mesh.Bob.AcknowledgeAsync(id);

        Assert.Equal("Hello", (await mesh.Bob.GetAsync($"/inbox/{id}")).Text);
    }

    [Fact]
    public async Task Takes_paths_as_file_names_and_anything_as_gzip()
    {
        var request = mesh.Alice.Message("X26ABC3", Hello).With(MexHeaders.FileName, "folder/file.txt");
        request.Content!.Headers.ContentEncoding.Add("gzip");

        await mesh.Alice.SendAsync(request);
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/messageexchange/admin")]
    public async Task Puts_reports_moves_messages_and_forgets_them(string root)
    {
        using var reset = await mesh.Anonymous.DeleteAsync($"{root}/reset", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, reset.StatusCode);

        using var put = await mesh.Anonymous.PostAsJsonAsync($"{root}/report", new
        {
            mailbox_id = "X26ABC1", status = "error", code = "21", description = "my error", workflow_id = "W", subject = "S", local_id = "L",
            file_name = "F", linked_message_id = "0123456789abcdef0123456789abcdef",
        }, TestContext.Current.CancellationToken);
        var id = (await Answer.ReadAsync(put)).Json.GetProperty("message_id").GetString()!;
        Assert.Equal([id], await mesh.Alice.InboxAsync());
        var report = await mesh.Alice.GetAsync($"/inbox/{id}");
        Assert.Equal(
            ("REPORT", "21", "my error", "F", "0123456789abcdef0123456789abcdef", "L", "ERROR", "0"),
            (report.Header(MexHeaders.MessageType), report.Header(MexHeaders.StatusCode), report.Header(MexHeaders.StatusDescription),
             report.Header(MexHeaders.FileName), report.Header(MexHeaders.LinkedMessageId), report.Header(MexHeaders.LocalId),
             report.Header(MexHeaders.StatusSuccess), report.Header("Content-Length")));

        await mesh.Alice.AcknowledgeAsync(id);
        Assert.Empty(await mesh.Alice.InboxAsync());
        using var moved = await mesh.Anonymous.PostAsJsonAsync($"{root}/message/{id}/event", new { status = "accepted" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Equal([id], await mesh.Alice.InboxAsync());

        var other = await mesh.Alice.SendAsync(mesh.Bob);
        using var forgotten = await mesh.Anonymous.DeleteAsync($"{root}/reset/X26ABC1", TestContext.Current.CancellationToken);
        Assert.Empty(await mesh.Alice.InboxAsync());
        Assert.Equal([other], await mesh.Bob.InboxAsync());

        using var mailbox = await mesh.Anonymous.GetAsync($"{root}/mailbox/X26ABC1", TestContext.Current.CancellationToken);
        Assert.Equal("X26", (await Answer.ReadAsync(mailbox)).Json.GetProperty("ods_code").GetString());
        using var nobody = await mesh.Anonymous.DeleteAsync($"{root}/reset/NOBODY", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    public sealed class LaxMesh : MeshFixture
    {
        private static readonly string[] Switches =
        [
            "AllowUnknownWorkflows", "AllowUnregisteredSenders", "AllowUnregisteredRecipients", "AllowReplayedTokens", "AllowAnyTokenTime",
            "AllowMissingChunks", "AllowDownloadAfterAcknowledgement", "AllowPathsInFileNames", "AllowAnyCompression", "SandboxAdministration",
        ];

        protected override void Configure(SandboxService<Program> service) => Array.ForEach(Switches, name => service.With($"Mesh:{name}", "true"));
    }
}
