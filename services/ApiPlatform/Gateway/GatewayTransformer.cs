using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Hosting;
using Yarp.ReverseProxy.Forwarder;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>Sends what came to its target, with some headers of the platform's own, and gives back what comes unless it is too large.</summary>
internal sealed class GatewayTransformer(Uri target, IReadOnlyList<(string Name, string Value)> headers, string service, long maximumAnswer) : HttpTransformer
{
    public bool TooLarge { get; private set; }

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);

        proxyRequest.RequestUri = target;
        proxyRequest.Headers.Host = null;
        proxyRequest.StreamBodies();
        foreach (var (name, value) in headers.Prepend(("User-Agent", $"{Caller.ProductPrefix}{service}/{SandboxVersion.Number}")))
        {
            proxyRequest.Headers.Remove(name);
            proxyRequest.Headers.TryAddWithoutValidation(name, value);
        }
    }

    public override ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        TooLarge = proxyResponse?.Content.Headers.ContentLength > maximumAnswer;

        return TooLarge ? ValueTask.FromResult(false) : base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
    }
}
