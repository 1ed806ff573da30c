using System.Diagnostics;
using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Ssp.Agreements;
using SpineSandbox.Ssp.Forwarding;
using SpineSandbox.Ssp.Refusals;

namespace SpineSandbox.Ssp.Gate;

/// <summary>All that is not SSP's own: checked, then forwarded or refused.</summary>
internal static class GateEndpoint
{
    /// <summary>The path only leads here; what is forwarded is the raw request target.</summary>
    public static void MapGate(this IEndpointRouteBuilder routes) => routes.Map("/{**target}", HandleAsync);

    private static async Task HandleAsync(
        HttpContext context, DirectoryReplica directory, SandboxStore<SspContext, AgreementBook> store, TimeProvider clock, ProviderForwarder provider)
    {
        var request = SspRequest.Read(context, directory.Current, store.Current.View, clock.Today());
        Tag(request);

        foreach (var rule in GateRules.InOrder)
        {
            if (rule.Check(request) is { } refusal)
            {
                await RefusalWriter.WriteAsync(context, request, refusal);
                return;
            }
        }

        await provider.ForwardAsync(context, request);
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
