using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Ssp.Tls;

/// <summary>Adds the desk for certificates; the TLS port itself is there where AppHost has said which.</summary>
internal static class TlsHosting
{
    public static IServiceCollection AddCertificates(this IServiceCollection services) => services.AddResettable<CertificateDesk>();
}
