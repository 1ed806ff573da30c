using Microsoft.Extensions.Options;

namespace SpineSandbox.Mesh.Messages;

/// <summary>Moves a message to its next state. Called by the one writer, so that places are given in order.</summary>
internal sealed class Delivery(IOptions<MeshOptions> options, TimeProvider clock)
{
    /// <summary>Into the inbox of its recipient.</summary>
    public void Deliver(Message message, MailboxId recipient, MeshView view)
    {
        var now = clock.GetUtcNow();
        message.Recipient = recipient;
        message.Place = ++view.LastPlace;
        message.DeliveredAt = now;
        message.DueAt = now + options.Value.Expiry;
        Become(message, MessageStatus.Accepted, now);
    }

    /// <summary>Taken, to be routed by its patient as soon as PDS can be asked.</summary>
    public void Park(Message message)
    {
        var now = clock.GetUtcNow();
        message.DueAt = now;
        Become(message, MessageStatus.Routing, now);
    }

    /// <summary>Out of all inboxes, with the reason.</summary>
    public void Fail(Message message, MessageStatus status, ReportReason reason)
    {
        var now = clock.GetUtcNow();
        message.ErrorCode = reason.Code;
        message.ErrorDescription = reason.Description;
        message.DueAt = (message.DeliveredAt ?? message.UploadedAt) + options.Value.Retention;
        Become(message, status, now);
    }

    public static void Become(Message message, MessageStatus status, DateTimeOffset now)
    {
        message.Status = status;
        message.StatusAt = now;
    }
}
