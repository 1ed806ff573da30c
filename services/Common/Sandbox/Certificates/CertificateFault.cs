namespace SpineSandbox.Sandbox.Certificates;

/// <summary>Why a partner on a TLS port is not let in.</summary>
public enum CertificateFault
{
    /// <summary>Spoke HTTP without TLS.</summary>
    PlainHttp,

    /// <summary>Showed no certificate.</summary>
    Missing,

    /// <summary>The sandbox's authority did not sign it, or not for a client.</summary>
    UnknownAuthority,

    /// <summary>Has expired, or does not hold yet.</summary>
    OutOfDate,

    /// <summary>Stands on the list of revoked certificates.</summary>
    Revoked,
}
