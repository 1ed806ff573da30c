namespace SpineSandbox.Pds.Tests.Searching;

public sealed class SearchRefusalTests(PdsService pds) : IClassFixture<PdsService>
{
    private const string TooVague =
        "Invalid search data provided - 'No searches were performed as the search criteria did not meet the minimum requirements'";

    [Fact]
    public async Task A_search_without_parameters_is_unsupported() =>
        (await pds.Get("/Patient")).IsRefused(HttpStatusCode.BadRequest, "UNSUPPORTED_SERVICE");

    [Theory]
    [InlineData("family=Smith&birthdate=eq2010-10-22&year=2003", "'year' was unexpected")]
    [InlineData("manufacturer=Ford&year=2003", "'manufacturer', 'year' were unexpected")]
    [InlineData("family=Smith&birthdate=2010-10-22&managing-organization=Z98001", "'managing-organization' was unexpected")]
    public async Task Unknown_parameters_are_named(string query, string named) =>
        (await pds.Search(query)).IsRefused(
            HttpStatusCode.BadRequest,
            "ADDITIONAL_PROPERTIES",
            $"Invalid request with error - Additional properties are not allowed ({named})");

    [Theory]
    [InlineData("birthdate", "20101022")]
    [InlineData("birthdate", "2010")]
    [InlineData("birthdate", "2010-02-30")]
    [InlineData("birthdate", "gt2010-10-22")]
    [InlineData("death-date", "20101022")]
    [InlineData("gender", "f")]
    [InlineData("given", "J*")]
    [InlineData("given", "")]
    [InlineData("address-postalcode", "*1")]
    [InlineData("_max-results", "0")]
    [InlineData("_max-results", "51")]
    [InlineData("_max-results", "ten")]
    [InlineData("_history", "yes")]
    [InlineData("_fuzzy-match", "1")]
    [InlineData("_exact-match", "TRUE")]
    public async Task A_value_that_a_parameter_does_not_allow_is_named_with_it(string parameter, string value) =>
        (await pds.Search($"family=Smith&{parameter}={value}")).IsRefused(
            HttpStatusCode.BadRequest, "INVALID_VALUE", $"Invalid value - '{value}' in field '{parameter}'");

    [Theory]
    [InlineData("S*")]
    [InlineData("*mith")]
    [InlineData("Smith-Smith-Smith-Smith-Smith-Smith-")]
    public async Task A_family_name_gives_two_letters_before_a_wildcard_and_at_most_35(string family) =>
        (await pds.Search($"family={family}&birthdate=2010-10-22")).IsRefused(
            HttpStatusCode.BadRequest, "INVALID_VALUE", $"Invalid value - '{family}' in field 'family'");

    [Theory]
    [InlineData("gender=female")]
    [InlineData("email=j.smith@example.com&phone=0163")]
    [InlineData("family=Smith")]
    public async Task A_search_without_date_of_birth_misses_it_before_all_else(string query) =>
        (await pds.Search(query)).IsRefused(
            HttpStatusCode.BadRequest, "MISSING_VALUE", "Missing value - 'birth_date/birth_date_range_start/birth_date_range_end'");

    [Theory]
    [InlineData("birthdate=eq2010-10-22")]
    [InlineData("birthdate=2010-10-22&given=Jane")]
    [InlineData("birthdate=2010-10-22&family=Smith&_fuzzy-match=true")]
    [InlineData("birthdate=2010-10-22&given=Jane&gender=female&_fuzzy-match=true")]
    [InlineData("birthdate=2010-10-22&given=Jane&address-postalcode=NM14QR&_fuzzy-match=true")]
    public async Task A_search_with_too_little_is_not_performed(string query) =>
        (await pds.Search(query)).IsRefused(HttpStatusCode.BadRequest, "INVALID_SEARCH_DATA", TooVague);

    [Fact]
    public async Task Both_names_of_the_postcode_at_once_are_refused() =>
        (await pds.Search("family=Smith&birthdate=2010-10-22&address-postcode=LS1&address-postalcode=LS1"))
            .IsRefused(HttpStatusCode.BadRequest, "INVALID_SEARCH_DATA");

    [Theory]
    [InlineData("family=Sm*&given=Jane")]
    [InlineData("family=Smith&given=Ja*")]
    [InlineData("family=Smith&given=Jane&address-postalcode=LS1*")]
    public async Task Wildcards_in_a_fuzzy_search_are_refused(string query) =>
        (await pds.Search(query + "&birthdate=2010-10-22&_fuzzy-match=true"))
            .IsRefused(HttpStatusCode.BadRequest, "INVALID_SEARCH_DATA");

    [Fact]
    public async Task A_parameter_given_too_often_is_refused() =>
        (await pds.Search("family=Smith&family=Jones&birthdate=2010-10-22")).IsRefused(
            HttpStatusCode.BadRequest, "TOO_MANY_VALUES_SUBMITTED", "Too many values submitted - ['Smith', 'Jones'] in field 'family'");
}
