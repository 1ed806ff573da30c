namespace SpineSandbox.Pds.Errors;

/// <summary>What PDS refuses in updates and in new patients.</summary>
internal static class ChangeErrors
{
    public static PdsError InvalidUpdate(string reason) =>
        ErrorTable.InvalidUpdate.Because($"Invalid update with error - {reason}", reason);

    public static PdsError InvalidPatch(string reason) => InvalidUpdate($"Invalid patch - {reason}");

    public static PdsError InvalidCreate(string reason) =>
        ErrorTable.InvalidCreate.Because($"Invalid patient create data provided - '{reason}'", reason);

    public static PdsError ForbiddenUpdate(string reason) =>
        ErrorTable.ForbiddenUpdate.Because($"Forbidden update with error - {reason}", reason);

    public static PdsError Superseded(NhsNumber number) =>
        ForbiddenUpdate("Update Failed - NHS No. supplied has been superseded in a merge") with
        {
            Row = $"patients/{number}", Remedy = "Read the patient again and update the number that comes back.",
        };

    public static PdsError MissingIfMatch() => ErrorTable.PreconditionFailed.Because(
        "Invalid request with error - If-Match header must be supplied to update this resource",
        "An update says in If-Match which version it was made for: W/\"n\".");

    public static PdsError VersionMismatch(NhsNumber number, int actual) =>
        ErrorTable.VersionMismatch.Because(null, $"The record is at version {actual}.") with
        {
            Row = $"patients/{number}", Remedy = "Read the patient again and send its ETag as If-Match.",
        };

    public static PdsError UnsupportedValue(string text, string field) => ErrorTable.UnsupportedValue.Because(
        $"Unsupported value - '{Excerpt.Of(text)}' in field '{field}'", "The value may be read and not set.");

    public static PdsError UnsupportedCharacters(string text, string field) => ErrorTable.UnsupportedCharacters.Because(
        $"Unsupported characters - '{Excerpt.Of(text)}' in field '{field}'", "Names are Latin letters, digits, blanks and ' - .");

    public static PdsError StillWorking() => ErrorTable.ServiceUnavailable.Because(
        "The downstream domain processing has not completed within the configured timeout period. Using the same 'X-Request-ID' header, retry your request after the time specified by the 'Retry-After' response header.",
        "The update takes longer than the caller waits.") with
    {
        Remedy = "Send the request again with the same X-Request-ID, or wait longer with X-Sync-Wait.",
    };

    public static PdsError SingleMatch(NhsNumber number) => ErrorTable.SingleMatch.Because(
        $"Unable to create new patient. NHS number {number} found for supplied demographic data.", "The person is already on PDS.") with
    {
        Row = $"patients/{number}",
    };

    public static PdsError MultipleMatches() => ErrorTable.MultipleMatches.Because(
        "Unable to create new patient. Multiple matches found for supplied demographic data.", "Several people on PDS are like this one.");
}
