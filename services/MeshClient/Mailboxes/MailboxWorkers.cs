using SpineSandbox.MeshClient.Configuration;
using SpineSandbox.MeshClient.Mesh;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.MeshClient.Mailboxes;

/// <summary>The workers of all mailboxes of this process.</summary>
internal sealed class MailboxWorkers(
    IReadOnlyList<MailboxAccount> accounts, IHttpClientFactory clients, TimeProvider clock, ILogger<MailboxLog> log)
    : BackgroundService, IResettable
{
    private IReadOnlyList<MailboxWorker> _all = [];

    public IReadOnlyList<MailboxWorker> All => _all;

    public MailboxWorker? Find(MailboxId id) => _all.FirstOrDefault(worker => worker.Id == id);

    /// <exception cref="MailboxInUseException">Another client serves one of the folders.</exception>
    public void Open() =>
        _all = [.. accounts.Select(account => new MailboxWorker(account, clients.CreateClient(MeshApi.ClientName), clock, new MailboxLog(log)))];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first request, so that whoever reaches the client finds its folders.
        Open();

        return base.StartAsync(cancellationToken);
    }

    public Task ResetAsync(CancellationToken cancellationToken) => Task.WhenAll(_all.Select(worker => worker.ResetAsync(cancellationToken)));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var worker in _all)
        {
            await worker.DisposeAsync();
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_all.Select(worker => worker.RunAsync(stoppingToken)));
}
