namespace SpineSandbox.Pds.Errors;

/// <summary>What PDS refuses in any request, in reads and in searches.</summary>
internal static class PdsErrors
{
    public static PdsError InvalidResourceId(string text) =>
        ErrorTable.InvalidResourceId.Because(null, $"'{Excerpt.Of(text)}' is not an NHS number") with
        {
            Remedy = "Send ten digits with a valid modulus 11 check digit.",
        };

    public static PdsError MissingHeader(string header, string rule) =>
        ErrorTable.MissingValue.Because($"Invalid request with error - {header} header must be supplied to access this resource", rule);

    public static PdsError MissingBirthDate() => ErrorTable.MissingValue.Because(
        "Missing value - 'birth_date/birth_date_range_start/birth_date_range_end'", "Every search gives a date of birth.");

    public static PdsError MissingValue(string field) =>
        ErrorTable.MissingValue.Because($"Missing value - '{field}'", $"'{field}' is mandatory.");

    public static PdsError InvalidHeader(string text, string header, string rule) =>
        ErrorTable.InvalidValue.Because($"Invalid value - '{Excerpt.Of(text)}' in header '{header}'", rule);

    public static PdsError InvalidField(string text, string field) =>
        ErrorTable.InvalidValue.Because($"Invalid value - '{Excerpt.Of(text)}' in field '{field}'", $"'{field}' does not allow this value.");

    public static PdsError AdditionalProperties(IEnumerable<string> names)
    {
        var list = names.Select(name => $"'{Excerpt.Of(name)}'").ToList();
        var unexpected = $"{string.Join(", ", list)} {(list.Count == 1 ? "was" : "were")} unexpected";

        return ErrorTable.AdditionalProperties.Because(
            $"Invalid request with error - Additional properties are not allowed ({unexpected})", "PDS knows no such property.");
    }

    public static PdsError SearchTooVague(bool fuzzy) => InvalidSearchData(
        "No searches were performed as the search criteria did not meet the minimum requirements",
        fuzzy
            ? "A fuzzy search gives the date of birth with given and family name, or with one of them, gender and postcode."
            : "A search gives family name and date of birth.");

    public static PdsError PostcodeTwice() => InvalidSearchData(
        "address-postcode and address-postalcode must not be used together", "The two names mean the same.");

    public static PdsError WildcardInFuzzySearch() => InvalidSearchData(
        "wildcards must not be used in a fuzzy search", "Wildcards belong to searches that are not fuzzy.");

    public static PdsError UnsupportedService(string rule) => ErrorTable.UnsupportedService.Because(null, rule);

    public static PdsError UnsupportedPath(string path) =>
        ErrorTable.UnsupportedRequest.Because($"Unsupported path - '{Excerpt.Of(path)}'", "PDS serves no such path.");

    public static PdsError TooManyValues(IEnumerable<string> values, string field) => ErrorTable.TooManyValues.Because(
        $"Too many values submitted - [{string.Join(", ", values.Select(value => $"'{Excerpt.Of(value)}'"))}] in field '{field}'",
        $"'{field}' takes fewer values.");

    public static PdsError TooFewValues(string field) =>
        ErrorTable.TooFewValues.Because($"Too few values submitted - [] in field '{field}'", $"'{field}' takes more values.");

    public static PdsError NotFound(NhsNumber number) => ErrorTable.NotFound.Because(null, "PDS has no such patient.") with
    {
        Row = $"patients/{number}", Remedy = "Take a number of seed-data/patients.json, or add the patient there.",
    };

    public static PdsError Invalidated(NhsNumber number) =>
        ErrorTable.Invalidated.Because(null, "The record was marked invalid, and no other took its place.") with { Row = $"patients/{number}" };

    public static PdsError TooManyMatches(int most) => ErrorTable.TooManyMatches.Because(null, $"More than {most} patients match.") with
    {
        Remedy = "Ask for more, or raise _max-results up to 50.",
    };

    public static PdsError Unknown(string traceId) => ErrorTable.Unknown.Because(traceId, "The sandbox failed; its log has the details.");

    private static PdsError InvalidSearchData(string reason, string rule) =>
        ErrorTable.InvalidSearchData.Because($"Invalid search data provided - '{reason}'", rule);
}
