using SpineSandbox.Sandbox.Certificates;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Ssp.Gate;
using SpineSandbox.Ssp.Refusals;

namespace SpineSandbox.Ssp.Tls;

/// <summary>What SSP asks of the certificate that a consumer shows on its TLS port. The plain port asks nothing.</summary>
internal static class TlsRules
{
    private const string GetOne = "GET /_sandbox/certificates/{fqdn}.pem on SSP gives the certificate of a registered host name, with its key.";

    // Statuses as published. Their texts are not, so that these are ours.
    private static readonly Dictionary<CertificateFault, (int Status, string Text, Refusal Because)> Faults = new()
    {
        [CertificateFault.PlainHttp] = (497, "HTTP_REQUEST_SENT_TO_TLS_PORT",
            new Refusal("This port speaks TLS only.", Remedy: "Write https, or take SSP's plain port.")),
        [CertificateFault.Missing] = (496, "CLIENT_CERTIFICATE_MISSING",
            new Refusal("Each consumer shows its certificate: TLS is mutual.", Remedy: GetOne)),
        [CertificateFault.UnknownAuthority] = (495, "CLIENT_CERTIFICATE_FROM_UNKNOWN_AUTHORITY",
            new Refusal("The certificate was not signed by the sandbox's sub CA, or not for a client.", Remedy: GetOne)),
        [CertificateFault.OutOfDate] = (495, "CLIENT_CERTIFICATE_OUT_OF_DATE",
            new Refusal("The certificate has expired, or does not hold yet.", Remedy: GetOne)),
        [CertificateFault.Revoked] = (495, "CLIENT_CERTIFICATE_REVOKED",
            new Refusal("The certificate is on the list of revoked ones.", Remedy: "DELETE /_sandbox/certificates/revoked/{serialNumber} on SSP takes that back; so does a reset.")),
    };

    public static SspRefusal? Certificate(SspRequest request)
    {
        if (request.Shown?.Fault is not { } fault)
        {
            return null;
        }

        var (status, text, because) = Faults[fault];
        return new SspRefusal(status, "forbidden", text, because);
    }

    /// <summary>Why the certificate is not that of the sending system; null where it is, and on the plain port.</summary>
    public static string? Objection(SspRequest request) => request switch
    {
        { Shown: null } or { Sender: null } => null,
        { Sender.Fqdn: null } => $"The directory holds no FQDN of the sender's system, so that no certificate can be its own; {request.Shown.Fqdn} was shown.",
        _ when !request.Shown.IsOf(request.Sender.Fqdn) =>
            $"The certificate is that of {request.Shown.Fqdn}; the directory holds {request.Sender.Fqdn} for the sender's system.",
        _ => null,
    };
}
