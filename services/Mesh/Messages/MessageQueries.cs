using Microsoft.EntityFrameworkCore;

namespace SpineSandbox.Mesh.Messages;

/// <summary>The reads of the hot paths, compiled once.</summary>
internal static class MessageQueries
{
    private static readonly Func<MeshContext, MessageId, Task<Message?>> ById = EF.CompileAsyncQuery(
        (MeshContext context, MessageId id) => context.Messages.AsNoTracking().FirstOrDefault(message => message.Id == id));

    private static readonly Func<MeshContext, MessageId, int, Task<Part?>> WithChunk = EF.CompileAsyncQuery(
        (MeshContext context, MessageId id, int number) => (
            from message in context.Messages.AsNoTracking()
            where message.Id == id
            join chunk in context.Chunks.AsNoTracking().Where(chunk => chunk.Number == number) on message.Id equals chunk.MessageId into chunks
            from chunk in chunks.DefaultIfEmpty()
            select new Part(message, chunk)).FirstOrDefault());

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

    /// <summary>Null for a text that no message ID can be, too.</summary>
    public static Task<Message?> FindMessageAsync(this MeshContext context, string text) =>
        MessageId.TryParse(text, out var id) ? ById(context, id) : Task.FromResult<Message?>(null);

    /// <summary>A message, and with it one of its chunks: one look-up.</summary>
    public static Task<Part?> FindPartAsync(this MeshContext context, MessageId id, int number) => WithChunk(context, id, number);

    public static Task<Chunk?> FindChunkAsync(this MeshContext context, MessageId id, int number) => ByNumber(context, id, number);

    /// <summary>What waits in an inbox behind a place, oldest first.</summary>
    public static IAsyncEnumerable<MessageId> WaitingAsync(this MeshContext context, MailboxId mailbox, long place, int limit) =>
        AfterPlace(context, mailbox, place, limit);

    public static Task<int> CountWaitingAsync(this MeshContext context, MailboxId mailbox) => CountOf(context, mailbox);
}
