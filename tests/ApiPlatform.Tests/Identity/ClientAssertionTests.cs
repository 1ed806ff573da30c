namespace SpineSandbox.ApiPlatform.Tests.Identity;

/// <summary>The rules of a signed JWT, each broken by itself.</summary>
public sealed class ClientAssertionTests(PlatformFixture platform)
{
    private const string Bad = "invalid_request";

    private TestApplication Application => platform.Test;

    public static TheoryData<string, int, string, string> Faults => new()
    {
        { "alg", 400, Bad, "Invalid 'alg' header in client_assertion JWT - unsupported JWT algorithm - must be 'RS512'" },
        { "expired", 400, Bad, "Invalid 'exp' claim in client_assertion JWT - JWT has expired" },
        { "no kid", 400, Bad, "Missing 'kid' header in client_assertion JWT" },
        { "other kid", 401, Bad, "Invalid 'kid' header in client_assertion JWT - no matching public key" },
        { "typ", 400, Bad, "Invalid 'typ' header in client_assertion JWT - must be 'JWT'" },
        { "no exp", 400, Bad, "Missing 'exp' claim in client_assertion JWT" },
        { "exp text", 400, Bad, "Invalid 'exp' claim in client_assertion JWT - must be an integer" },
        { "exp far", 400, Bad, "Invalid 'exp' claim in client_assertion JWT - more than 5 minutes in future" },
        { "iss and sub", 400, Bad, "Missing or non-matching 'iss'/'sub' claims in client_assertion JWT" },
        { "no iss", 400, Bad, "Missing or non-matching 'iss'/'sub' claims in client_assertion JWT" },
        { "unknown client", 401, Bad, "Invalid 'iss'/'sub' claims in client_assertion JWT" },
        { "no jti", 400, Bad, "Missing 'jti' claim in client_assertion JWT" },
        { "jti number", 400, Bad, "Invalid 'jti' claim in client_assertion JWT - must be a unique string value such as a GUID" },
        { "aud", 401, Bad, "Missing or invalid 'aud' claim in client_assertion JWT" },
        { "no aud", 401, Bad, "Missing or invalid 'aud' claim in client_assertion JWT" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Refuses_an_assertion_that_breaks_a_rule(string fault, int status, string error, string description)
    {
        var answer = await Application.AskAsync(Application.Assertion((header, claims) => Break(fault, header, claims)));

        answer.IsRefused(status, error);
        Assert.Equal(description, answer.Description);
        Assert.NotNull(answer.Body!["message_id"]);
    }

    [Fact]
    public async Task Refuses_alg_none() => (await Application.AskAsync(Jwt.Unsigned(Changed(header => header["alg"] = "none"), Application.Claims())))
        .IsRefused(400, Bad, "Invalid 'alg' header in client_assertion JWT");

    [Fact]
    public async Task Refuses_a_tampered_signature() => (await Application.AskAsync(Jwt.Tampered(Application.Assertion(), "jti", "another")))
        .IsRefused(401, "public_key error", "JWT signature verification failed");

    [Fact]
    public async Task Refuses_somebody_elses_signature()
    {
        using var other = System.Security.Cryptography.RSA.Create(2048);

        (await Application.AskAsync(Jwt.Sign(Application.Header(), Application.Claims(), other))).IsRefused(401, "public_key error");
    }

    [Fact]
    public async Task Takes_an_assertion_once()
    {
        var assertion = Application.Assertion();
        (await Application.AskAsync(assertion)).Is(HttpStatusCode.OK);

        (await Application.AskAsync(assertion)).IsRefused(400, Bad, "Non-unique 'jti' claim in client_assertion JWT");
    }

    [Fact]
    public async Task Takes_an_assertion_once_however_many_send_it_at_the_same_time()
    {
        var assertion = Application.Assertion();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Application.AskAsync(assertion)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Tolerates_ten_seconds_beyond_five_minutes() => (await Application.AskAsync(Application.Assertion(
        (_, claims) => claims["exp"] = (platform.Running.Now + TimeSpan.FromSeconds(310)).ToUnixTimeSeconds()))).Is(HttpStatusCode.OK);

    [Theory]
    [InlineData(null, "Missing client_assertion")]
    [InlineData("no.jwt", "Malformed JWT in client_assertion")]
    [InlineData("a.b.c", "Malformed JWT in client_assertion")]
    public async Task Refuses_what_is_no_JWT(string? assertion, string description) => (await platform.Running.PostAsync(
        TestApplication.TokenPath,
        ("grant_type", "client_credentials"),
        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        ("client_assertion", assertion))).IsRefused(400, Bad, description);

    [Theory]
    [InlineData(null)]
    [InlineData("urn:something-else")]
    public async Task Refuses_another_type_of_assertion(string? type) => (await platform.Running.PostAsync(
        TestApplication.TokenPath, ("grant_type", "client_credentials"), ("client_assertion_type", type), ("client_assertion", Application.Assertion())))
        .IsRefused(400, Bad, "Missing or invalid client_assertion_type");

    private JsonObject Changed(Action<JsonObject> change)
    {
        var header = Application.Header();
        change(header);

        return header;
    }

    private void Break(string fault, JsonObject header, JsonObject claims)
    {
        var now = platform.Running.Now;
        Action change = fault switch
        {
            "alg" => () => header["alg"] = "RS256",
            "expired" => () => claims["exp"] = now.ToUnixTimeSeconds(),
            "no kid" => () => header.Remove("kid"),
            "other kid" => () => header["kid"] = "another",
            "typ" => () => header["typ"] = "JWS",
            "no exp" => () => claims.Remove("exp"),
            "exp text" => () => claims["exp"] = "soon",
            "exp far" => () => claims["exp"] = (now + TimeSpan.FromMinutes(6)).ToUnixTimeSeconds(),
            "iss and sub" => () => claims["sub"] = "another",
            "no iss" => () => claims.Remove("iss"),
            "unknown client" => () => (claims["iss"], claims["sub"]) = ("unregistered", "unregistered"),
            "no jti" => () => claims.Remove("jti"),
            "jti number" => () => claims["jti"] = 7,
            "aud" => () => claims["aud"] = "https://somewhere.else.test/oauth2/token",
            _ => () => claims.Remove("aud"),
        };
        change();
    }
}
