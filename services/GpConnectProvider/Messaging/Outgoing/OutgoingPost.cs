using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.Messaging.Mailboxes;
using SpineSandbox.GpConnectProvider.Messaging.Store;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Mesh.Folders;
using Generation = SpineSandbox.Sandbox.Store.StoreGeneration<SpineSandbox.GpConnectProvider.Records.RecordContext, SpineSandbox.GpConnectProvider.Practices.PracticeDirectory>;

namespace SpineSandbox.GpConnectProvider.Messaging.Outgoing;

/// <summary>Puts answers that were committed into the OUT folders, each once, whatever happened in between.</summary>
internal sealed class OutgoingPost(SandboxStore<RecordContext, PracticeDirectory> store, IOptions<MailboxOptions> options)
{
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        var generation = store.Current;
        foreach (var message in await WaitingAsync(generation, cancellationToken))
        {
            var folders = MailboxFolders.Of(options.Value.Directory!, message.From);
            var dropped = message.Begun ? WasDropped(message, folders) : false;
            if (dropped is null)
            {
                continue; // It will come to rest in SENT or FAILED, and then we know.
            }

            if (dropped == false)
            {
                await NoteAsync(generation, message, row => row.Begun, cancellationToken);
                await DropAsync(message, folders, cancellationToken);
            }

            await NoteAsync(generation, message, row => row.Dropped, cancellationToken);
        }
    }

    private static async Task<List<OutgoingMessage>> WaitingAsync(Generation generation, CancellationToken cancellationToken)
    {
        await using var context = generation.Open();
        return await context.Outgoing.AsNoTracking()
            .Where(row => !row.Dropped)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
    }

    private static Task<int> NoteAsync(
        Generation generation, OutgoingMessage message, Expression<Func<OutgoingMessage, bool>> what, CancellationToken cancellationToken) =>
        generation.WriteAsync(
            (context, _) => context.Outgoing.Where(row => row.Id == message.Id).ExecuteUpdateAsync(row => row.SetProperty(what, true), cancellationToken),
            cancellationToken);

    // The client moves a pair from OUT through its own folder to SENT or FAILED: whoever looks in that order cannot miss it.
    // Null while the client works, perhaps on this one.
    private static bool? WasDropped(OutgoingMessage message, MailboxFolders folders) => message switch
    {
        _ when IsIn(folders.Out, message) => true,
        _ when Directory.EnumerateDirectories(folders.Temp).Any() => null,
        _ => IsIn(folders.Sent, message) || IsIn(folders.Failed, message),
    };

    private static bool IsIn(string folder, OutgoingMessage message) =>
        File.Exists(Path.Combine(folder, message.Stem + MessageFiles.ControlExtension));

    private static Task DropAsync(OutgoingMessage message, MailboxFolders folders, CancellationToken cancellationToken)
    {
        var control = new ControlFile
        {
            FromDts = message.From.Value,
            ToDts = message.To.Value,
            WorkflowId = message.Workflow.Value,
            LocalId = message.LocalId.Value,
            Subject = message.Subject,
            Compress = true,
            AllowChunking = true,
            Encrypted = false,
        };

        return folders.DropAsync(message.Stem, control, (data, token) => data.WriteAsync(message.Content, token).AsTask(), cancellationToken);
    }
}
