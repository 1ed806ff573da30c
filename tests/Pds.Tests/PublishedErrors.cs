namespace SpineSandbox.Pds.Tests;

/// <summary>The codes that a refusal of PDS may carry, as published.</summary>
internal static class PublishedErrors
{
    public static readonly IReadOnlySet<string> Codes = new HashSet<string>
    {
        "INVALID_RESOURCE_ID", "MISSING_VALUE", "INVALID_VALUE", "ADDITIONAL_PROPERTIES", "INVALID_SEARCH_DATA", "UNSUPPORTED_SERVICE",
        "UNSUPPORTED_REQUEST", "INVALID_UPDATE", "INVALID_CREATE", "TOO_FEW_VALUES_SUBMITTED", "TOO_MANY_VALUES_SUBMITTED",
        "UNSUPPORTED_VALUE", "UNSUPPORTED_CHARACTERS_IN_FIELD", "ACCESS_DENIED", "INVALID_METHOD", "FORBIDDEN_UPDATE",
        "RESOURCE_NOT_FOUND", "INVALIDATED_RESOURCE", "RESOURCE_VERSION_MISMATCH", "PRECONDITION_FAILED", "SERVICE_UNAVAILABLE",
        "TOO_MANY_MATCHES", "SINGLE_MATCH", "MULTIPLE_MATCHES",
    };

    /// <summary>True for a success, and for a refusal of the table; an error of the server is neither.</summary>
    public static bool Covers(PdsAnswer answer) =>
        (int)answer.Status < 500 && (answer.Code is null ? (int)answer.Status < 300 : Codes.Contains(answer.Code));
}
