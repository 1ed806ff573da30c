using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Bodies;
using SpineSandbox.Mesh.Reports;
using Generation = SpineSandbox.Sandbox.Store.StoreGeneration<SpineSandbox.Mesh.MeshContext, SpineSandbox.Mesh.MeshView>;

namespace SpineSandbox.Mesh.Expiry;

/// <summary>
/// What the clock does to messages: not collected in time, out of the inbox with a report to the sender; later, deleted. An
/// upload that was never completed is deleted without a word: its sender was never told that it was taken.
/// </summary>
internal sealed partial class ExpiryService(
    SandboxStore<MeshContext, MeshView> store,
    Ledger ledger,
    Delivery delivery,
    MessageIds ids,
    BodyFiles files,
    IOptions<MeshOptions> options,
    TimeProvider clock,
    ILogger<ExpiryService> log) : BackgroundService
{
    private const int Round = 200;
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await RunAsync(stoppingToken) == Round)
                {
                    // There may be more.
                }

                await Task.Delay(Often, clock, stoppingToken);
            }
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested)
            {
                LogBroken(log, broken);
                await Task.Delay(Often, stoppingToken);
            }
        }
    }

    /// <returns>How many messages were due.</returns>
    private async Task<int> RunAsync(CancellationToken stoppingToken)
    {
        var generation = store.Current;
        var now = clock.GetUtcNow();
        await using var context = generation.Open();
        var due = await context.Messages.AsNoTracking()
            .Where(message => message.DueAt <= now && message.Status != MessageStatus.Routing)
            .OrderBy(message => message.DueAt).Take(Round)
            .Select(message => message.Id).ToListAsync(stoppingToken);

        foreach (var id in due)
        {
            await SettleAsync(generation, id, now);
        }

        await ledger.CommitAsync(generation, (store, _) => ForgetTokensAsync(store, now), token: null);
        return due.Count;
    }

    private async Task SettleAsync(Generation generation, MessageId id, DateTimeOffset now)
    {
        List<string> orphans = [];
        await ledger.CommitAsync(
            generation,
            async (context, view) =>
            {
                if (await context.Messages.FindAsync(id) is not { } message || message.DueAt > now)
                {
                    return;
                }

                if (message.Status == MessageStatus.Accepted)
                {
                    FailureReport.Add(
                        context, view, message, MessageStatus.Undeliverable, ReportReason.NotCollected((int)options.Value.Expiry.TotalDays), delivery, ids.Next());
                    return;
                }

                orphans = await context.Chunks.Where(chunk => chunk.MessageId == id && chunk.File != null).Select(chunk => chunk.File!).ToListAsync();
                await context.Chunks.Where(chunk => chunk.MessageId == id).ExecuteDeleteAsync();
                context.Messages.Remove(message);
            },
            token: null);

        orphans.ForEach(files.Delete);
    }

    private static Task<int> ForgetTokensAsync(MeshContext context, DateTimeOffset now)
    {
        var old = now - 2 * UsedTokens.Span;
        return context.Tokens.Where(block => block.At < old).ExecuteDeleteAsync();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Expiry broke; it is tried again")]
    private static partial void LogBroken(ILogger log, Exception broken);
}
