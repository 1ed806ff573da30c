namespace SpineSandbox.Sds.Errors;

/// <summary>Every refusal that SDS over FHIR can utter. Status 400 speaks as the backend's web server prints its errors.</summary>
internal static class SdsErrors
{
    /// <summary>The code system in answers of SDS: a value set of STU3, unlike that of PDS.</summary>
    public const string System = "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1";

    public static readonly SdsError EndpointNotFound =
        new(StatusCodes.Status404NotFound, "not-found", "NO_RECORD_FOUND", "No record found", "HTTP endpoint not found");

    public static readonly SdsError OperationNotSupported =
        new(StatusCodes.Status405MethodNotAllowed, "not-supported", "NOT_IMPLEMENTED", "Not implemented", "HTTP operation not supported");

    public static readonly SdsError AcceptTypeNotSupported = new(
        StatusCodes.Status406NotAcceptable,
        "not-supported",
        "MISSING_OR_INVALID_HEADER",
        "There is a required header missing or invalid",
        "Accept type not supported");

    /// <summary>Here the reason stands in place of "Bad Request", not behind it.</summary>
    public static readonly SdsError InvalidCorrelationId = Required(
        "Invalid X-Correlation-ID header. Should be an UUIDv4 matching regex " +
        "'^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$'");

    public static SdsError IllegalParameter(string name) => BadRequest($"Illegal query parameter '{name}'");

    public static SdsError InvalidParameter(string name, params IEnumerable<string> forms) =>
        BadRequest($"Missing or invalid '{name}' query parameter. Should be {Choice(name, [.. forms])}");

    public static SdsError InvalidCombination(params IEnumerable<string> combinations) =>
        BadRequest($"Missing or invalid query parameters. Should one of following combinations: [{string.Concat(combinations.Select(Quoted))}]");

    public static SdsError InternalServerError(string diagnostics) => new(
        StatusCodes.Status500InternalServerError,
        "exception",
        "INTERNAL_SERVER_ERROR",
        "Unexpected internal server error",
        diagnostics);

    private static SdsError BadRequest(string why) => Required($"Bad Request ({why})");

    private static SdsError Required(string why) =>
        new(StatusCodes.Status400BadRequest, "required", "BAD_REQUEST", "Bad request", $"HTTP 400: {why}");

    // The bracket is never closed.
    private static string Choice(string name, string[] forms) => forms.Length == 1
        ? Quoted($"{name}={forms[0]}|value")
        : $"one or both of: [{string.Join(", ", forms.Select(form => Quoted($"{name}={form}|value")))}";

    private static string Quoted(string text) => $"'{text}'";
}
