using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Http;

namespace SpineSandbox.Mesh.Tracking;

/// <summary><c>GET /{mailbox}/outbox/tracking</c>: a sender asks what became of a message. Nobody else is told that it exists.</summary>
internal static class TrackingEndpoints
{
    public static RouteGroupBuilder MapTracking(this RouteGroupBuilder mailbox)
    {
        mailbox.MapGet("/outbox/tracking", ByMessageIdAsync).WithName("TrackMessage").WithTags("Tracking").WithSummary("What became of a message");
        mailbox.MapGet("/outbox/tracking/{localId}", ByLocalIdAsync)
            .WithName("TrackByLocalId").WithTags("Tracking").WithSummary("What became of a message, by the sender's own reference (deprecated)");

        return mailbox;
    }

    private static async Task<MeshResult> ByMessageIdAsync(MeshCall call, [FromQuery(Name = "messageID")] string? messageId)
    {
        await using var store = call.Generation.Open();
        var message = await store.FindMessageAsync(messageId ?? "");

        return message?.Sender == call.Mailbox.Id && message is not null
            ? MeshResult.Json(
                StatusCodes.Status200OK,
                json => (call.IsV1 ? TrackingV1.Of(message, call.View.Mailboxes) : TrackingV2.Of(message, call.View.Mailboxes)).Write(json),
                MeshVersions.MediaType(call.Version))
            : throw NotFound($"{call.Mailbox.Id} has sent no message {messageId}.");
    }

    private static async Task<MeshResult> ByLocalIdAsync(MeshCall call, string localId)
    {
        await using var store = call.Generation.Open();
        var found = await store.Messages.AsNoTracking()
            .Where(message => message.Sender == call.Mailbox.Id && message.LocalId == localId).Take(2).ToListAsync();

        return found switch
        {
            [] => throw NotFound($"{call.Mailbox.Id} has sent no message with the local ID {localId}."),
            [var message] => MeshResult.Json(StatusCodes.Status200OK, TrackingV1.Of(message, call.View.Mailboxes).Write),
            _ => throw new MeshException(MeshErrors.SeveralMessages, new Refusal(
                $"{call.Mailbox.Id} has sent more than one message with the local ID {localId}.", null,
                "Track by message ID: GP Connect has the sender's ODS code as the local ID of every message.")),
        };
    }

    private static MeshException NotFound(string rule) =>
        new(MeshErrors.MessageDoesNotExist, new Refusal(rule, null, "Track with the mailbox that sent it, by the message ID that the send answered."));
}
