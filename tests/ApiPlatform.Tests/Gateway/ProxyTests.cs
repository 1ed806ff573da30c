using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.Gateway;

/// <summary>What each proxy of the platform does beside passing calls on.</summary>
public sealed class ProxyTests(PlatformFixture platform)
{
    private const string Pds = "/personal-demographics/FHIR/R4";

    public static TheoryData<string> BasePaths => new()
    {
        Pds,
        "/spine-directory/FHIR/R4",
        "/gp-connect/patient-facing/access-record-fhir/FHIR/STU3",
        "/gp-connect/patient-facing/appointments-management-fhir/FHIR/STU3",
        "/gp-connect/patient-facing/prescriptions-management-fhir/FHIR/R4",
        "/gp-connect/patient-facing/user-permissions",
        "/oauth2",
    };

    [Theory]
    [MemberData(nameof(BasePaths))]
    public async Task Answers_a_ping_from_anybody(string basePath)
    {
        var ping = (await platform.Running.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{basePath}/_ping"))).Is(HttpStatusCode.OK).Body!;

        Assert.Equal(["version", "revision", "releaseId", "commitId"], ping.Select(member => member.Key));
    }

    [Theory]
    [MemberData(nameof(BasePaths))]
    public async Task Tells_its_status_to_who_has_the_key(string basePath)
    {
        var status = (await platform.Running.CallAsync(HttpMethod.Get, $"{basePath}/_status", null, null, ("apikey", "sandbox-status"))).Is(HttpStatusCode.OK).Body!;

        Assert.Equal(("pass", 200), (status.Str("status"), status.Obj("checks")!.Obj("healthcheck")!.Whole("responseCode")));
        var refused = await platform.Running.CallAsync(HttpMethod.Get, $"{basePath}/_status", null, null, ("apikey", "wrong"));
        Assert.Equal((HttpStatusCode.Unauthorized, ""), (refused.Status, refused.Text));
    }

    [Theory]
    [MemberData(nameof(BasePaths))]
    public async Task Answers_a_browsers_preflight(string basePath)
    {
        var answer = await platform.Running.CallAsync(
            HttpMethod.Options, $"{basePath}/Patient/1", null, null, ("Origin", "https://app.test"), ("Access-Control-Request-Method", "GET"));

        Assert.Equal(
            ("https://app.test", "origin, x-requested-with, accept, content-type, nhsd-session-urid", "3628800", "GET, PUT, POST, DELETE"),
            (answer.Is(HttpStatusCode.OK).Header("Access-Control-Allow-Origin"), answer.Header("Access-Control-Allow-Headers"), answer.Header("Access-Control-Max-Age"), answer.Header("Access-Control-Allow-Methods")));
    }

    [Theory]
    [InlineData("/Patient/9996110028")]
    [InlineData("/_ping")]
    public async Task Repeats_the_identifiers_of_a_call_whoever_answers(string path)
    {
        var id = Guid.NewGuid().ToString();
        var answer = await platform.Running.CallAsync(HttpMethod.Get, Pds + path, null, null, ("X-Request-ID", id), ("X-Correlation-ID", "mine"), ("Origin", "https://app.test"));

        Assert.Equal((id, "mine", "https://app.test"), (answer.Header("X-Request-ID"), answer.Header("X-Correlation-ID"), answer.Header("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Tells_the_person_who_asks_why_it_refused()
    {
        var id = Guid.NewGuid().ToString("N");
        await platform.Running.CallAsync(HttpMethod.Get, $"{Pds}/Patient/1", "unknown", null, ("traceparent", $"00-{id}-00f067aa0ba902b7-01"));

        var exchanges = JsonNode.Parse(await platform.Running.Http.GetStringAsync(new Uri($"/_sandbox/exchanges?traceId={id}", UriKind.Relative)))!.AsArray();
        Assert.Contains("issued no such token", exchanges[^1]!["refusedBecause"]!["rule"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("Bearer unknown", exchanges.ToJsonString(), StringComparison.Ordinal);
    }
}
