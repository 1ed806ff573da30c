using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Tls;

namespace SpineSandbox.ApiPlatform.PatientFacing;

/// <summary>With TLS on, the platform shows practices' systems a certificate of its own.</summary>
internal static class PlatformCertificate
{
    private const string Fqdn = "api-platform.sandbox.test";

    public static IHttpClientBuilder ShowCertificate(this IHttpClientBuilder client) => client.ConfigurePrimaryHttpMessageHandler((handler, services) =>
    {
        if (services.GetRequiredService<IOptions<TlsOptions>>().Value.On)
        {
            ((SocketsHttpHandler)handler).SslOptions = services.GetRequiredService<SandboxIdentity>().CallingAs(Fqdn);
        }
    });
}
