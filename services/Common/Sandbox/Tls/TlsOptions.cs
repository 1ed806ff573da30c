using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.Sandbox.Tls;

/// <summary>What AppHost tells a service about TLS where <c>--tls</c> is on.</summary>
public sealed class TlsOptions
{
    public const string Section = "Sandbox:Tls";

    /// <summary>The folder of the sandbox's certificate authority. Absent: TLS is off.</summary>
    public string? CertificateDirectory { get; set; }

    /// <summary>The file of revoked certificates, which SSP writes. Absent: one beside the certificates.</summary>
    public string? RevocationList { get; set; }

    /// <summary>The port for mutual TLS; absent for a service that only calls others.</summary>
    [Range(0, 65535)]
    public int? Port { get; set; }

    /// <summary>This service's own host name, on its certificate. A consumer's is that of its systems in the directory.</summary>
    public string? Fqdn { get; set; }

    /// <summary>The only partner that may connect, by the host name on its certificate. Absent: whom the service itself lets in.</summary>
    public string? Partner { get; set; }

    public bool On => CertificateDirectory is not null;
}
