using System.Collections.Concurrent;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Ssp.Agreements;
using SpineSandbox.Ssp.Gate;

namespace SpineSandbox.Ssp.Audit;

/// <summary>The requests at work. A consumer has its answer a moment before SSP is done with it: who reads the audit waits that long.</summary>
internal sealed class AuditTransactions(AuditLog log)
{
    /// <summary>Longer than SSP takes to put an answer away; a request that still streams is not waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<AuditTransaction, bool> _open = new();

    public AuditTransaction Begin(HttpContext context, SspRequest request, StoreGeneration<SspContext, AgreementBook> generation)
    {
        var transaction = new AuditTransaction(request, context.Features.Get<PassingExchange>(), generation);
        _open.TryAdd(transaction, true);
        return transaction;
    }

    public async Task EndAsync(HttpContext context, AuditTransaction transaction)
    {
        transaction.Finish(context);
        await log.AddAsync(transaction);
        _open.TryRemove(transaction, out _);
        transaction.End();
    }

    /// <summary>Returns when what was answered before is in the database.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        var atWork = Task.WhenAll(_open.Keys.Select(transaction => transaction.Ended));
        await Task.WhenAny(atWork, Task.Delay(Patience, cancellationToken));
        await log.FlushAsync(cancellationToken);
    }
}
