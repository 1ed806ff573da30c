using Microsoft.EntityFrameworkCore;
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
                await ledger.CommitAsync(call.Generation, (context, _) => AcknowledgeAsync(context, message, options.Value, clock.GetUtcNow()), call.Token);
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

    private static async Task AcknowledgeAsync(MeshContext context, Message message, MeshOptions options, DateTimeOffset now)
    {
        var due = message.DeliveredAt + options.Retention ?? now;
        var changed = await context.Messages
            .Where(row => row.Id == message.Id && row.Status == MessageStatus.Accepted)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Status, MessageStatus.Acknowledged)
                .SetProperty(row => row.StatusAt, now)
                .SetProperty(row => row.AcknowledgedAt, now)
                .SetProperty(row => row.DueAt, due));

        // It may have been acknowledged, or have expired, since it was read.
        if (changed == 0 && await context.FindMessageAsync(message.Id) is { Status: not MessageStatus.Acknowledged } other)
        {
            throw Download.Gone(other);
        }
    }
}
