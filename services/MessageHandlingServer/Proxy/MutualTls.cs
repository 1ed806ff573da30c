using Microsoft.Extensions.Options;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Tls;

namespace SpineSandbox.MessageHandlingServer.Proxy;

/// <summary>Where TLS is on, calls to SSP go out with the certificate of this message handling server.</summary>
internal static class MutualTls
{
    public static void Configure(HttpMessageHandler handler, IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<TlsOptions>>().Value.On && services.GetRequiredService<ConsumerSystems>().Fqdn is { } fqdn)
        {
            ((SocketsHttpHandler)handler).SslOptions = services.GetRequiredService<SandboxIdentity>().CallingAs(fqdn);
        }
    }
}
