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
        var message = await FindAsync(call, messageId);
        switch (message.Status)
        {
            case MessageStatus.Accepted:
                await ledger.CommitAsync(call.Generation, (context, _) => AcknowledgeAsync(context, message.Id, options.Value, clock.GetUtcNow()), call.Token);
                break;
            case MessageStatus.Acknowledged:
                break;
            default:
                throw Download.Gone(message);
        }

        return call.IsV1
            ? MeshResult.Json(StatusCodes.Status200OK, json => json.WriteString("messageId", message.Id.Value))
            : MeshResult.Empty(StatusCodes.Status200OK);
    }

    private static async Task<Message> FindAsync(MeshCall call, string messageId)
    {
        await using var reader = await call.ReadAsync();
        return await Download.FindOwnAsync(reader.Store, call, messageId);
    }

    private static async Task AcknowledgeAsync(MeshContext context, MessageId id, MeshOptions options, DateTimeOffset now)
    {
        // It may have been acknowledged, or have expired, since it was read.
        var message = await context.FindMessageToChangeAsync(id) ?? throw Download.DoesNotExist($"There is no message {id}.");
        if (message.Status == MessageStatus.Acknowledged)
        {
            return;
        }

        if (message.Status != MessageStatus.Accepted)
        {
            throw Download.Gone(message);
        }

        message.AcknowledgedAt = now;
        message.DueAt = message.DeliveredAt + options.Retention ?? now;
        Delivery.Become(message, MessageStatus.Acknowledged, now);
    }
}
