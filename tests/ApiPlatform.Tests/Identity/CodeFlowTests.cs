using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.Identity;

/// <summary>The authorisation code flow, in which the platform itself is the client of the identity provider.</summary>
public sealed class CodeFlowTests(PlatformFixture platform)
{
    private const string Callback = TestApplication.Callback;

    private readonly string _patient = ShippedSeed.Role("patient.plain");
    private readonly string _worker = ShippedSeed.Role("user.single-system");

    private TestApplication Application => platform.Test;

    private CombinedFlow Flow => platform.Flow;

    [Fact]
    public async Task Lets_a_patient_log_in_and_gives_a_token_for_the_code()
    {
        var body = (await Flow.RedeemAsync(await Flow.CodeAsync("nhs-login", ("nhsNumber", _patient), ("level", "P9")))).Is(HttpStatusCode.OK).Body!;

        Assert.Equal(("599", "0", "3599"), (body.Str("expires_in"), body.Str("refresh_count"), body.Str("refresh_token_expires_in")));
        (await platform.Running.CallAsync(HttpMethod.Get, $"/personal-demographics/FHIR/R4/Patient/{_patient}", body.Str("access_token"))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Lets_a_healthcare_worker_log_in()
    {
        var body = (await Flow.RedeemAsync(await Flow.CodeAsync("nhs-cis2", ("person", _worker)))).Is(HttpStatusCode.OK).Body!;

        Assert.Equal("43199", body.Str("refresh_token_expires_in"));
        (await platform.Running.CallAsync(HttpMethod.Get, "/oauth2/userinfo", body.Str("access_token"))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refreshes_a_token_once()
    {
        var first = (await Flow.RedeemAsync(await Flow.CodeAsync("nhs-login", ("nhsNumber", _patient)))).Body!;
        var second = (await Flow.RefreshAsync(first.Str("refresh_token"))).Is(HttpStatusCode.OK).Body!;

        Assert.Equal("1", second.Str("refresh_count"));
        (await Flow.RefreshAsync(first.Str("refresh_token"))).IsRefused(401, "invalid_grant", "refresh_token is invalid");
        (await platform.Running.CallAsync(HttpMethod.Get, $"/personal-demographics/FHIR/R4/Patient/{_patient}", first.Str("access_token"))).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Takes_a_code_once()
    {
        var code = await Flow.CodeAsync("nhs-login", ("nhsNumber", _patient));
        (await Flow.RedeemAsync(code)).Is(HttpStatusCode.OK);

        (await Flow.RedeemAsync(code)).IsRefused(400, "invalid_grant", "authorization_code is invalid");
    }

    [Theory]
    [InlineData("client_id", null, 401, "invalid_request", "client_id is missing")]
    [InlineData("client_id", "unknown", 401, "invalid_client", "client_id is invalid")]
    [InlineData("redirect_uri", null, 400, "invalid_request", "redirect_uri is missing")]
    [InlineData("redirect_uri", "http://evil.test/", 400, "invalid_request", "redirect_uri is invalid")]
    [InlineData("response_type", null, 400, "invalid_request", "response_type is missing")]
    [InlineData("response_type", "token", 400, "unsupported_response_type", "response_type is invalid")]
    [InlineData("state", null, 400, "invalid_request", "state is missing")]
    public async Task Refuses_a_login_that_is_not_asked_for_as_it_should(string parameter, string? value, int status, string error, string description)
    {
        var parameters = Flow.Parameters("nhs-login");
        parameters[parameter] = value;

        (await platform.Running.SendAsync(new HttpRequestMessage(HttpMethod.Get, CombinedFlow.Query("/oauth2/authorize", parameters)))).IsRefused(status, error, description);
    }

    [Theory]
    [InlineData("client_id", null, 401, "invalid_request", "client_id is missing")]
    [InlineData("client_secret", null, 401, "invalid_request", "client_secret is missing")]
    [InlineData("client_secret", "wrong", 401, "invalid_client", "client_id or client_secret is invalid")]
    [InlineData("code", null, 400, "invalid_request", "authorization_code is missing")]
    [InlineData("code", "wrong", 400, "invalid_grant", "authorization_code is invalid")]
    [InlineData("redirect_uri", null, 400, "invalid_request", "redirect_uri is missing")]
    [InlineData("redirect_uri", "http://evil.test/", 400, "invalid_request", "redirect_uri is invalid")]
    public async Task Refuses_to_redeem_a_code_otherwise(string field, string? value, int status, string error, string description) =>
        (await Flow.RedeemAsync(await Flow.CodeAsync("nhs-login", ("nhsNumber", _patient)), (field, value))).IsRefused(status, error, description);

    [Theory]
    [InlineData(null, 400, "invalid_request", "refresh_token is missing")]
    [InlineData("wrong", 401, "invalid_grant", "refresh_token is invalid")]
    public async Task Refuses_to_refresh_otherwise(string? token, int status, string error, string description) =>
        (await Flow.RefreshAsync(token)).IsRefused(status, error, description);

    [Fact]
    public async Task Shows_a_page_on_which_patients_choose_who_they_are()
    {
        var authorised = await platform.Running.SendAsync(new HttpRequestMessage(HttpMethod.Get, CombinedFlow.Query("/oauth2/authorize", Flow.Parameters("nhs-login"))));
        var page = await platform.Running.SendAsync(new HttpRequestMessage(HttpMethod.Get, authorised.Response.Headers.Location));

        Assert.Contains(_patient, page.Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.Contains(">P5<", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_nobody_back_to_where_the_application_has_not_registered() => (await platform.Running.PostAsync(
        $"{TestApplication.NhsLogin}/auth", ("client_id", Application.ApiKey), ("redirect_uri", "http://evil.test/"), ("response_type", "code"), ("nhsNumber", _patient)))
        .IsRefused(400, "invalid_request", "redirect_uri is invalid");

    [Fact]
    public async Task Asks_again_where_nobody_has_the_number() => Assert.Contains("Nobody has that number", (await platform.Running.PostAsync(
        $"{TestApplication.NhsLogin}/auth", ("client_id", Application.ApiKey), ("redirect_uri", Callback), ("response_type", "code"), ("nhsNumber", "123")))
        .Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
}
