using System.Net.Http.Json;
using System.Security.Cryptography;
using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.Surroundings;

/// <summary>An application of the seed data that signs with a key of its own, as its developer would have it.</summary>
internal sealed class TestApplication(RunningPlatform platform, string apiKey, string secret, string kid, RSA key)
{
    public const string Callback = "http://localhost:3000/callback";
    public const string TokenPath = "/oauth2/token";
    public const string NhsLogin = "/realms/NHS-Login-mock-sandbox/protocol/openid-connect";
    public const string Cis2 = "/realms/Cis2-mock-sandbox/protocol/openid-connect";

    private const string JwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public string ApiKey => apiKey;

    public string Secret => secret;

    public RSA Key => key;

    public static async Task<TestApplication> WithKeyAsync(RunningPlatform platform, string apiKey, string secret)
    {
        using var answer = await platform.Http.PostAsync(new Uri($"/_sandbox/applications/{apiKey}/keys", UriKind.Relative), null);
        var made = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        var rsa = RSA.Create();
        rsa.ImportFromPem(made.Str("privateKey"));

        return new TestApplication(platform, apiKey, secret, made.Str("kid")!, rsa);
    }

    public JsonObject Header() => new() { ["alg"] = "RS512", ["typ"] = "JWT", ["kid"] = kid };

    public JsonObject Claims(string path = TokenPath) => new()
    {
        ["iss"] = apiKey,
        ["sub"] = apiKey,
        ["aud"] = platform.Address + path,
        ["jti"] = Guid.NewGuid().ToString(),
        ["exp"] = (platform.Now + TimeSpan.FromMinutes(4)).ToUnixTimeSeconds(),
    };

    public string Assertion(Action<JsonObject, JsonObject>? change = null, string path = TokenPath)
    {
        var (header, claims) = (Header(), Claims(path));
        change?.Invoke(header, claims);

        return Jwt.Sign(header, claims, key);
    }

    public Task<PlatformAnswer> AskAsync(string assertion, params (string Field, string? Value)[] further) => platform.PostAsync(
        TokenPath, [("grant_type", "client_credentials"), ("client_assertion_type", JwtBearer), ("client_assertion", assertion), .. further]);

    public Task<PlatformAnswer> ExchangeAsync(string? idToken, params (string Field, string? Value)[] changed) => platform.PostAsync(TokenPath, [.. Merge(
    [
        ("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"),
        ("subject_token_type", "urn:ietf:params:oauth:token-type:id_token"),
        ("subject_token", idToken),
        ("client_assertion_type", JwtBearer),
        ("client_assertion", Assertion()),
    ], changed)]);

    /// <summary>A token of the application alone.</summary>
    public async Task<string> TokenAsync() => (await AskAsync(Assertion())).Is(HttpStatusCode.OK).Body!.Str("access_token")!;

    /// <summary>A token of a patient who is logged in, or of somebody who acts for them.</summary>
    public async Task<string> PatientTokenAsync(string nhsNumber, string level = "P9", string? actingFor = null) =>
        (await ExchangeAsync(await IdTokenAsync(nhsNumber, level, actingFor))).Is(HttpStatusCode.OK).Body!.Str("access_token")!;

    /// <summary>A token of a healthcare worker who is logged in.</summary>
    public async Task<string> WorkerTokenAsync(string sdsUserId) =>
        (await ExchangeAsync(await IdTokenAsync(await LogInAsync(Cis2, ("person", sdsUserId)), Cis2))).Is(HttpStatusCode.OK).Body!.Str("access_token")!;

    public async Task<string> IdTokenAsync(string nhsNumber, string level = "P9", string? actingFor = null) =>
        await IdTokenAsync(await LogInAsync(NhsLogin, ("nhsNumber", nhsNumber), ("level", level), ("actingFor", actingFor)), NhsLogin);

    /// <summary>Sends the login page's form, and takes the code from where the user is sent back to.</summary>
    public async Task<string> LogInAsync(string provider, params (string Field, string? Value)[] fields)
    {
        var answer = await platform.PostAsync(
            $"{provider}/auth", [("client_id", apiKey), ("redirect_uri", Callback), ("response_type", "code"), ("scope", "openid"), ("state", "s"), .. fields]);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.StartsWith(Callback, answer.Response.Headers.Location!.OriginalString, StringComparison.Ordinal);

        return QueryOf(answer.Response.Headers.Location!, "code");
    }

    public static string QueryOf(Uri address, string name) =>
        System.Web.HttpUtility.ParseQueryString(address.Query)[name] ?? throw new InvalidOperationException($"{address} has no {name}.");

    private async Task<string> IdTokenAsync(string code, string provider) => (await platform.PostAsync(
        $"{provider}/token",
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", Callback),
        ("client_assertion_type", JwtBearer),
        ("client_assertion", Assertion(path: $"{provider}/token")))).Is(HttpStatusCode.OK).Body!.Str("id_token")!;

    private static IEnumerable<(string Field, string? Value)> Merge(
        IEnumerable<(string Field, string? Value)> fields, IEnumerable<(string Field, string? Value)> changed) =>
        fields.Concat(changed).GroupBy(field => field.Field, (_, same) => same.Last());
}
