namespace SpineSandbox.Pds.Errors;

/// <summary>Every refusal that belongs to updating and creating patients.</summary>
internal static class ChangeErrors
{
    private const string Error = "error";
    private const string Information = "information";

    public static PdsError InvalidUpdate(string reason) => new(
        400, Error, "structure", "INVALID_UPDATE", "Update is invalid", $"Invalid update with error - {reason}", reason);

    public static PdsError InvalidPatch(string reason) => InvalidUpdate($"Invalid patch - {reason}");

    public static PdsError InvalidCreate(string reason) => new(
        400, Error, "value", "INVALID_CREATE", "Patient create data is invalid", $"Invalid patient create data provided - '{reason}'", reason);

    public static PdsError ForbiddenUpdate(string reason) => new(
        403, Information, "forbidden", "FORBIDDEN_UPDATE", "Update is forbidden", $"Forbidden update with error - {reason}", reason);

    public static PdsError Superseded(NhsNumber number) =>
        ForbiddenUpdate("Update Failed - NHS No. supplied has been superseded in a merge") with
        {
            Row = $"patients/{number}", Remedy = "Read the patient again and update the number that comes back.",
        };

    public static PdsError MissingIfMatch() => new(
        412, Error, "structure", "PRECONDITION_FAILED", "Required condition was not fulfilled",
        "Invalid request with error - If-Match header must be supplied to update this resource",
        "An update says in If-Match which version it was made for: W/\"n\".");

    public static PdsError VersionMismatch(NhsNumber number, int actual) => new(
        409, Error, "conflict", "RESOURCE_VERSION_MISMATCH", "Resource version supplied does not match actual version", null,
        $"The record is at version {actual}.")
    {
        Row = $"patients/{number}", Remedy = "Read the patient again and send its ETag as If-Match.",
    };

    public static PdsError UnsupportedValue(string text, string field) => new(
        400, Error, "value", "UNSUPPORTED_VALUE", "Unsupported value", $"Unsupported value - '{Excerpt.Of(text)}' in field '{field}'",
        $"'{Excerpt.Of(text)}' may be read and not set.");

    public static PdsError UnsupportedCharacters(string text, string field) => new(
        400, Error, "value", "UNSUPPORTED_CHARACTERS_IN_FIELD", "Unsupported characters in field",
        $"Unsupported characters - '{Excerpt.Of(text)}' in field '{field}'", "Names are Latin letters, digits, blanks and ' - .");

    public static PdsError StillWorking() => new(
        503, Error, "timeout", "SERVICE_UNAVAILABLE", "Service unavailable",
        "The downstream domain processing has not completed within the configured timeout period. Using the same 'X-Request-ID' header, retry your request after the time specified by the 'Retry-After' response header.",
        "The update takes longer than the caller waits.")
    {
        Remedy = "Send the request again with the same X-Request-ID, or wait longer with X-Sync-Wait.",
    };

    public static PdsError SingleMatch(NhsNumber number) => new(
        200, Error, "value", "SINGLE_MATCH", "Single match found",
        $"Unable to create new patient. NHS number {number} found for supplied demographic data.", "The person is already on PDS.")
    {
        Row = $"patients/{number}",
    };

    public static PdsError MultipleMatches() => new(
        200, Error, "value", "MULTIPLE_MATCHES", "Multiple matches found",
        "Unable to create new patient. Multiple matches found for supplied demographic data.", "Several people on PDS are like this one.");
}
