namespace SpineSandbox.Pds.Errors;

/// <summary>Every refusal that PDS can utter on reads, searches and addresses. Updates and creations have tables of their own.</summary>
internal static class PdsErrors
{
    private const string Error = "error";
    private const string Information = "information";

    public static PdsError InvalidResourceId(string text) => new(
        400, Error, "value", "INVALID_RESOURCE_ID", "Resource Id is invalid", null, $"'{Excerpt.Of(text)}' is not an NHS number")
    {
        Remedy = "Send ten digits with a valid modulus 11 check digit.",
    };

    public static PdsError MissingRequestId() => Missing(
        "Invalid request with error - X-Request-ID header must be supplied to access this resource", "Every request carries X-Request-ID, a UUID.");

    public static PdsError MissingBirthDate() => Missing(
        "Missing value - 'birth_date/birth_date_range_start/birth_date_range_end'", "Every search gives a date of birth.");

    public static PdsError MissingValue(string field) => Missing($"Missing value - '{field}'", $"'{field}' is mandatory.");

    public static PdsError InvalidRequestId(string text) => InvalidValue($"Invalid value - '{Excerpt.Of(text)}' in header 'X-Request-ID'", "X-Request-ID is a UUID.");

    public static PdsError InvalidField(string text, string field) =>
        InvalidValue($"Invalid value - '{Excerpt.Of(text)}' in field '{field}'", $"'{field}' does not allow this value.");

    public static PdsError AdditionalProperties(IEnumerable<string> names)
    {
        var list = names.Select(name => $"'{Excerpt.Of(name)}'").ToList();
        return new(
            400, Error, "invariant", "ADDITIONAL_PROPERTIES", "Additional properties should not be included",
            $"Invalid request with error - Additional properties are not allowed ({string.Join(", ", list)} {(list.Count == 1 ? "was" : "were")} unexpected)",
            "PDS knows no such property.");
    }

    public static PdsError NoSearchParameters() => UnsupportedService("A search needs parameters.");

    public static PdsError SearchTooVague(bool fuzzy) => InvalidSearchData(
        "No searches were performed as the search criteria did not meet the minimum requirements",
        fuzzy
            ? "A fuzzy search gives the date of birth with given and family name, or with one of them, gender and postcode."
            : "A search gives family name and date of birth.");

    public static PdsError PostcodeTwice() => InvalidSearchData(
        "address-postcode and address-postalcode must not be used together", "The two names mean the same.");

    public static PdsError WildcardInFuzzySearch() => InvalidSearchData(
        "wildcards must not be used in a fuzzy search", "Wildcards belong to searches that are not fuzzy.");

    public static PdsError UnsupportedService(string rule) => new(
        400, Error, "processing", "UNSUPPORTED_SERVICE", "Unsupported Service", null, rule);

    public static PdsError UnsupportedPath(string path) => new(
        400, Error, "value", "UNSUPPORTED_REQUEST", "The request is not one that is supported.",
        $"Unsupported path - '{Excerpt.Of(path)}'", "PDS serves no such path.");

    public static PdsError TooManyValues(IEnumerable<string> values, string field) => new(
        400, Error, "value", "TOO_MANY_VALUES_SUBMITTED", "Too many values submitted",
        $"Too many values submitted - [{string.Join(", ", values.Select(value => $"'{Excerpt.Of(value)}'"))}] in field '{field}'",
        $"'{field}' takes fewer values.");

    public static PdsError TooFewValues(string field) => new(
        400, Error, "value", "TOO_FEW_VALUES_SUBMITTED", "Too few values submitted",
        $"Too few values submitted - [] in field '{field}'", $"'{field}' takes more values.");

    public static PdsError NotFound(NhsNumber number) => new(
        404, Information, "not-found", "RESOURCE_NOT_FOUND", "Resource not found", null, "PDS has no such patient.")
    {
        Row = $"patients/{number}", Remedy = "Take a number of seed-data/patients.json, or add the patient there.",
    };

    public static PdsError Invalidated(NhsNumber number) => new(
        404, Error, "processing", "INVALIDATED_RESOURCE",
        "Resource that has been marked as invalid was requested - invalid resources cannot be retrieved", null,
        "The record was marked invalid, and no other took its place.")
    {
        Row = $"patients/{number}",
    };

    public static PdsError TooManyMatches(int most) => new(
        200, Information, "multiple-matches", "TOO_MANY_MATCHES", "Too Many Matches", null, $"More than {most} patients match.")
    {
        Remedy = "Ask for more, or raise _max-results up to 50.",
    };

    public static PdsError Unknown(string traceId) => new(
        500, Error, "unknown", "UNKNOWN_ERROR", "Unknown Error", traceId, "The sandbox failed; its log has the details.");

    internal static PdsError InvalidValue(string diagnostics, string rule) => new(
        400, Error, "value", "INVALID_VALUE", "Provided value is invalid", diagnostics, rule);

    internal static PdsError Missing(string diagnostics, string rule) => new(
        400, Error, "required", "MISSING_VALUE", "Required value is missing", diagnostics, rule);

    private static PdsError InvalidSearchData(string reason, string rule) => new(
        400, Error, "value", "INVALID_SEARCH_DATA", "Search data is invalid",
        $"Invalid search data provided - '{reason}'", rule);
}
