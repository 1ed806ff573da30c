using SpineSandbox.Mesh.Outbox;

namespace SpineSandbox.Mesh.Inbox;

/// <summary><c>/{mailbox}/inbox</c>: what waits for a mailbox.</summary>
internal static class InboxEndpoints
{
    public static RouteGroupBuilder MapInbox(this RouteGroupBuilder mailbox)
    {
        mailbox.MapGet("/inbox", InboxList.ListAsync).WithName("ListInbox").WithTags("Inbox").WithSummary("What waits, oldest first");
        mailbox.MapGet("/count", InboxList.CountAsync).WithName("CountInbox").WithTags("Inbox").WithSummary("How many wait (deprecated)");
        mailbox.MapGet("/inbox/rich", RichList.InboxAsync).WithName("ListReceived").WithTags("Inbox").WithSummary("What came, with details");
        mailbox.MapGet("/inbox/{messageId}", Download.WholeAsync).WithName("GetMessage").WithTags("Inbox").WithSummary("Download a message, or its first chunk");
        mailbox.MapGet("/inbox/{messageId}/{number}", Download.ChunkAsync).WithName("GetChunk").WithTags("Inbox").WithSummary("Download a chunk");
        mailbox.MapMethods("/inbox/{messageId}", [HttpMethods.Head], Head.HeadAsync).WithName("HeadMessage").WithTags("Inbox").WithSummary("The headers alone");
        mailbox.MapPut("/inbox/{messageId}/status/acknowledged", Acknowledgement.AcknowledgeAsync)
            .WithName("Acknowledge").WithTags("Inbox").WithSummary("Say that a message has arrived");

        return mailbox;
    }
}
