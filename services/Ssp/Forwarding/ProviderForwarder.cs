using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Ssp.Audit;
using SpineSandbox.Ssp.Gate;
using SpineSandbox.Ssp.Refusals;
using Yarp.ReverseProxy.Forwarder;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>Carries a request that passed the gate to its provider, and tells the ways apart in which that can fail.</summary>
internal sealed partial class ProviderForwarder(
    IHttpForwarder forwarder, ProviderConnections connections, ForwardedCalls calls, IOptions<SspOptions> options, ILogger<ProviderForwarder> log)
{
    /// <summary>What proxies log of a consumer that did not wait; nobody is left to read it on the wire.</summary>
    private const int ClientClosedRequest = 499;

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly TimeSpan _patience = options.Value.ProviderTimeout;

    private readonly ForwarderRequestConfig _config = new()
    {
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        ActivityTimeout = options.Value.ProviderTimeout,
    };

    public async Task<AuditOutcome> ForwardAsync(HttpContext context, SspRequest request)
    {
        // GP Connect is request and answer: no connection of it becomes something else.
        context.Features.Set<IHttpUpgradeFeature>(null);
        var consumer = ConsumerLifetime.Watch(context);

        // The gate has compared the text; only here is it read as a URL, and sent as it was written.
        var target = new Uri(request.Target, AsWritten);
        var call = calls.Begin(context, target);
        using var span = ProviderSpan.Begin(context.Request.Method, target);
        var error = await forwarder.SendAsync(
            context, request.Target, connections.Invoker, _config, new TransparentTransformer(target, call));
        span?.End(call.Status, error);
        if (error == ForwarderError.None)
        {
            return AuditOutcome.Forwarded;
        }

        call.Failed();
        if (consumer.ConsumerLeft)
        {
            ForwardingFailure.ConsumerLeft.Explain(context);
            SetStatus(context.Response, ClientClosedRequest);
            return AuditOutcome.ConsumerLeft;
        }

        var exception = context.Features.Get<IForwarderErrorFeature>()?.Exception;
        LogProviderFailed(log, request.Receiver?.OdsCode, request.Interaction, error, exception?.Message);
        if (context.Response.HasStarted)
        {
            ForwardingFailure.BrokenOff.Explain(context);
        }
        else
        {
            await RefusalWriter.WriteAsync(context, request, ForwardingFailure.Of(error, exception, request.Target, _patience));
        }

        return AuditOutcome.ProviderFailed;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider of {OdsCode} failed {InteractionId}: {Failure}, {Reason}")]
    private static partial void LogProviderFailed(ILogger log, OdsCode? odsCode, InteractionId? interactionId, ForwarderError failure, string? reason);

    private static void SetStatus(HttpResponse response, int status)
    {
        if (!response.HasStarted)
        {
            response.StatusCode = status;
        }
    }
}
