using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Http;

namespace SpineSandbox.Mesh.Outbox;

/// <summary><c>POST /{mailbox}/outbox</c>: what a mailbox sends. 202 means that it is on the disk.</summary>
internal static class OutboxEndpoints
{
    public static RouteGroupBuilder MapOutbox(this RouteGroupBuilder mailbox)
    {
        mailbox.MapPost("/outbox", SendAsync)
            .WithName("SendMessage").WithTags("Outbox").WithSummary("Send a message, or its first chunk");
        mailbox.MapPost("/outbox/{messageId}/{number}", SendChunkAsync)
            .WithName("SendChunk").WithTags("Outbox").WithSummary("Send a further chunk");
        mailbox.MapGet("/outbox/rich", RichList.OutboxAsync)
            .WithName("ListSent").WithTags("Outbox").WithSummary("What the mailbox sent, newest first");

        return mailbox;
    }

    private static async Task<MeshResult> SendAsync(MeshCall call, MessageSender sender, HttpContext context)
    {
        var id = await sender.SendAsync(call, context);
        return MeshResult.Json(StatusCodes.Status202Accepted, json => json.WriteString(call.IsV1 ? "messageID" : "message_id", id.Value));
    }

    private static async Task<MeshResult> SendChunkAsync(MeshCall call, string messageId, string number, ChunkSender sender, HttpContext context)
    {
        var id = await sender.SendAsync(call, messageId, number, context);
        return MeshResult.Json(StatusCodes.Status202Accepted, json =>
        {
            json.WriteString(call.IsV1 ? "messageID" : "message_id", id.Value);
            if (call.IsV1)
            {
                json.WriteNumber("blockID", int.Parse(number, null));
            }
        });
    }
}
