using System.Text;
using Microsoft.AspNetCore.Http;
using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.Identity;

public sealed class ApplicationTokenTests(PlatformFixture platform)
{
    private TestApplication Application => platform.Test;

    [Fact]
    public async Task Gives_an_opaque_token_for_a_signed_JWT()
    {
        var answer = (await Application.AskAsync(Application.Assertion())).Is(HttpStatusCode.OK);

        Assert.Equal(("599", "Bearer"), (answer.Body!.Str("expires_in"), answer.Body!.Str("token_type")));
        Assert.Equal(platform.Running.Now.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Body!.Str("issued_at"));
        Assert.Matches("^[A-Za-z0-9]{28}$", answer.Body!.Str("access_token"));
        Assert.False(answer.Body!.ContainsKey("refresh_token"));
    }

    [Theory]
    [InlineData("120000", "119")]
    [InlineData("6000000", "599")]
    [InlineData("never", "599")]
    public async Task Shortens_a_life_on_request_and_never_lengthens_it(string wanted, string expiresIn) =>
        Assert.Equal(expiresIn, (await Application.AskAsync(Application.Assertion(), ("_access_token_expiry_ms", wanted))).Body!.Str("expires_in"));

    [Theory]
    [InlineData(null, "invalid_request", "grant_type is missing")]
    [InlineData("password", "unsupported_grant_type", "grant_type is invalid")]
    public async Task Refuses_another_grant_type(string? type, string error, string description) =>
        (await platform.Running.PostAsync(TestApplication.TokenPath, ("grant_type", type), ("x", "y"))).IsRefused(400, error, description);

    [Fact]
    public async Task Refuses_a_body_that_is_no_form() => (await platform.Running.SendAsync(new HttpRequestMessage(HttpMethod.Post, TestApplication.TokenPath)
    {
        Content = new StringContent("{}", Encoding.UTF8, "application/json"),
    })).IsRefused(415, "invalid_request", "Content-Type header must be application/x-www-form-urlencoded");

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Refuses_other_verbs(string verb)
    {
        var answer = await platform.Running.SendAsync(new HttpRequestMessage(new HttpMethod(verb), TestApplication.TokenPath));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, ""), (answer.Status, answer.Text));
        Assert.Equal("POST", answer.Response.Content.Headers.Allow.Single());
    }

    [Fact]
    public async Task Says_not_found_at_other_paths() =>
        (await platform.Running.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/oauth2/nothing"))).IsRefused(404, "invalid_request", "Not Found");

    [Theory]
    [InlineData("application.revoked", 401, "access_denied")]
    [InlineData("application.no-products", 401, "unauthorized_client")]
    public async Task Refuses_an_application_that_may_not(string role, int status, string error)
    {
        var application = await TestApplication.WithKeyAsync(platform.Running, ShippedSeed.Role(role), "");

        (await application.AskAsync(application.Assertion())).IsRefused(status, error);
    }

    [Fact]
    public async Task Keeps_all_keys_that_are_made_at_once()
    {
        await RegisterAsync("busy-application", null);
        var developers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TestApplication.WithKeyAsync(platform.Running, "busy-application", "")));

        foreach (var developer in developers)
        {
            (await developer.AskAsync(developer.Assertion())).Is(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Refuses_an_application_without_a_public_key()
    {
        await RegisterAsync("keyless-application", null);

        (await Application.AskAsync(SignedAs("keyless-application", "any"))).IsRefused(403, "public_key error", "You need to register a public key");
    }

    [Fact]
    public async Task Finds_the_key_where_the_application_publishes_it()
    {
        var numbers = Application.Key.ExportParameters(false);
        var key = new JsonObject
        {
            ["kty"] = "RSA", ["kid"] = "published", ["use"] = "sig", ["alg"] = "RS512",
            ["n"] = System.Buffers.Text.Base64Url.EncodeToString(numbers.Modulus), ["e"] = System.Buffers.Text.Base64Url.EncodeToString(numbers.Exponent),
        };
        var keys = new JsonObject { ["keys"] = new JsonArray(key) }.ToJsonString();
        await using var publisher = await RecordedService.StartAsync(_ => Results.Text(keys, "application/json"));
        await RegisterAsync("publishing-application", $"{publisher.Address}/jwks.json");

        (await Application.AskAsync(SignedAs("publishing-application", "published"))).Is(HttpStatusCode.OK);
        (await Application.AskAsync(SignedAs("publishing-application", "unpublished"))).IsRefused(401, "invalid_request", "no matching public key");
    }

    [Fact]
    public async Task Says_so_where_the_keys_cannot_be_fetched()
    {
        await RegisterAsync("silent-application", "http://127.0.0.1:1/jwks.json");

        (await Application.AskAsync(SignedAs("silent-application", "any"))).IsRefused(403, "public_key error", "The JWKS endpoint, for your client_assertion can't be reached");
    }

    [Fact]
    public async Task Publishes_where_everything_is()
    {
        var discovery = (await platform.Running.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/.well-known/openid-configuration"))).Is(HttpStatusCode.OK).Body!;
        var keys = (await platform.Running.SendAsync(new HttpRequestMessage(HttpMethod.Get, discovery.Str("jwks_uri")))).Is(HttpStatusCode.OK).Body!;

        Assert.Equal(platform.Running.Address + TestApplication.TokenPath, discovery.Str("token_endpoint"));
        Assert.Equal(("RSA", "RS512", false), (keys.Objects("keys").Single().Str("kty"), keys.Objects("keys").Single().Str("alg"), keys.Objects("keys").Single().ContainsKey("d")));
    }

    [Fact]
    public async Task Refuses_to_register_a_product_that_is_none() => (await PostApplicationAsync(
        new JsonObject { ["apiKey"] = "x", ["name"] = "x", ["products"] = new JsonArray("no-such-product") })).Is(HttpStatusCode.BadRequest);

    private string SignedAs(string apiKey, string kid) => Application.Assertion((header, claims) =>
    {
        header["kid"] = kid;
        (claims["iss"], claims["sub"]) = (apiKey, apiKey);
    });

    private async Task RegisterAsync(string apiKey, string? jwksUrl) => (await PostApplicationAsync(new JsonObject
    {
        ["apiKey"] = apiKey, ["name"] = apiKey, ["jwksUrl"] = jwksUrl, ["asid"] = ShippedSeed.Role("asid.consumer.single-system"),
        ["products"] = new JsonArray("personal-demographics-service"),
    })).Is(HttpStatusCode.OK);

    private Task<PlatformAnswer> PostApplicationAsync(JsonObject application) => platform.Running.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/_sandbox/applications")
    {
        Content = new StringContent(application.ToJsonString(), Encoding.UTF8, "application/json"),
    });
}
