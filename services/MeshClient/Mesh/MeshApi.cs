using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text.Json;
using SpineSandbox.MeshClient.Configuration;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.MeshClient.Mesh;

/// <summary>MESH as one mailbox sees it. Every method throws <see cref="MeshFailure"/> where MESH does not do what it is asked for.</summary>
internal sealed class MeshApi(HttpClient http, MailboxAccount account, TimeProvider clock)
{
    public const string ClientName = "mesh";

    private readonly MeshTokens _tokens = new(account, clock);
    private readonly string _mailbox = $"{account.Options.Url.TrimEnd('/')}/{account.Id}";

    /// <summary>Tells MESH that this mailbox has a client; due once a day.</summary>
    public async Task HandshakeAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _mailbox);
        request.Headers.Add(MexHeaders.ClientVersion, $"SpineSandbox=={SandboxVersion.Number}");
        request.Headers.Add(MexHeaders.OsName, RuntimeInformation.RuntimeIdentifier);
        request.Headers.Add(MexHeaders.OsVersion, Environment.OSVersion.Version.ToString());
        request.Headers.Add(MexHeaders.OsArchitecture, $"{RuntimeInformation.OSArchitecture}");
        using var answer = await AskAsync(request, cancellationToken);
    }

    /// <summary>The oldest messages that wait in the mailbox, at most <see cref="MeshClientOptions.MaxMessages"/>.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_mailbox}/inbox?max_results={account.Options.MaxMessages}");
        using var answer = await AskAsync(request, cancellationToken);
        using var json = await JsonAsync(answer, cancellationToken);

        return [.. Messages(json).Select(id => id.GetString()!)];
    }

    /// <summary>One chunk of a message, its body still on the way.</summary>
    public Task<HttpResponseMessage> DownloadAsync(MessageId id, int chunk, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, chunk == 1 ? $"{_mailbox}/inbox/{id}" : $"{_mailbox}/inbox/{id}/{chunk}");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));

        return AskAsync(request, cancellationToken);
    }

    /// <summary>Takes the message out of the mailbox. A message that MESH no longer has there is as good.</summary>
    public async Task AcknowledgeAsync(MessageId id, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"{_mailbox}/inbox/{id}/status/acknowledged");
            using var answer = await AskAsync(request, cancellationToken);
        }
        catch (MeshFailure gone) when (gone.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            // Expired meanwhile, or the sandbox was reset.
        }
    }

    /// <summary>Sends the first or only chunk; MESH gives the message its ID.</summary>
    public async Task<MessageId> SendFirstAsync(IEnumerable<KeyValuePair<string, string>> headers, HttpContent body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_mailbox}/outbox") { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await AskAsync(request, cancellationToken);
        using var json = await JsonAsync(answer, cancellationToken);

        return (json.RootElement.TryGetProperty("message_id", out var id) || json.RootElement.TryGetProperty("messageID", out id))
            && MessageId.TryParse(id.GetString(), out var given)
            ? given
            : throw new MeshFailure(MeshFailureKind.Unreachable, "MESH accepted a message and gave no message ID.");
    }

    public async Task SendNextAsync(MessageId id, ChunkRange range, HttpContent body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_mailbox}/outbox/{id}/{range.Number}") { Content = body };
        request.Headers.Add(MexHeaders.ChunkRange, range.ToString());
        using var answer = await AskAsync(request, cancellationToken);
    }

    /// <summary>What this mailbox has sent since then, the newest first. A call that only sandboxes have.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> OutboxSinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var from = since.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_mailbox}/outbox/rich?start_time={Uri.EscapeDataString(from)}");
        using var answer = await AskAsync(request, cancellationToken);
        using var json = await JsonAsync(answer, cancellationToken);

        return [.. Messages(json).Select(OutboxEntry.Of)];
    }

    /// <summary>The name of the file that a message was sent as; null where MESH does not tell.</summary>
    public async Task<string?> FileNameOfAsync(MessageId id, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_mailbox}/outbox/tracking?messageID={id}");
        using var answer = await AskAsync(request, cancellationToken);
        using var json = await JsonAsync(answer, cancellationToken);

        return json.RootElement.TryGetProperty("filename", out var name) ? name.GetString() : null;
    }

    private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Authorization", _tokens.Next().ToString());
        request.Headers.Accept.ParseAdd(MeshValues.MediaTypeV2);
        request.StreamBodies();
        using var patience = new CancellationTokenSource(account.Options.RequestTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);

        var answer = await SendAsync(request, patience, either.Token);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            throw await MeshFailure.OfAsync(answer, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationTokenSource patience, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (OperationCanceledException late) when (patience.IsCancellationRequested)
        {
            throw new MeshFailure(MeshFailureKind.Unreachable, $"MESH did not answer within {account.Options.RequestTimeout}.", late);
        }
        catch (HttpRequestException failed)
        {
            var kind = failed.HttpRequestError == HttpRequestError.SecureConnectionError ? MeshFailureKind.ServerNotTrusted : MeshFailureKind.Unreachable;

            throw new MeshFailure(kind, failed.Message, failed);
        }
    }

    private static JsonElement.ArrayEnumerator Messages(JsonDocument json) =>
        json.RootElement is { ValueKind: JsonValueKind.Object } list && list.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Array
            ? messages.EnumerateArray()
            : throw new MeshFailure(MeshFailureKind.Unreachable, "MESH's answer is no list of messages.");

    private static async Task<JsonDocument> JsonAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);

            return await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or HttpRequestException)
        {
            throw new MeshFailure(MeshFailureKind.Unreachable, $"MESH's answer cannot be read: {unreadable.Message}", unreadable);
        }
    }
}
