using System.Diagnostics;
using Microsoft.Extensions.Options;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Bodies;
using SpineSandbox.Mesh.Routing;

namespace SpineSandbox.Mesh.Outbox;

/// <summary>Takes a message, or its first chunk.</summary>
internal sealed class MessageSender(
    MessageIds ids, BodyReceiver bodies, Ledger ledger, Delivery delivery, RoutingService routing, IOptions<MeshOptions> options, TimeProvider clock)
{
    /// <summary>Returns when the message would survive a crash.</summary>
    public async Task<MessageId> SendAsync(MeshCall call, HttpContext context)
    {
        var headers = SendHeaders.Read(context.Request, call.Mailbox, options.Value);
        Activity.Current?.SetTag("mesh.workflow_id", headers.Workflow.Value);
        var recipient = Addressing.Resolve(headers, call.Mailbox, call.View.Mailboxes, options.Value);

        var message = Compose(ids.Next(), headers, call.Mailbox.Id, recipient?.Id);
        Activity.Current?.SetTag("mesh.message_id", message.Id.Value);
        using var body = await bodies.ReceiveAsync(context, message.Id, 1, gzip: headers.ContentEncoding is not null);
        message.Size = body.Length;

        await ledger.CommitAsync(
            call.Generation,
            (store, view) =>
            {
                if (headers.Range.Total == 1)
                {
                    Complete(message, view);
                }

                store.Insert(message);
                store.Insert(body.AsChunk(message.Id, 1));
                return Task.CompletedTask;
            },
            call.Token);

        body.Keep();
        routing.Look(message);
        return message.Id;
    }

    /// <summary>All chunks are there: to the recipient, or first to find out who that is.</summary>
    public void Complete(Message message, MeshView view)
    {
        if (message.Recipient is { } known)
        {
            delivery.Deliver(message, known, view);
        }
        else
        {
            delivery.Park(message);
        }
    }

    private Message Compose(MessageId id, SendHeaders headers, MailboxId sender, MailboxId? recipient)
    {
        var now = clock.GetUtcNow();
        return new Message
        {
            Id = id,
            Sender = sender,
            Recipient = recipient,
            AddressedTo = headers.To,
            WorkflowId = headers.Workflow.Value,
            LocalId = headers.LocalId,
            PartnerId = headers.PartnerId,
            Subject = headers.Subject,
            FileName = headers.FileName,
            Checksum = headers.Checksum,
            ContentType = headers.ContentType,
            ContentEncoding = headers.ContentEncoding,
            IsCompressed = headers.IsCompressed,
            IsEncrypted = headers.IsEncrypted,
            TotalChunks = headers.Range.Total,
            UploadedAt = now,
            Status = MessageStatus.Uploading,
            StatusAt = now,
            // What is never completed goes when it would have expired.
            DueAt = now + options.Value.Expiry,
        };
    }
}
