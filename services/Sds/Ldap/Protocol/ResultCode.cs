namespace SpineSandbox.Sds.Ldap.Protocol;

/// <summary>The result codes of RFC 4511 that this server uses.</summary>
internal enum ResultCode
{
    Success = 0,
    ProtocolError = 2,
    TimeLimitExceeded = 3,
    SizeLimitExceeded = 4,
    AuthMethodNotSupported = 7,
    AdminLimitExceeded = 11,
    UnavailableCriticalExtension = 12,
    NoSuchObject = 32,
    InvalidDnSyntax = 34,
    InvalidCredentials = 49,
    UnwillingToPerform = 53,

    /// <summary>RFC 3909; never sent by this server, and kept of searches whose end nobody was told.</summary>
    Canceled = 118,
}
