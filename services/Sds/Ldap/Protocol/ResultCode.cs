namespace SpineSandbox.Sds.Ldap.Protocol;

/// <summary>The result codes of RFC 4511 that this server uses.</summary>
internal enum ResultCode
{
    Success = 0,
    ProtocolError = 2,
    TimeLimitExceeded = 3,
    SizeLimitExceeded = 4,
    CompareFalse = 5,
    CompareTrue = 6,
    AuthMethodNotSupported = 7,
    AdminLimitExceeded = 11,
    UnavailableCriticalExtension = 12,
    NoSuchAttribute = 16,
    UndefinedAttributeType = 17,
    InappropriateMatching = 18,
    InvalidAttributeSyntax = 21,
    NoSuchObject = 32,
    InvalidDnSyntax = 34,
    InvalidCredentials = 49,
    Unavailable = 52,
    UnwillingToPerform = 53,
    Other = 80,
}
