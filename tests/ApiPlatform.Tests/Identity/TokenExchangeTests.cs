using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.Identity;

/// <summary>From the id_token of somebody who is logged in to an access token.</summary>
public sealed class TokenExchangeTests(PlatformFixture platform)
{
    private const string Bad = "invalid_request";

    private readonly string _patient = ShippedSeed.Role("patient.plain");
    private readonly string _child = ShippedSeed.Role("patient.child");
    private readonly string _mother = ShippedSeed.Role("patient.child.proxy");

    private TestApplication Application => platform.Test;

    [Fact]
    public async Task Exchanges_the_id_token_of_a_patient()
    {
        var body = (await Application.ExchangeAsync(await Application.IdTokenAsync(_patient))).Is(HttpStatusCode.OK).Body!;

        Assert.Equal(
            ("599", "Bearer", "urn:ietf:params:oauth:token-type:access_token", "3599", "0"),
            (body.Str("expires_in"), body.Str("token_type"), body.Str("issued_token_type"), body.Str("refresh_token_expires_in"), body.Str("refresh_count")));
    }

    [Fact]
    public async Task Exchanges_the_id_token_of_a_healthcare_worker()
    {
        var token = await Application.WorkerTokenAsync(ShippedSeed.Role("user.single-system"));

        var info = (await platform.Running.CallAsync(HttpMethod.Get, "/oauth2/userinfo", token)).Is(HttpStatusCode.OK).Body!;
        Assert.Equal(ShippedSeed.Role("user.single-system"), info.Str("nhsid_useruid"));
        Assert.NotEmpty(info.Objects("nhsid_nrbac_roles"));
    }

    [Fact]
    public async Task Logs_in_as_the_patient_and_tells_how_well_the_identity_was_verified()
    {
        var claims = Jwt.Claims(await Application.IdTokenAsync(_patient));

        Assert.Equal((_patient, "P9", "P9.Cp.Cd", Application.ApiKey), (claims.Str("nhs_number"), claims.Str("identity_proofing_level"), claims.Str("vot"), claims.Str("aud")));
        Assert.False(Jwt.Claims(await Application.IdTokenAsync(_patient, "P0")).ContainsKey("nhs_number"));
    }

    [Fact]
    public async Task Names_who_acts_for_a_patient_within_the_patients_token()
    {
        var claims = Jwt.Claims(await Application.IdTokenAsync(_mother, actingFor: _child));

        Assert.Equal(_child, claims.Str("nhs_number"));
        Assert.Equal(_mother, Jwt.Claims(claims.Obj("act")!.Str("sub")!).Str("nhs_number"));
    }

    [Theory]
    [InlineData("urn:ietf:params:oauth:token-type:jwt")]
    [InlineData(null)]
    public async Task Refuses_another_type_of_subject_token(string? type) =>
        (await Application.ExchangeAsync(await Application.IdTokenAsync(_patient), ("subject_token_type", type))).IsRefused(400, Bad, "missing or invalid subject_token_type");

    [Theory]
    [InlineData(null, "Missing subject_token")]
    [InlineData("nonsense", "Malformed JWT in subject_token")]
    public async Task Refuses_what_is_no_id_token(string? text, string description) => (await Application.ExchangeAsync(text)).IsRefused(400, Bad, description);

    [Fact]
    public async Task Refuses_a_grant_type_that_is_none() =>
        (await Application.ExchangeAsync(await Application.IdTokenAsync(_patient), ("grant_type", "exchange"))).IsRefused(400, Bad, "grant_type is invalid");

    [Fact]
    public async Task Refuses_an_id_token_that_was_changed_after_it_was_signed() =>
        (await Application.ExchangeAsync(Jwt.Tampered(await Application.IdTokenAsync(_patient), "nhs_number", _child))).IsRefused(400, Bad, "subject_token is invalid");

    [Fact]
    public async Task Refuses_an_id_token_that_the_application_has_made_itself()
    {
        var claims = Jwt.Claims(await Application.IdTokenAsync(_patient));

        (await Application.ExchangeAsync(Jwt.Sign(Application.Header(), claims, Application.Key))).IsRefused(400, Bad, "subject_token is invalid");
    }

    public static TheoryData<string, int, string> Faults => new()
    {
        { "kid", 400, "Missing 'kid' header in subject_token JWT" },
        { "typ", 400, "Invalid 'typ' header in subject_token JWT - must be 'JWT'" },
        { "no exp", 400, "Missing 'exp' claim in subject_token JWT" },
        { "exp text", 400, "Invalid 'exp' claim in subject_token JWT - must be an integer" },
        { "expired", 400, "Invalid 'exp' claim in subject_token JWT - JWT has expired" },
        { "no iss", 400, "Missing 'iss' claim in subject_token JWT" },
        { "iss", 400, "Missing or non-matching 'iss' claim in subject_token JWT" },
        { "no aud", 401, "Missing 'aud' claim in subject_token JWT" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Refuses_an_id_token_that_breaks_a_rule(string fault, int status, string description)
    {
        var claims = Jwt.Claims(await Application.IdTokenAsync(_patient));
        var header = Application.Header();
        Action change = fault switch
        {
            "kid" => () => header.Remove("kid"),
            "typ" => () => header["typ"] = "X",
            "no exp" => () => claims.Remove("exp"),
            "exp text" => () => claims["exp"] = "later",
            "expired" => () => claims["exp"] = 1,
            "no iss" => () => claims.Remove("iss"),
            "iss" => () => claims["iss"] = "https://elsewhere.test",
            _ => () => claims.Remove("aud"),
        };
        change();

        (await Application.ExchangeAsync(Jwt.Sign(header, claims, Application.Key))).IsRefused(status, Bad, description);
    }

    [Fact]
    public async Task Gives_no_token_where_the_level_opens_nothing()
    {
        var application = await TestApplication.WithKeyAsync(platform.Running, ShippedSeed.Role("application.no-products"), "");

        (await application.ExchangeAsync(await application.IdTokenAsync(_patient, "P5"))).IsRefused(401, "unauthorized_client");
    }
}
