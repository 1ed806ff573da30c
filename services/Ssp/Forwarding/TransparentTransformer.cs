using System.Net;
using System.Net.Sockets;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Exchanges;
using Yarp.ReverseProxy.Forwarder;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>
/// Sends to the target what came, as it came. Only Host changes; <c>Forwarded</c> is added (RFC 7239), and <c>traceparent</c> where there
/// is none.
/// </summary>
internal sealed class TransparentTransformer(Uri target, ForwardedCall call) : HttpTransformer
{
    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);

        proxyRequest.RequestUri = target;
        proxyRequest.Headers.Host = null;
        proxyRequest.Headers.TryAddWithoutValidation("Forwarded", $"for={For(httpContext.Connection.RemoteIpAddress)};{Caller.ForwardedBySsp}");
        ProviderSpan.Continue(httpContext, proxyRequest);
        call.Sending(proxyRequest);
    }

    public override ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is not null)
        {
            call.Answered(proxyResponse);
        }

        return base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
    }

    private static string For(IPAddress? consumer) => consumer switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => consumer.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => $"\"[{consumer}]\"",
        _ => consumer.ToString(),
    };
}
