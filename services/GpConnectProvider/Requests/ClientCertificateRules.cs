using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.Sandbox.Tls;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>On the TLS port nobody may call but SSP, by the host name on its certificate. The plain port asks for none.</summary>
internal sealed class ClientCertificateRules(IOptions<TlsOptions> options)
{
    public void Check(HttpContext context)
    {
        if (ShownCertificate.Of(context) is not { } shown)
        {
            return;
        }

        if (shown.Fault is { } fault)
        {
            throw TlsRefusals.Of(fault);
        }

        if (!shown.IsOf(options.Value.Partner))
        {
            throw TlsRefusals.NotSsp(shown.Fqdn, options.Value.Partner);
        }
    }
}
