using System.Globalization;
using System.Net;
using System.Text;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Mesh.Tests.Surroundings;

/// <summary>The owner of a mailbox: one nonce, whose count goes up with each request.</summary>
public sealed class MailboxClient : IDisposable
{
    private const string Password = "password";
    private const string SharedKey = "TestKey";

    private readonly HttpClient _http;
    private readonly TimeProvider _clock;
    private readonly Guid _nonce = Guid.NewGuid();
    private long _count;

    public MailboxClient(string address, MailboxId id, TimeProvider clock)
    {
        _http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(address) };
        Id = id;
        _clock = clock;
    }

    public MailboxId Id { get; }

    public NhsMeshToken NextToken() => NhsMeshToken.Create(Id, Password, SharedKey, _nonce, Interlocked.Increment(ref _count), _clock.GetUtcNow());

    /// <summary>A request below the mailbox, with a fresh token and version 2.</summary>
    public HttpRequestMessage Request(HttpMethod method, string path, bool v1 = false)
    {
        var request = new HttpRequestMessage(method, $"/messageexchange/{Id}{path}");
        request.Headers.TryAddWithoutValidation("Authorization", NextToken().ToString());
        if (!v1)
        {
            request.Headers.TryAddWithoutValidation("Accept", MeshValues.MediaTypeV2);
        }

        return request;
    }

    /// <summary>A first chunk, with the headers that it needs.</summary>
    public HttpRequestMessage Message(string to, HttpContent body, string workflow = MeshFixture.Workflow, bool v1 = false)
    {
        var request = Request(HttpMethod.Post, "/outbox", v1).With(MexHeaders.To, to).With(MexHeaders.WorkflowId, workflow);
        request.Content = body;
        return request;
    }

    public HttpRequestMessage Message(MailboxClient to, string body = "Hello") => Message(to.Id.Value, new ByteArrayContent(Encoding.UTF8.GetBytes(body)));

    public HttpRequestMessage Chunk(string messageId, int number, int total, byte[] body)
    {
        var request = Request(HttpMethod.Post, $"/outbox/{messageId}/{number}")
            .With(MexHeaders.ChunkRange, string.Create(CultureInfo.InvariantCulture, $"{number}:{total}"));
        request.Content = new ByteArrayContent(body);
        return request;
    }

    public async Task<Answer> AskAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
            return await Answer.ReadAsync(response);
        }
    }

    public Task<Answer> GetAsync(string path, bool v1 = false) => AskAsync(Request(HttpMethod.Get, path, v1));

    /// <summary>Sends, expects that it is taken, and returns the message ID.</summary>
    public async Task<string> SendAsync(HttpRequestMessage message)
    {
        var answer = await AskAsync(message);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{(int)answer.Status} {answer.Text}");
        return answer.Json.GetProperty("message_id").GetString()!;
    }

    public Task<string> SendAsync(MailboxClient to, string body = "Hello") => SendAsync(Message(to, body));

    public async Task<List<string>> InboxAsync(string query = "") =>
        [.. (await GetAsync($"/inbox{query}")).Json.GetProperty("messages").EnumerateArray().Select(id => id.GetString()!)];

    public Task<Answer> AcknowledgeAsync(string messageId, bool v1 = false) =>
        AskAsync(Request(HttpMethod.Put, $"/inbox/{messageId}/status/acknowledged", v1));

    public Task<Answer> TrackAsync(string messageId, bool v1 = false) => GetAsync($"/outbox/tracking?messageID={messageId}", v1);

    public void Dispose() => _http.Dispose();
}
