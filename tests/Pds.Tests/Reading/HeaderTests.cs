namespace SpineSandbox.Pds.Tests.Reading;

public sealed class HeaderTests(PdsService pds) : IClassFixture<PdsService>
{
    private readonly string _plain = $"/Patient/{ShippedSeed.Role("patient.plain")}";

    [Fact]
    public async Task A_request_without_X_Request_ID_is_refused() =>
        (await pds.Get(_plain, ("X-Request-ID", null))).IsRefused(
            HttpStatusCode.BadRequest,
            "MISSING_VALUE",
            "Invalid request with error - X-Request-ID header must be supplied to access this resource");

    [Theory]
    [InlineData("1234")]
    [InlineData("{60E0B220-8136-4CA5-AE46-1D97EF59D068}")]
    public async Task An_X_Request_ID_that_is_no_UUID_is_refused(string text) =>
        (await pds.Get(_plain, ("X-Request-ID", text))).IsRefused(
            HttpStatusCode.BadRequest, "INVALID_VALUE", $"Invalid value - '{text}' in header 'X-Request-ID'");

    [Fact]
    public async Task X_Request_ID_and_X_Correlation_ID_come_back_with_an_answer()
    {
        var answer = await pds.Get(_plain, ("X-Request-ID", "60E0B220-8136-4CA5-AE46-1D97EF59D068"), ("X-Correlation-ID", "any text"));

        Assert.Equal("60E0B220-8136-4CA5-AE46-1D97EF59D068", answer.Header("X-Request-ID"));
        Assert.Equal("any text", answer.Header("X-Correlation-ID"));
    }

    [Fact]
    public async Task They_come_back_with_a_refusal_too()
    {
        var answer = await pds.Get("/Patient/1", ("X-Request-ID", "60e0b220-8136-4ca5-ae46-1d97ef59d068"), ("X-Correlation-ID", "c1"));

        Assert.Equal("60e0b220-8136-4ca5-ae46-1d97ef59d068", answer.Header("X-Request-ID"));
        Assert.Equal("c1", answer.Header("X-Correlation-ID"));
    }

    [Fact]
    public async Task X_Request_ID_is_looked_at_before_the_NHS_number() =>
        (await pds.Get("/Patient/1", ("X-Request-ID", null))).IsRefused(HttpStatusCode.BadRequest, "MISSING_VALUE");

    [Fact]
    public async Task The_exchange_log_says_why_a_request_was_refused()
    {
        var missing = ShippedSeed.Role("patient.not-on-pds");
        await pds.Get($"/Patient/{missing}");

        var exchanges = await (await pds.Sandbox(HttpMethod.Get, "/exchanges")).Content.ReadAsStringAsync();

        Assert.Contains($"patients/{missing}", exchanges, StringComparison.Ordinal);
    }
}
