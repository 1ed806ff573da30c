using SpineSandbox.Mesh.Authorisation;

namespace SpineSandbox.Mesh.Inbox;

/// <summary>The headers of a message, for its recipient while it can be had, for its sender always.</summary>
internal static class Head
{
    public static async Task<IResult> HeadAsync(MeshCall call, string messageId)
    {
        await using var store = call.Generation.Open();
        var message = await store.FindMessageAsync(messageId);
        var isRecipient = message?.Recipient == call.Mailbox.Id;
        if (message is null || !(isRecipient || message.Sender == call.Mailbox.Id))
        {
            throw Download.DoesNotExist($"There is no message {messageId} to or from {call.Mailbox.Id}.");
        }

        return isRecipient && message.Status is not (MessageStatus.Accepted or MessageStatus.Acknowledged)
            ? throw Download.Gone(message)
            : new HeadersResult(message);
    }
}
