using System.Net;
using System.Text;
using Microsoft.Extensions.Options;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>The connections to providers: kept alive in a pool for each, and without any mind of their own about what passes.</summary>
internal sealed class ProviderConnections(IOptions<SspOptions> options) : IDisposable
{
    public HttpMessageInvoker Invoker { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = options.Value.ConnectTimeout,
        ActivityHeadersPropagator = null, // What is added is said in one place: TransparentTransformer.
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    });

    public void Dispose() => Invoker.Dispose();
}
