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
        var part = MessageId.TryParse(messageId, out var id) ? await FindAsync(call, id, number) : null;
        Tag(part?.Message);
        var message = Own(part?.Message, call, messageId);
        if (!(message.Status == MessageStatus.Accepted || (message.Status == MessageStatus.Acknowledged && options.AllowDownloadAfterAcknowledgement)))
        {
            throw Gone(message);
        }

        return (message.IsReport, part?.Chunk) switch
        {
            (true, _) => new HeadersResult(message),
            (false, { } chunk) => new ChunkResult(message, chunk, files, call.Version),
            _ => throw DoesNotExist($"The message has {message.TotalChunks} chunks, and chunk {number} is not there."),
        };
    }

    private static async Task<Part?> FindAsync(MeshCall call, MessageId id, int number)
    {
        await using var reader = await call.ReadAsync();
        return await reader.Store.FindPartAsync(id, number);
    }
}
