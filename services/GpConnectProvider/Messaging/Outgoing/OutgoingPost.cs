using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.Messaging.Mailboxes;
using SpineSandbox.GpConnectProvider.Messaging.Store;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.GpConnectProvider.Messaging.Outgoing;

/// <summary>Puts answers that were committed into the OUT folders, each once, whatever happened in between.</summary>
internal sealed class OutgoingPost(SandboxStore<RecordContext, PracticeDirectory> store, IOptions<MailboxOptions> options)
{
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        var generation = store.Current;
        foreach (var message in await WaitingAsync(generation, cancellationToken))
        {
            await DropAsync(message, cancellationToken);
            await generation.WriteAsync(
                (context, _) => context.Set<OutgoingMessage>()
                    .Where(row => row.Id == message.Id)
                    .ExecuteUpdateAsync(row => row.SetProperty(one => one.Dropped, true), cancellationToken),
                cancellationToken);
        }
    }

    private static async Task<List<OutgoingMessage>> WaitingAsync(
        StoreGeneration<RecordContext, PracticeDirectory> generation, CancellationToken cancellationToken)
    {
        await using var context = generation.Open();
        return await context.Set<OutgoingMessage>().AsNoTracking()
            .Where(row => !row.Dropped)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
    }

    private async Task DropAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var folders = MailboxFolders.Of(options.Value.Directory!, message.From.Value);

        // Dropped before a crash that came before the note of it: the client has it, or had it.
        string[] seen = [folders.Out, folders.Sent, folders.Failed];
        if (seen.Any(folder => File.Exists(Path.Combine(folder, message.Stem + MessageFiles.ControlExtension))))
        {
            return;
        }

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
        await folders.DropAsync(message.Stem, control, (data, token) => data.WriteAsync(message.Content, token).AsTask(), cancellationToken);
    }
}
