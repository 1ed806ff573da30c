using System.Security.Cryptography;
using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.Identity;

/// <summary>Somebody logs out where they logged in, and the platform learns of it. A platform of its own: tokens of others end here.</summary>
public sealed class LogoutTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Path = "/oauth2/backchannel_logout";
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    private readonly string _patient = ShippedSeed.Role("patient.plain");
    private readonly string _child = ShippedSeed.Role("patient.child");
    private readonly string _mother = ShippedSeed.Role("patient.child.proxy");
    private readonly string _worker = ShippedSeed.Role("user.single-system");

    private TestApplication Application => platform.Test;

    private CombinedFlow Flow => platform.Flow;

    [Fact]
    public async Task The_session_is_named_to_who_logs_in_at_CIS2_through_the_platform()
    {
        Assert.NotNull((await WorkerAsync()).Str("sid"));
        Assert.Null((await Flow.RedeemAsync(await Flow.CodeAsync("nhs-login", ("nhsNumber", _patient)))).Is(HttpStatusCode.OK).Body!.Str("sid"));
    }

    [Fact]
    public async Task Logging_out_of_CIS2_ends_that_login_and_no_other()
    {
        var (ended, kept) = (await WorkerAsync(), await WorkerAsync());

        (await LogOutAsync(TestApplication.Cis2, ("logout_hint", ended.Str("sid")))).Is(HttpStatusCode.OK);

        (await UserInfoAsync(ended)).IsRefused(401, "invalid_token", "Invalid Access Token");
        (await Flow.RefreshAsync(ended.Str("refresh_token"))).IsRefused(401, "invalid_grant", "refresh_token is invalid");
        (await UserInfoAsync(kept)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_worker_who_logs_out_everywhere_has_no_token_left()
    {
        JsonObject[] logins = [await WorkerAsync(), await WorkerAsync()];

        (await LogOutAsync(TestApplication.Cis2, ("logout_hint", _worker))).Is(HttpStatusCode.OK);

        foreach (var login in logins)
        {
            (await UserInfoAsync(login)).IsRefused(401, "invalid_token");
        }
    }

    [Fact]
    public async Task Logging_out_may_be_posted_as_well()
    {
        var login = await WorkerAsync();

        (await platform.Running.PostAsync($"{TestApplication.Cis2}/logout", ("logout_hint", login.Str("sid")))).Is(HttpStatusCode.OK);

        (await UserInfoAsync(login)).IsRefused(401, "invalid_token");
    }

    [Fact]
    public async Task Logging_out_takes_back_a_code_that_was_not_yet_redeemed()
    {
        var code = await Flow.CodeAsync("nhs-login", ("nhsNumber", _patient));

        (await LogOutAsync(TestApplication.NhsLogin, ("logout_hint", _patient))).Is(HttpStatusCode.OK);

        (await Flow.RedeemAsync(code)).IsRefused(400, "invalid_grant", "authorization_code is invalid");
    }

    [Fact]
    public async Task A_token_that_was_exchanged_ends_with_the_login_of_its_id_token()
    {
        var idToken = await Application.IdTokenAsync(_patient);
        var token = (await Application.ExchangeAsync(idToken)).Is(HttpStatusCode.OK).Body!.Str("access_token");
        (await ReadAsync(_patient, token)).Is(HttpStatusCode.OK);

        (await LogOutAsync(TestApplication.NhsLogin, ("id_token_hint", idToken))).Is(HttpStatusCode.OK);

        (await ReadAsync(_patient, token)).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_mother_who_logs_out_acts_for_her_child_no_longer()
    {
        var token = await Application.PatientTokenAsync(_mother, actingFor: _child);
        (await ReadAsync(_child, token)).Is(HttpStatusCode.OK);

        (await LogOutAsync(TestApplication.NhsLogin, ("logout_hint", _mother))).Is(HttpStatusCode.OK);

        (await ReadAsync(_child, token)).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_login_outlives_the_logout_of_another_provider_with_the_same_session()
    {
        var login = await WorkerAsync();

        (await LogOutAsync(TestApplication.NhsLogin, ("logout_hint", login.Str("sid")))).Is(HttpStatusCode.OK);

        (await UserInfoAsync(login)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sends_the_user_back_to_where_the_application_has_registered()
    {
        var answer = await LogOutAsync(
            TestApplication.Cis2, ("logout_hint", _worker), ("client_id", Application.ApiKey), ("post_logout_redirect_uri", TestApplication.Callback), ("state", "mine"));

        Assert.Equal($"{TestApplication.Callback}?state=mine", answer.Is(HttpStatusCode.Redirect).Response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("post_logout_redirect_uri", "http://evil.test/", 400, "invalid_request", "redirect_uri is invalid")]
    [InlineData("client_id", null, 401, "invalid_request", "client_id is missing")]
    [InlineData("client_id", "unknown", 401, "invalid_client", "client_id is invalid")]
    [InlineData("logout_hint", null, 400, "invalid_request", "id_token_hint or logout_hint is missing")]
    [InlineData("id_token_hint", "nonsense", 400, "invalid_request", "id_token_hint is invalid")]
    public async Task Logs_nobody_out_who_is_not_named_as_they_should(string field, string? value, int status, string error, string description)
    {
        var login = await WorkerAsync();
        Dictionary<string, string?> asked = new()
        {
            ["logout_hint"] = _worker, ["client_id"] = Application.ApiKey, ["post_logout_redirect_uri"] = TestApplication.Callback, [field] = value,
        };

        (await LogOutAsync(TestApplication.Cis2, [.. asked.Select(pair => (pair.Key, pair.Value))])).IsRefused(status, error, description);
        (await UserInfoAsync(login)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_hint_of_another_provider_or_with_another_name_in_it_is_none()
    {
        var idToken = await Application.IdTokenAsync(_patient);

        (await LogOutAsync(TestApplication.Cis2, ("id_token_hint", idToken))).IsRefused(400, "invalid_request", "id_token_hint is invalid");
        (await LogOutAsync(TestApplication.NhsLogin, ("id_token_hint", Jwt.Tampered(idToken, "sub", _mother)))).IsRefused(400, "invalid_request", "id_token_hint is invalid");
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "no kid", "Missing 'kid' header in logout_token JWT" },
        { "typ", "Invalid 'typ' header in logout_token JWT - must be 'logout+jwt' or 'JWT'" },
        { "no exp", "Missing 'exp' claim in logout_token JWT" },
        { "exp text", "Invalid 'exp' claim in logout_token JWT - must be an integer" },
        { "expired", "Invalid 'exp' claim in logout_token JWT - JWT has expired" },
        { "no iss", "Missing 'iss' claim in logout_token JWT" },
        { "iss", "Missing or non-matching 'iss' claim in logout_token JWT" },
        { "no aud", "Missing 'aud' claim in logout_token JWT" },
        { "aud", "Invalid 'aud' claim in logout_token JWT" },
        { "no iat", "Missing 'iat' claim in logout_token JWT" },
        { "no jti", "Missing 'jti' claim in logout_token JWT" },
        { "no events", "Missing or invalid 'events' claim in logout_token JWT" },
        { "events", "Missing or invalid 'events' claim in logout_token JWT" },
        { "no sub, no sid", "Missing 'sub' and 'sid' claims in logout_token JWT" },
        { "nonce", "Prohibited 'nonce' claim in logout_token JWT" },
        { "forged", "logout_token is invalid" },
        { "unsigned", "logout_token is invalid" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Refuses_a_logout_token_that_breaks_a_rule(string fault, string description)
    {
        var login = await WorkerAsync();
        JsonObject header = new() { ["alg"] = "RS512", ["typ"] = "logout+jwt", ["kid"] = "cis2-mock" };
        JsonObject claims = new()
        {
            ["iss"] = $"{platform.Running.Address}/realms/Cis2-mock-sandbox",
            ["aud"] = "api-platform",
            ["iat"] = platform.Running.Now.ToUnixTimeSeconds(),
            ["exp"] = platform.Running.Now.AddMinutes(1).ToUnixTimeSeconds(),
            ["jti"] = Guid.NewGuid().ToString(),
            ["events"] = new JsonObject { [Event] = new JsonObject() },
            ["sid"] = login.Str("sid"),
        };
        Break(fault, header, claims);
        using var stranger = RSA.Create(2048);
        var token = fault == "unsigned" ? Jwt.Unsigned(header, claims) : Jwt.Sign(header, claims, stranger);

        (await platform.Running.PostAsync(Path, ("logout_token", token))).IsRefused(400, "invalid_request", description);
        (await UserInfoAsync(login)).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null, "Missing logout_token")]
    [InlineData("nonsense", "Malformed JWT in logout_token")]
    public async Task Refuses_what_is_no_logout_token(string? text, string description) =>
        (await platform.Running.PostAsync(Path, ("logout_token", text), ("other", "field"))).IsRefused(400, "invalid_request", description);

    [Theory]
    [InlineData(Path)]
    [InlineData($"{TestApplication.Cis2}/logout")]
    [InlineData($"{TestApplication.Cis2}/auth")]
    public async Task Refuses_what_is_no_form(string path) =>
        (await platform.Running.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") }))
        .IsRefused(415, "invalid_request");

    [Fact]
    public async Task Discovery_says_where_to_log_out()
    {
        var discovery = (await platform.Running.CallAsync(HttpMethod.Get, "/realms/Cis2-mock-sandbox/.well-known/openid-configuration", token: null)).Is(HttpStatusCode.OK).Body!;

        Assert.Equal($"{platform.Running.Address}{TestApplication.Cis2}/logout", discovery.Str("end_session_endpoint"));
    }

    private static void Break(string fault, JsonObject header, JsonObject claims)
    {
        switch (fault)
        {
            case "no kid":
                header.Remove("kid");
                break;
            case "typ":
                header["typ"] = "at+jwt";
                break;
            case "exp text":
                claims["exp"] = "tomorrow";
                break;
            case "expired":
                claims["exp"] = 1_700_000_000;
                break;
            case "iss":
                claims["iss"] = "https://elsewhere.test";
                break;
            case "aud":
                claims["aud"] = "another-client";
                break;
            case "events":
                claims["events"] = new JsonObject { ["http://schemas.openid.net/event/other"] = new JsonObject() };
                break;
            case "no sub, no sid":
                claims.Remove("sid");
                break;
            case "nonce":
                claims["nonce"] = "1";
                break;
            case "unsigned":
                header["alg"] = "none";
                break;
            default:
                claims.Remove(fault.Replace("no ", "", StringComparison.Ordinal));
                break;
        }
    }

    private async Task<JsonObject> WorkerAsync() =>
        (await Flow.RedeemAsync(await Flow.CodeAsync("nhs-cis2", ("person", _worker)))).Is(HttpStatusCode.OK).Body!;

    private Task<PlatformAnswer> UserInfoAsync(JsonObject login) => platform.Running.CallAsync(HttpMethod.Get, "/oauth2/userinfo", login.Str("access_token"));

    private Task<PlatformAnswer> ReadAsync(string nhsNumber, string? token) =>
        platform.Running.CallAsync(HttpMethod.Get, $"/personal-demographics/FHIR/R4/Patient/{nhsNumber}", token);

    private Task<PlatformAnswer> LogOutAsync(string provider, params (string Field, string? Value)[] asked) => platform.Running.SendAsync(
        new HttpRequestMessage(HttpMethod.Get, CombinedFlow.Query($"{provider}/logout", asked.ToDictionary(pair => pair.Field, pair => pair.Value))));
}
