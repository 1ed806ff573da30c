using System.Net;
using static SpineSandbox.Sds.Tests.Searches.SdsSearch;

namespace SpineSandbox.Sds.Tests.Searches;

public sealed class HeaderTests(SdsService sds)
{
    private const string CorrelationId = "X-Correlation-ID";

    private readonly HttpClient _client = sds.CreateClient();
    private readonly string _search = Device(Organization(Seeded.Practice), Interaction(Seeded.Interaction));

    [Fact]
    public async Task The_open_port_needs_no_apikey_and_ignores_any()
    {
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(_search)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _client.AskAsync(_search, headers: ("apikey", "anything"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _client.AskAsync(_search, headers: ("Authorization", "Bearer of-someone-else"))).StatusCode);
    }

    [Fact]
    public async Task Echoes_the_correlation_ID()
    {
        var response = await _client.AskAsync(_search, headers: ("X-Correlation-Id", "11c46f5f-cdef-4865-94b2-0ee0edcc26da"));

        Assert.Equal("11c46f5f-cdef-4865-94b2-0ee0edcc26da", Assert.Single(response.Headers.GetValues(CorrelationId)));
    }

    [Fact]
    public async Task Gives_a_request_without_correlation_ID_one_in_capitals()
    {
        var response = await _client.GetAsync(_search);

        Assert.Matches("^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$", Assert.Single(response.Headers.GetValues(CorrelationId)));
    }

    [Fact]
    public async Task Refuses_a_correlation_ID_that_is_no_UUID()
    {
        var response = await _client.AskAsync(_search, headers: (CorrelationId, "c1"));
        var outcome = await response.OutcomeAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(("required", "BAD_REQUEST"), (outcome.Issue().Issue, outcome.Issue().Code));
        Assert.StartsWith("HTTP 400: Invalid X-Correlation-ID header.", outcome.Issue().Diagnostics);
        Assert.Equal(Assert.Single(response.Headers.GetValues(CorrelationId)), (string?)outcome["id"]);
    }

    [Theory]
    [InlineData(null, "application/fhir+json")]
    [InlineData("*/*", "application/fhir+json")]
    [InlineData("application/fhir+json", "application/fhir+json")]
    [InlineData("Application/JSON", "application/json")]
    public async Task Answers_the_media_type_that_was_asked_for_without_a_charset(string? accept, string expected)
    {
        var response = accept is null ? await _client.GetAsync(_search) : await _client.AskAsync(_search, headers: ("Accept", accept));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData(Root + "/_ping")]
    [InlineData(Root + "/_status")]
    [InlineData("/healthcheck")]
    [InlineData("/healthcheck/deep")]
    public async Task Probes_of_the_platform_are_answered(string path)
    {
        Assert.Contains("\"pass\"", await _client.GetStringAsync(path));
    }

    [Theory]
    [InlineData("application/fhir+xml")]
    [InlineData("text/html")]
    [InlineData("application/fhir+json, */*")]
    public async Task Refuses_any_other_Accept_header(string accept)
    {
        var response = await _client.AskAsync(_search, headers: ("Accept", accept));

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal(
            ("not-supported", "MISSING_OR_INVALID_HEADER", "There is a required header missing or invalid", "Accept type not supported"),
            (await response.OutcomeAsync()).Issue());
    }
}
