using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Mesh.Tests.Durability;

/// <summary>
/// Two mailboxes that write and read without pause, and remember what MESH promised them. What had no answer may have happened
/// or not. Each body tells its own hash, so that even what nobody was promised can be seen to be whole.
/// </summary>
internal sealed class Correspondence(MeshProcess mesh)
{
    private const int Digest = 64;
    private const int Split = 90_000;

    private readonly ConcurrentDictionary<string, byte> _accepted = new();
    private readonly ConcurrentDictionary<string, byte> _acknowledged = new();
    private readonly ConcurrentDictionary<string, byte> _perhapsAcknowledged = new();

    private readonly Channel<string> _news = Channel.CreateUnbounded<string>();

    public int Accepted => _accepted.Count;

    /// <summary>Returns as soon as so many messages were accepted.</summary>
    public async Task AcceptedAsync(int enough, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            while (Accepted < enough)
            {
                await _news.Reader.ReadAsync(limit.Token);
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"{Accepted} messages were accepted, and then no more.");
        }
    }

    public async Task SendAsync(CancellationToken stop)
    {
        using var client = new MailboxClient(mesh.Address, MailboxId.Parse("X26ABC1"), TimeProvider.System);
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            // Most are small, some go into files, some come in two chunks.
            var body = Body(number % 20 == 0 ? 2 * Split : 1_000);
            await TryAsync(async () =>
            {
                if (number % 20 != 0)
                {
                    Accept(await client.SendAsync(client.Message("X26ABC2", new ByteArrayContent(body))));
                    return;
                }

                var id = await client.SendAsync(client.Message("X26ABC2", new ByteArrayContent(body[..Split])).With(MexHeaders.ChunkRange, "1:2"));
                await client.SendAsync(client.Chunk(id, 2, 2, body[Split..]));
                Accept(id);
            });
        }
    }

    public async Task ReceiveAsync(CancellationToken stop)
    {
        using var client = new MailboxClient(mesh.Address, MailboxId.Parse("X26ABC2"), TimeProvider.System);
        while (!stop.IsCancellationRequested)
        {
            await TryAsync(async () =>
            {
                foreach (var id in (await client.InboxAsync("?max_results=10")).Where(id => !_perhapsAcknowledged.ContainsKey(id)))
                {
                    Assert.False(_acknowledged.ContainsKey(id), $"{id} was acknowledged and came back.");
                    await ReadAsync(client, id);
                    _perhapsAcknowledged[id] = 0;
                    if ((await client.AcknowledgeAsync(id)).Status == HttpStatusCode.OK)
                    {
                        _acknowledged[id] = 0;
                    }
                }
            });
        }
    }

    /// <summary>What MESH promised holds: nothing is lost, nothing comes back, nothing is half.</summary>
    public async Task CheckAsync()
    {
        using var client = new MailboxClient(mesh.Address, MailboxId.Parse("X26ABC2"), TimeProvider.System);
        var inbox = new HashSet<string>();
        for (var page = await client.InboxAsync(); page.Count > 0; page = await client.InboxAsync($"?continue_from={page[^1]}"))
        {
            inbox.UnionWith(page);
        }

        Assert.DoesNotContain(_acknowledged.Keys, inbox.Contains);
        Assert.DoesNotContain(_accepted.Keys, id => !inbox.Contains(id) && !_perhapsAcknowledged.ContainsKey(id));
        foreach (var id in inbox)
        {
            await ReadAsync(client, id);
        }
    }

    private static async Task ReadAsync(MailboxClient client, string id)
    {
        var first = await client.GetAsync($"/inbox/{id}");
        var body = first.Body;
        if (first.Status == HttpStatusCode.PartialContent)
        {
            body = [.. body, .. (await client.GetAsync($"/inbox/{id}/2")).Body];
        }

        Assert.True(first.Status is HttpStatusCode.OK or HttpStatusCode.PartialContent, $"{id}: {(int)first.Status} {first.Text}");
        Assert.Equal(Encoding.ASCII.GetString(body, 0, Digest), Convert.ToHexStringLower(SHA256.HashData(body.AsSpan(Digest))));
    }

    private static byte[] Body(int size)
    {
        var text = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid()}").PadRight(size - Digest, '.'));
        return [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(text))), .. text];
    }

    private void Accept(string id)
    {
        _accepted[id] = 0;
        Assert.True(_news.Writer.TryWrite(id));
    }

    // Killed in the middle, MESH answers nothing; the next attempt, once it is back, has another token.
    private async Task TryAsync(Func<Task> exchange)
    {
        try
        {
            await exchange();
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            await mesh.Listening;
        }
    }
}
