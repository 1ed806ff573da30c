using Microsoft.EntityFrameworkCore;

namespace SpineSandbox.Mesh.Messages;

/// <summary>The reads of the hot paths, compiled once.</summary>
internal static class MessageQueries
{
    private static readonly Func<MeshContext, MessageId, Task<Message?>> ById = EF.CompileAsyncQuery(
        (MeshContext context, MessageId id) => context.Messages.AsNoTracking().FirstOrDefault(message => message.Id == id));

    private static readonly Func<MeshContext, MessageId, Task<Message?>> ToChange = EF.CompileAsyncQuery(
        (MeshContext context, MessageId id) => context.Messages.AsTracking().FirstOrDefault(message => message.Id == id));

    private static readonly Func<MeshContext, MessageId, int, Task<Chunk?>> ByNumber = EF.CompileAsyncQuery(
        (MeshContext context, MessageId id, int number) =>
            context.Chunks.AsNoTracking().FirstOrDefault(chunk => chunk.MessageId == id && chunk.Number == number));

    private static readonly Func<MeshContext, MailboxId, long, int, IAsyncEnumerable<MessageId>> AfterPlace = EF.CompileAsyncQuery(
        (MeshContext context, MailboxId mailbox, long place, int limit) => context.Messages
            .Where(message => message.Recipient == mailbox && message.Status == MessageStatus.Accepted && message.Place > place)
            .OrderBy(message => message.Place).Select(message => message.Id).Take(limit));

    private static readonly Func<MeshContext, MailboxId, Task<int>> CountOf = EF.CompileAsyncQuery(
        (MeshContext context, MailboxId mailbox) =>
            context.Messages.Count(message => message.Recipient == mailbox && message.Status == MessageStatus.Accepted));

    public static Task<Message?> FindMessageAsync(this MeshContext context, MessageId id) => ById(context, id);

    /// <summary>For the writer: what is changed on it is saved.</summary>
    public static Task<Message?> FindMessageToChangeAsync(this MeshContext context, MessageId id) => ToChange(context, id);

    /// <summary>Null for a text that no message ID can be, too.</summary>
    public static Task<Message?> FindMessageAsync(this MeshContext context, string text) =>
        MessageId.TryParse(text, out var id) ? ById(context, id) : Task.FromResult<Message?>(null);

    public static Task<Chunk?> FindChunkAsync(this MeshContext context, MessageId id, int number) => ByNumber(context, id, number);

    /// <summary>What waits in an inbox behind a place, oldest first.</summary>
    public static IAsyncEnumerable<MessageId> WaitingAsync(this MeshContext context, MailboxId mailbox, long place, int limit) =>
        AfterPlace(context, mailbox, place, limit);

    public static Task<int> CountWaitingAsync(this MeshContext context, MailboxId mailbox) => CountOf(context, mailbox);
}
