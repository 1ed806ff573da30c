using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Bodies;
using SpineSandbox.Mesh.Routing;

namespace SpineSandbox.Mesh.Outbox;

/// <summary>
/// Takes a chunk after the first. A chunk may come again until the message is complete, as clients repeat it; the last completes
/// it, unless others are missing.
/// </summary>
internal sealed class ChunkSender(
    BodyReceiver bodies, BodyFiles files, MessageSender sender, Ledger ledger, RoutingService routing, IOptions<MeshOptions> options)
{
    public async Task<MessageId> SendAsync(MeshCall call, string messageId, string number, HttpContext context)
    {
        HeaderRules.Check(context.Request.Headers, options.Value);
        await using var store = call.Generation.Open();
        var message = await store.FindMessageAsync(messageId) ?? throw new MeshException(MeshErrors.MessageDoesNotExist, new Refusal(
            $"There is no message {messageId}.", null, "Send the first chunk to the outbox and use the message ID of its answer."));
        Activity.Current?.SetTag("mesh.message_id", message.Id.Value);
        var range = Check(call, message, number, context.Request.Headers);

        using var body = await bodies.ReceiveAsync(context, message.Id, range.Number, gzip: message.ContentEncoding is not null);
        var replaced = await StoreAsync(call, message.Id, range, body);
        body.Keep();
        if (replaced is not null)
        {
            files.Delete(replaced);
        }

        if (range.IsLast)
        {
            routing.Look();
        }

        return message.Id;
    }

    private static ChunkRange Check(MeshCall call, Message message, string number, IHeaderDictionary headers)
    {
        if (message.Sender != call.Mailbox.Id)
        {
            throw new MeshException(MeshErrors.NotSender, new Refusal("A message is sent by one mailbox, chunk by chunk.", null, "Send it from the mailbox that began it."));
        }

        if (message.Status != MessageStatus.Uploading)
        {
            throw AlreadyComplete(message.Id);
        }

        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var named) || named < 1)
        {
            throw SendHeaders.InvalidRange(number, "The number of a chunk in the path is counted from 1.", "Send outbox/{message ID}/2 and so on.", message.Id);
        }

        if (named > message.TotalChunks)
        {
            throw new MeshException(MeshErrors.ChunkBeyondTotal, new Refusal(
                $"The message has {message.TotalChunks} chunks, this would be chunk {named}.", null, "Say the whole number of chunks with the first."), message.Id);
        }

        var range = SendHeaders.RangeOf(headers[MexHeaders.ChunkRange].ToString());
        if (range != new ChunkRange(named, message.TotalChunks))
        {
            throw SendHeaders.InvalidRange(
                range.ToString(), $"Path and first chunk say {named}:{message.TotalChunks}.", "Send the range that path and first chunk have.", message.Id);
        }

        if (SendHeaders.EncodingOf(headers) != message.ContentEncoding)
        {
            throw new MeshException(MeshErrors.ContentEncodingChanged, new Refusal(
                $"The first chunk was {message.ContentEncoding ?? "not compressed"}, this one differs.", null, "Compress all chunks, or none."), message.Id);
        }

        return range;
    }

    /// <returns>The file that this one replaces, if any.</returns>
    private async Task<string?> StoreAsync(MeshCall call, MessageId id, ChunkRange range, ReceivedBody body)
    {
        string? replaced = null;
        await ledger.CommitAsync(
            call.Generation,
            async (store, view) =>
            {
                var message = await store.Messages.FindAsync(id);
                if (message is not { Status: MessageStatus.Uploading })
                {
                    throw AlreadyComplete(id);
                }

                var there = await store.Chunks.Where(chunk => chunk.MessageId == id)
                    .Select(chunk => new { chunk.Number, chunk.Length, chunk.File }).ToListAsync();
                var same = there.Find(chunk => chunk.Number == range.Number);
                var size = message.Size - (same?.Length ?? 0) + body.Length;
                CheckSize(size, id);
                if (range.IsLast)
                {
                    CheckGaps(range, [.. there.Select(chunk => chunk.Number)], id);
                    sender.Complete(message, view);
                }

                message.Size = size;
                replaced = same?.File;
                if (same is not null)
                {
                    await store.Chunks.Where(chunk => chunk.MessageId == id && chunk.Number == range.Number).ExecuteDeleteAsync();
                }

                store.Insert(body.AsChunk(id, range.Number));
            },
            call.Token);

        return replaced;
    }

    private void CheckSize(long size, MessageId id)
    {
        if (size > options.Value.MaximumMessage)
        {
            throw new MeshException(MeshErrors.TooLarge, new Refusal(
                $"A message has at most {options.Value.MaximumMessage} bytes over all its chunks.", null, "Send less, or raise Mesh:MaximumMessage."), id);
        }
    }

    private void CheckGaps(ChunkRange range, HashSet<int> there, MessageId id)
    {
        var missing = Enumerable.Range(1, range.Total - 1).Where(number => !there.Contains(number)).Take(10).ToList();
        if (missing.Count > 0 && !options.Value.AllowMissingChunks)
        {
            throw SendHeaders.InvalidRange(
                range.ToString(), $"The last chunk completes the message, and chunk {string.Join(", ", missing)} is missing.",
                "Send what is missing, then the last again; or let it pass with Mesh:AllowMissingChunks.", id);
        }
    }

    private static MeshException AlreadyComplete(MessageId id) => new(
        MeshErrors.AlreadyComplete, new Refusal("All chunks of this message are there.", null, "Begin another message."), id);
}
