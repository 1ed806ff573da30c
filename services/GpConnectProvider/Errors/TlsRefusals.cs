using SpineSandbox.Sandbox.Certificates;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.Errors;

/// <summary>What is wrong with the certificate of whoever called on the TLS port; the statuses are those that GP Connect lists.</summary>
internal static class TlsRefusals
{
    public static GpConnectException Of(CertificateFault fault) => fault switch
    {
        CertificateFault.PlainHttp => Refuse(497, "HTTP request sent to the TLS port", "This port speaks TLS only."),
        CertificateFault.Missing => Refuse(496, "No certificate found", "SSP shows its certificate: TLS is mutual."),
        CertificateFault.OutOfDate => Refuse(495, "The certificate has expired or does not hold yet", "A certificate counts from its first to its last day."),
        CertificateFault.Revoked => Refuse(495, "The certificate is revoked", "A certificate on the sub CA's list counts no more."),
        _ => Refuse(495, "The certificate is of an unknown certificate authority", "Certificates are signed by the sandbox's sub CA."),
    };

    public static GpConnectException NotSsp(string? fqdn, string? ssp) => Refuse(
        495, $"The certificate's FQDN {fqdn} is not that of SSP", $"Only SSP, {ssp}, may connect to a provider.");

    private static GpConnectException Refuse(int status, string diagnostics, string rule) =>
        new(SpineErrorCodes.BadRequest with { Status = status }, diagnostics, new Refusal(rule, null, "Call through SSP, or on the plain port.")) { IssueCode = "forbidden" };
}
