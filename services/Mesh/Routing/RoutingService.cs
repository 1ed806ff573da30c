using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpineSandbox.Mesh.Reports;
using Generation = SpineSandbox.Sandbox.Store.StoreGeneration<SpineSandbox.Mesh.MeshContext, SpineSandbox.Mesh.MeshView>;

namespace SpineSandbox.Mesh.Routing;

/// <summary>
/// Routes what is parked, oldest first. What PDS cannot be asked about stays parked and is tried again: neither lost nor
/// reported as if the patient were at fault. All of it is in the database, so that a crash forgets nothing.
/// </summary>
internal sealed partial class RoutingService(
    SandboxStore<MeshContext, MeshView> store,
    PatientRouting routing,
    Ledger ledger,
    Delivery delivery,
    MessageIds ids,
    IOptions<MeshOptions> options,
    TimeProvider clock,
    ILogger<RoutingService> log) : BackgroundService
{
    private const int Round = 50;

    private readonly Channel<bool> _look = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something may have been parked.</summary>
    public void Look() => _look.Writer.TryWrite(true);

    public void Look(Message message)
    {
        if (message.Status == MessageStatus.Routing)
        {
            Look();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Look();
        while (!stoppingToken.IsCancellationRequested)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            var looked = _look.Reader.ReadAsync(either.Token).AsTask();
            await Task.WhenAny(looked, Task.Delay(options.Value.RoutingRetry, clock, either.Token));
            await either.CancelAsync();
            try
            {
                await RouteAllAsync(stoppingToken);
            }
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested)
            {
                LogBroken(log, broken);
            }
        }
    }

    private async Task RouteAllAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var generation = store.Current;
            var parked = await ParkedAsync(generation, stoppingToken);
            foreach (var message in parked)
            {
                if (!await RouteAsync(generation, message, stoppingToken))
                {
                    return;
                }
            }

            if (parked.Count < Round)
            {
                return;
            }
        }
    }

    private async Task<List<Message>> ParkedAsync(Generation generation, CancellationToken stoppingToken)
    {
        var now = clock.GetUtcNow();
        await using var context = generation.Open();
        return await context.Messages.AsNoTracking()
            .Where(message => message.DueAt <= now && message.Status == MessageStatus.Routing)
            .OrderBy(message => message.DueAt).Take(Round).ToListAsync(stoppingToken);
    }

    /// <returns>False where PDS could not be asked: the others need not try either.</returns>
    private async Task<bool> RouteAsync(Generation generation, Message message, CancellationToken stoppingToken)
    {
        var decision = await routing.DecideAsync(message, generation.View.Mailboxes, stoppingToken);
        LogDecision(log, message.Id.Value, message.WorkflowId, decision.Explanation);
        await ledger.CommitAsync(
            generation,
            async (context, view) =>
            {
                if (await context.Messages.FindAsync([message.Id], CancellationToken.None) is not { Status: MessageStatus.Routing } parked)
                {
                    return;
                }

                if (decision.IsOpen)
                {
                    // Behind the others: it may be this patient alone of whom PDS does not speak.
                    parked.DueAt = clock.GetUtcNow() + options.Value.RoutingRetry;
                }
                else if (decision.Recipient is { } recipient)
                {
                    delivery.Deliver(parked, recipient, view);
                }
                else
                {
                    FailureReport.Add(context, view, parked, MessageStatus.Error, decision.Reason!, delivery, ids.Next());
                }
            },
            token: null);

        return !decision.IsOpen;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Routing of {MessageId} on {WorkflowId}: {Explanation}")]
    private static partial void LogDecision(ILogger log, string messageId, string workflowId, string explanation);

    [LoggerMessage(Level = LogLevel.Error, Message = "Routing broke; what is parked is tried again")]
    private static partial void LogBroken(ILogger log, Exception broken);
}
