using SpineSandbox.Sandbox.Exchanges;
using Yarp.ReverseProxy.Forwarder;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>Sends what came to its target, with some headers of the platform's own, and gives back what comes unless it is too large.</summary>
internal sealed class GatewayTransformer(
    Uri target, string userAgent, IReadOnlyList<(string Name, string Value)> headers, ForwardedCall call, long maximumAnswer) : HttpTransformer
{
    public bool TooLarge { get; private set; }

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);

        proxyRequest.RequestUri = target;
        proxyRequest.Headers.Host = null;
        Replace(proxyRequest, "User-Agent", userAgent);
        foreach (var (name, value) in headers)
        {
            Replace(proxyRequest, name, value);
        }

        call.Sending(proxyRequest);
    }

    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is not null)
        {
            TooLarge = await IsTooLargeAsync(proxyResponse.Content, cancellationToken);
            call.Answered(proxyResponse, passesOn: !TooLarge);
        }

        return !TooLarge && await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
    }

    private static void Replace(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }

    // An answer that does not say how long it is must have come before any of it may go on.
    private async ValueTask<bool> IsTooLargeAsync(HttpContent answer, CancellationToken cancellationToken)
    {
        if (answer.Headers.ContentLength is { } length)
        {
            return length > maximumAnswer;
        }

        try
        {
            await answer.LoadIntoBufferAsync(maximumAnswer, cancellationToken);

            return false;
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return true;
        }
    }
}
