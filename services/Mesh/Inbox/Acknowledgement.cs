using Microsoft.Extensions.Options;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Http;

namespace SpineSandbox.Mesh.Inbox;

/// <summary>A recipient says that it has a message: it leaves the inbox for good. Saying it again changes nothing.</summary>
internal static class Acknowledgement
{
    public static async Task<MeshResult> AcknowledgeAsync(
        MeshCall call, string messageId, Ledger ledger, IOptions<MeshOptions> options, TimeProvider clock)
    {
        var id = MessageId.TryParse(messageId, out var read) ? read : throw Download.DoesNotExist($"There is no message {messageId}.");

        Message? found = null;
        try
        {
            // Looked up by the writer only, between whose changes nothing happens: before that it may still expire.
            await ledger.CommitAsync(
                call.Generation,
                async (context, _) =>
                {
                    found = await context.FindMessageAsync(id);
                    if (Acknowledge(Download.Own(found, call, messageId), options.Value, clock.GetUtcNow()))
                    {
                        context.WriteAcknowledgement(found!);
                    }
                },
                call.Token);
        }
        finally
        {
            Download.Tag(found);
        }

        return call.IsV1
            ? MeshResult.Json(StatusCodes.Status200OK, json => json.WriteString("messageId", id.Value))
            : MeshResult.Empty(StatusCodes.Status200OK);
    }

    /// <returns>False where it was acknowledged before.</returns>
    private static bool Acknowledge(Message message, MeshOptions options, DateTimeOffset now)
    {
        if (message.Status == MessageStatus.Acknowledged)
        {
            return false;
        }

        if (message.Status != MessageStatus.Accepted)
        {
            throw Download.Gone(message);
        }

        message.AcknowledgedAt = now;
        message.DueAt = message.DeliveredAt + options.Retention ?? now;
        Delivery.Become(message, MessageStatus.Acknowledged, now);
        return true;
    }
}
