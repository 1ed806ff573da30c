namespace SpineSandbox.Ssp.Tls;

/// <summary>A certificate that somebody wants.</summary>
public sealed record CertificateOrder
{
    /// <summary>The host name to be its common name.</summary>
    public string? Fqdn { get; init; }

    /// <summary>Left out, now.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Left out, a year after. May have passed, to try what becomes of an expired one.</summary>
    public DateTimeOffset? ValidTo { get; init; }
}
