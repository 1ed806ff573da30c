using System.Threading.Channels;
using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Messaging.Outgoing;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.GpConnectProvider.Messaging.Mailboxes;

/// <summary>
/// Waits for messages in the IN folders of this provider's practices. The file system tells of each; the folders are looked
/// through from time to time as well, since such notices may be lost.
/// </summary>
internal sealed partial class InboxWatch(
    SandboxStore<RecordContext, PracticeDirectory> store,
    MessageIntake intake,
    OutgoingPost post,
    IOptions<MailboxOptions> options,
    TimeProvider clock,
    ILogger<InboxWatch> log) : BackgroundService
{
    // One signal waits at most: a look through all folders answers any number of notices.
    private readonly Channel<bool> _notices = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Directory is not { } directory)
        {
            return;
        }

        using var watch = Watch(Directory.CreateDirectory(directory).FullName);
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookThroughAsync(directory, stoppingToken);
            await NextNoticeAsync(stoppingToken);
        }
    }

    private async Task LookThroughAsync(string directory, CancellationToken cancellationToken)
    {
        await TryAsync("OUT", () => post.SendAsync(cancellationToken), cancellationToken);
        foreach (var practice in Practices())
        {
            await TryAsync("IN", () => TakeAllAsync(directory, practice, cancellationToken), cancellationToken);
        }
    }

    private async Task TakeAllAsync(string directory, Practice practice, CancellationToken cancellationToken)
    {
        foreach (var files in MessageFiles.In(Folders(directory, practice).In))
        {
            await TryAsync(files.Stem, () => intake.TakeAsync(practice, files, cancellationToken), cancellationToken);
        }
    }

    // What could not be done now, because PDS is down or a file is held, is done at the next look.
    private async Task TryAsync(string what, Func<Task> action, CancellationToken cancellationToken)
    {
        try
        {
            await action();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogLeft(log, fault, what);
        }
    }

    private async Task NextNoticeAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.Period, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await _notices.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time to look without a notice.
        }
    }

    // One watch over all mailboxes: a reset moves each mailbox's folders away, and would leave a watch over each of them behind.
    private FileSystemWatcher Watch(string directory)
    {
        var watcher = new FileSystemWatcher(directory) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName };
        watcher.Created += (_, file) => Notice(file.Name);
        watcher.Renamed += (_, file) => Notice(file.Name);
        watcher.EnableRaisingEvents = true;

        return watcher;
    }

    private void Notice(string? name)
    {
        if (name?.EndsWith(MessageFiles.ControlExtension, StringComparison.OrdinalIgnoreCase) == true)
        {
            _notices.Writer.TryWrite(true);
        }
    }

    private List<Practice> Practices() => [.. store.Current.View.All.Where(practice => practice.Mailbox is not null)];

    private static MailboxFolders Folders(string directory, Practice practice) => MailboxFolders.Of(directory, practice.Mailbox!.Value);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What} stays where it is and is tried again later")]
    private static partial void LogLeft(ILogger log, Exception fault, string what);
}
