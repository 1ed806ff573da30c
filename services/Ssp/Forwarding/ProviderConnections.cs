using System.Net;
using System.Net.Security;
using System.Text;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Tls;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>The connections to providers: kept alive in a pool for each, and without any mind of their own about what passes.</summary>
internal sealed class ProviderConnections(IOptions<SspOptions> options, IOptions<TlsOptions> tls, IServiceProvider services) : IDisposable
{
    public HttpMessageInvoker Invoker { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = options.Value.ConnectTimeout,
        SslOptions = tls.Value.On ? services.GetRequiredService<SandboxIdentity>().CallingAs(tls.Value.Fqdn!) : new SslClientAuthenticationOptions(),
        ActivityHeadersPropagator = null, // What is added is said in one place: TransparentTransformer.
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    });

    public void Dispose() => Invoker.Dispose();
}
