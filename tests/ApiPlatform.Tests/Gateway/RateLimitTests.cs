namespace SpineSandbox.ApiPlatform.Tests.Gateway;

/// <summary>Quota and spike arrest, by the clock.</summary>
public sealed class RateLimitTests : IAsyncDisposable
{
    private const string Pds = "/personal-demographics/FHIR/R4/Patient/";

    private readonly RunningPlatform _platform = new(
        ("ApiPlatform:Gateway:Limits:personal-demographics-service:PerMinute", "5"),
        ("ApiPlatform:Gateway:Limits:personal-demographics-service:PerSecond", "2"),
        ("ApiPlatform:Gateway:Limits:personal-demographics-service:PerApplication", "true"));

    [Fact]
    public async Task Stops_a_spike_until_a_moment_has_passed()
    {
        var token = await TokenAsync();
        (await CallAsync(token)).Is(HttpStatusCode.OK);
        (await CallAsync(token)).Is(HttpStatusCode.OK);

        var stopped = (await CallAsync(token)).IsRefused(429, "TOO_MANY_REQUESTS", "You have exceeded your application's rate limit");
        Assert.Equal("1", stopped.Header("Retry-After"));

        _platform.Advance(TimeSpan.FromSeconds(1));
        (await CallAsync(token)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Counts_a_quota_by_the_minute()
    {
        var token = await TokenAsync();
        for (var call = 0; call < 5; call++)
        {
            (await CallAsync(token)).Is(HttpStatusCode.OK);
            _platform.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("55", (await CallAsync(token)).IsRefused(429, "TOO_MANY_REQUESTS").Header("Retry-After"));
        _platform.Advance(TimeSpan.FromSeconds(55));
        (await CallAsync(token)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Counts_each_application_for_itself_where_the_product_says_so()
    {
        var token = await TokenAsync();
        (await CallAsync(token)).Is(HttpStatusCode.OK);
        (await CallAsync(token)).Is(HttpStatusCode.OK);

        var other = await TestApplication.WithKeyAsync(_platform, ShippedSeed.Role("application.privileged"), "");
        (await CallAsync(await other.TokenAsync())).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_counts_until_it_expires()
    {
        var token = await TokenAsync();
        _platform.Advance(TimeSpan.FromSeconds(599));
        (await CallAsync(token)).Is(HttpStatusCode.OK);

        _platform.Advance(TimeSpan.FromSeconds(1));
        (await CallAsync(token)).IsRefused(401, "ACCESS_DENIED", "Access Token expired");
    }

    public ValueTask DisposeAsync() => _platform.DisposeAsync();

    private async Task<string> TokenAsync() => await (await TestApplication.WithKeyAsync(_platform, ShippedSeed.Role("application.test"), "")).TokenAsync();

    private Task<PlatformAnswer> CallAsync(string token) => _platform.CallAsync(HttpMethod.Get, Pds + ShippedSeed.Role("patient.plain"), token);
}
