using System.Diagnostics;
using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Ssp.Agreements;
using SpineSandbox.Ssp.Audit;
using SpineSandbox.Ssp.Forwarding;
using SpineSandbox.Ssp.Refusals;

namespace SpineSandbox.Ssp.Gate;

/// <summary>Checks a request by all rules, forwards or refuses it, and has either audited.</summary>
internal sealed class SpineGate(
    DirectoryReplica directory, SandboxStore<SspContext, AgreementBook> store, ProviderForwarder provider, AuditLog audit, TimeProvider clock)
{
    public async Task HandleAsync(HttpContext context)
    {
        var generation = store.Current;
        var request = SspRequest.Read(context, directory.Current, generation.View, clock);
        Tag(request);

        var transaction = new AuditTransaction(request, context.Features.Get<PassingExchange>(), generation);
        try
        {
            await PassAsync(context, request, transaction);
        }
        finally
        {
            transaction.Finish(context);
            await audit.AddAsync(transaction);
        }
    }

    private async Task PassAsync(HttpContext context, SspRequest request, AuditTransaction transaction)
    {
        foreach (var rule in GateRules.InOrder)
        {
            if (rule.Check(request) is { } refusal)
            {
                transaction.Rule = rule.Name;
                transaction.Outcome = AuditOutcome.Refused;
                await RefusalWriter.WriteAsync(context, request, refusal);
                return;
            }
        }

        transaction.Outcome = await provider.ForwardAsync(context, request);
    }

    private static void Tag(SspRequest request)
    {
        if (Activity.Current is not { IsAllDataRequested: true } span)
        {
            return;
        }

        span.SetTag("spine.asid.from", request.From.ToString());
        span.SetTag("spine.asid.to", request.To.ToString());
        span.SetTag("spine.interaction_id", request.Interaction?.Value);
        span.SetTag("ods.code", request.Receiver?.OdsCode.Value);
        span.SetTag("ods.code.consumer", request.Sender?.OdsCode.Value);
    }
}
