namespace SpineSandbox.Pds.Errors;

/// <summary>The error table of PDS, row by row as published. What a refusal says beyond its row is in the files beside this one.</summary>
internal static class ErrorTable
{
    private const string Error = "error";
    private const string Information = "information";

    public static readonly ErrorRow InvalidResourceId = new(400, Error, "value", "INVALID_RESOURCE_ID", "Resource Id is invalid");
    public static readonly ErrorRow MissingValue = new(400, Error, "required", "MISSING_VALUE", "Required value is missing");
    public static readonly ErrorRow InvalidValue = new(400, Error, "value", "INVALID_VALUE", "Provided value is invalid");
    public static readonly ErrorRow AdditionalProperties = new(400, Error, "invariant", "ADDITIONAL_PROPERTIES", "Additional properties should not be included");
    public static readonly ErrorRow InvalidSearchData = new(400, Error, "value", "INVALID_SEARCH_DATA", "Search data is invalid");
    public static readonly ErrorRow UnsupportedService = new(400, Error, "processing", "UNSUPPORTED_SERVICE", "Unsupported Service");
    public static readonly ErrorRow UnsupportedRequest = new(400, Error, "value", "UNSUPPORTED_REQUEST", "The request is not one that is supported.");
    public static readonly ErrorRow InvalidUpdate = new(400, Error, "structure", "INVALID_UPDATE", "Update is invalid");
    public static readonly ErrorRow InvalidCreate = new(400, Error, "value", "INVALID_CREATE", "Patient create data is invalid");
    public static readonly ErrorRow TooFewValues = new(400, Error, "value", "TOO_FEW_VALUES_SUBMITTED", "Too few values submitted");
    public static readonly ErrorRow TooManyValues = new(400, Error, "value", "TOO_MANY_VALUES_SUBMITTED", "Too many values submitted");

    // Of these two only the codes are published; the displays are ours.
    public static readonly ErrorRow UnsupportedValue = new(400, Error, "value", "UNSUPPORTED_VALUE", "Unsupported value");
    public static readonly ErrorRow UnsupportedCharacters = new(400, Error, "value", "UNSUPPORTED_CHARACTERS_IN_FIELD", "Unsupported characters in field");

    public static readonly ErrorRow Unauthorised = new(401, Error, "forbidden", "ACCESS_DENIED", "Access Denied - Unauthorised");
    public static readonly ErrorRow PatientMayNot = new(403, Error, "forbidden", "ACCESS_DENIED", "Patient cannot perform this action");
    public static readonly ErrorRow InvalidMethod = new(403, Error, "forbidden", "INVALID_METHOD", "Cannot {0} resource with {1} access token");
    public static readonly ErrorRow OneResultOnly = new(403, Error, "token", "INVALID_VALUE", "Cannot retrieve more than one result with {0} access token");
    public static readonly ErrorRow ForbiddenUpdate = new(403, Information, "forbidden", "FORBIDDEN_UPDATE", "Update is forbidden");
    public static readonly ErrorRow NotFound = new(404, Information, "not-found", "RESOURCE_NOT_FOUND", "Resource not found");
    public static readonly ErrorRow Invalidated = new(404, Error, "processing", "INVALIDATED_RESOURCE", "Resource that has been marked as invalid was requested - invalid resources cannot be retrieved");
    public static readonly ErrorRow VersionMismatch = new(409, Error, "conflict", "RESOURCE_VERSION_MISMATCH", "Resource version supplied does not match actual version");
    public static readonly ErrorRow PreconditionFailed = new(412, Error, "structure", "PRECONDITION_FAILED", "Required condition was not fulfilled");
    public static readonly ErrorRow Unknown = new(500, Error, "unknown", "UNKNOWN_ERROR", "Unknown Error");
    public static readonly ErrorRow ServiceUnavailable = new(503, Error, "timeout", "SERVICE_UNAVAILABLE", "Service unavailable");

    // Answered with 200: PDS does not call these errors.
    public static readonly ErrorRow TooManyMatches = new(200, Information, "multiple-matches", "TOO_MANY_MATCHES", "Too Many Matches");
    public static readonly ErrorRow SingleMatch = new(200, Error, "value", "SINGLE_MATCH", "Single match found");
    public static readonly ErrorRow MultipleMatches = new(200, Error, "value", "MULTIPLE_MATCHES", "Multiple matches found");
}
