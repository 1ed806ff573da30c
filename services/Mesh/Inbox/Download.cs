using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Bodies;

namespace SpineSandbox.Mesh.Inbox;

/// <summary>A recipient takes a message, chunk by chunk: 206 while there are more, 200 with the last.</summary>
internal static class Download
{
    public static Task<IResult> WholeAsync(MeshCall call, string messageId, BodyFiles files, IOptions<MeshOptions> options) =>
        GetAsync(call, messageId, 1, files, options.Value);

    public static Task<IResult> ChunkAsync(MeshCall call, string messageId, string number, BodyFiles files, IOptions<MeshOptions> options) =>
        GetAsync(
            call, messageId, int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var chunk) ? chunk : 0, files, options.Value);

    /// <exception cref="MeshException">There is none, it is another's, or it cannot be had.</exception>
    private static async Task<Message> FindOwnAsync(MeshContext store, MeshCall call, string messageId)
    {
        var found = await store.FindMessageAsync(messageId);
        Tag(found);

        return Own(found, call, messageId);
    }

    /// <summary>Names the message in the span of the request.</summary>
    public static void Tag(Message? message)
    {
        Activity.Current?.SetTag("mesh.message_id", message?.Id.Value);
        Activity.Current?.SetTag("mesh.workflow_id", message?.WorkflowId);
    }

    /// <exception cref="MeshException">There is none, or it is another's.</exception>
    public static Message Own(Message? found, MeshCall call, string messageId)
    {
        var message = found ?? throw DoesNotExist($"There is no message {messageId}.");

        return message.Recipient == call.Mailbox.Id ? message : throw new MeshException(MeshErrors.NotRecipient, new Refusal(
            $"The message is not for {call.Mailbox.Id}.", null, "Ask from the mailbox that it was sent to."));
    }

    public static MeshException DoesNotExist(string rule) => new(MeshErrors.MessageDoesNotExist, new Refusal(rule, null, "Use an ID from the inbox list."));

    public static MeshException Gone(Message message) => new(MeshErrors.MessageGone, new Refusal(
        $"The message is {StatusNames.V2(message.Status)} since {message.StatusAt:u}.", null,
        message.Status == MessageStatus.Acknowledged
            ? "Download before acknowledging; or let it pass with Mesh:AllowDownloadAfterAcknowledgement."
            : "Ask its sender to send it again."));

    private static async Task<IResult> GetAsync(MeshCall call, string messageId, int number, BodyFiles files, MeshOptions options)
    {
        await using var reader = await call.ReadAsync();
        var message = await FindOwnAsync(reader.Store, call, messageId);
        if (!(message.Status == MessageStatus.Accepted || (message.Status == MessageStatus.Acknowledged && options.AllowDownloadAfterAcknowledgement)))
        {
            throw Gone(message);
        }

        if (message.IsReport)
        {
            return new HeadersResult(message);
        }

        var chunk = number >= 1 && number <= message.TotalChunks ? await reader.Store.FindChunkAsync(message.Id, number) : null;

        return chunk is null
            ? throw DoesNotExist($"The message has {message.TotalChunks} chunks, and chunk {number} is not there.")
            : new ChunkResult(message, chunk, files, call.Version);
    }
}
