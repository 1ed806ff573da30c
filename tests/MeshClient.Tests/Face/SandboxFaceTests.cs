using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Testing;

namespace SpineSandbox.MeshClient.Tests.Face;

/// <summary>The client as a service of the sandbox: its mailboxes come from the seed, its commands over HTTP.</summary>
public sealed class SandboxFaceTests(MeshFixture mesh) : IClassFixture<MeshFixture>, IAsyncLifetime
{
    private const string Practice = "Z98001OT001";
    private const string Consumer = "Z98020OT001";

    private readonly string _mailboxes = Directory.CreateTempSubdirectory("mesh-face-").FullName;
    private SandboxService<Program> _client = null!;
    private HttpClient _http = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _client = new SandboxService<Program>("mesh-client");
        _http = _client
            .With("MeshClient:OdsCodes:0", "Z98001").With("MeshClient:OdsCodes:1", "Z98020")
            .Knowing("mesh", mesh.Address).With("MeshClient:ProcessingDelay", "0").With("MeshClient:RetryDelay", "0")
            .With("Mailboxes:Directory", _mailboxes)
            .CreateClient();

        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Lists_its_mailboxes_and_where_their_folders_are()
    {
        var mailboxes = await _http.GetFromJsonAsync<JsonArray>("/_sandbox/mailboxes", Token);

        Assert.Equal([Practice, Consumer], mailboxes!.Select(mailbox => (string)mailbox!["mailboxId"]!));
        Assert.Equal(Path.Combine(_mailboxes, Practice), (string?)mailboxes![0]!["folder"]);
    }

    [Fact]
    public async Task A_poll_sends_what_is_in_OUT_and_the_other_ones_fetches_it()
    {
        await DropAsync("letter");

        await PollAsync(Consumer);
        await PollAsync(Practice);

        // The client may have seen it in OUT before the poll.
        var id = Assert.Single(MessageFiles.In(Path.Combine(_mailboxes, Consumer, "SENT"))).ReadControl().DtsId!;
        Assert.True(File.Exists(Path.Combine(_mailboxes, Practice, "IN", id + ".dat")));
        Assert.True(File.Exists(Path.Combine(_mailboxes, Practice, "IN", id + ".ctl")));
    }

    [Fact]
    public async Task A_poll_of_a_foreign_mailbox_is_a_404_that_names_its_own()
    {
        using var answer = await _http.PostAsync("/_sandbox/mailboxes/X26ABC1/poll", null, Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(Practice, await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_empties_all_folders_and_the_client_goes_on()
    {
        await DropAsync("letter");
        await PollAsync(Consumer);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_mailboxes, Consumer, "SENT")));

        using var reset = await _http.PostAsync("/_sandbox/reset", null, Token);
        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
        Assert.Empty(Directory.GetFiles(Path.Combine(_mailboxes, Practice), "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(Path.Combine(_mailboxes, Consumer), "*", SearchOption.AllDirectories));
        Assert.Equal([Practice, Consumer], Directory.GetDirectories(_mailboxes).Select(Path.GetFileName).Where(name => name != ".work").Order());

        await DropAsync("another");
        await PollAsync(Consumer);
        Assert.Equal("another", Assert.Single(MessageFiles.In(Path.Combine(_mailboxes, Consumer, "SENT"))).Stem);
    }

    [Fact]
    public async Task Shows_what_it_sent_to_MESH_with_the_beginning_of_the_data_and_without_secrets()
    {
        await DropAsync("letter");
        await PollAsync(Consumer);

        var exchanges = await _http.GetFromJsonAsync<JsonArray>("/_sandbox/exchanges", Token);

        var send = exchanges!.Last(exchange => ((string)exchange!["url"]!).EndsWith("/outbox", StringComparison.Ordinal))!;
        Assert.Equal("the data", (string?)send["requestBody"]);
        Assert.Equal("NHSMESH ***", (string?)send["requestHeaders"]!["Authorization"]);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _client.DisposeAsync();
        Directory.Delete(_mailboxes, recursive: true);
    }

    private async Task<JsonNode> PollAsync(string mailbox)
    {
        using var answer = await _http.PostAsync($"/_sandbox/mailboxes/{mailbox}/poll", null, Token);
        answer.EnsureSuccessStatusCode();

        return (await answer.Content.ReadFromJsonAsync<JsonNode>(Token))!;
    }

    private Task DropAsync(string stem) => MailboxFolders.Of(_mailboxes, MailboxId.Parse(Consumer)).DropAsync(
        stem,
        new ControlFile { FromDts = Consumer, ToDts = Practice, WorkflowId = Site.Workflow },
        async (stream, token) => await stream.WriteAsync("the data"u8.ToArray(), token),
        Token);
}
