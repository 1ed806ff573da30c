using System.Text;
using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.Gateway;

/// <summary>Tokens that the platform has issued, and that do not open what they are shown to; each is got once.</summary>
internal sealed class WrongTokens
{
    private readonly PlatformFixture _platform;
    private readonly Lazy<Task<string>> _expired;
    private readonly Lazy<Task<string>> _onlyPermissions;
    private readonly Lazy<Task<string>> _onlyDemographics;
    private readonly Lazy<Task<string>> _revoked;
    private readonly Lazy<Task<string>> _unverified;

    public WrongTokens(PlatformFixture platform)
    {
        _platform = platform;
        _expired = new(ExpireAsync);
        _onlyPermissions = new(() => RegisterAsync("only-permissions", "gp-connect-user-permissions"));
        _onlyDemographics = new(() => RegisterAsync("only-demographics", "personal-demographics-service"));
        _revoked = new(RevokeAsync);
        _unverified = new(() => platform.Test.PatientTokenAsync(Patient, "P5"));
    }

    public Task<string> Expired => _expired.Value;

    /// <summary>The application was revoked after it had got the token.</summary>
    public Task<string> OfRevokedApplication => _revoked.Value;

    /// <summary>The user's identity was verified to P5.</summary>
    public Task<string> OfUnverifiedPatient => _unverified.Value;

    private static string Patient => ShippedSeed.Role("patient.plain");

    /// <summary>A token of a product that is not at the path.</summary>
    public Task<string> OfOtherProductThan(string path) => path.StartsWith("/personal-demographics", StringComparison.Ordinal) ? _onlyPermissions.Value : _onlyDemographics.Value;

    /// <summary>Moves the clock, and so comes before every test.</summary>
    public Task PrepareAsync() => _expired.Value;

    private async Task<string> ExpireAsync()
    {
        var idToken = await _platform.Test.IdTokenAsync(Patient);
        var token = (await _platform.Test.ExchangeAsync(idToken, ("_access_token_expiry_ms", "1"))).Is(HttpStatusCode.OK).Body!.Str("access_token")!;
        _platform.Running.Advance(TimeSpan.FromMilliseconds(2));

        return token;
    }

    private async Task<string> RevokeAsync()
    {
        var token = await RegisterAsync("soon-revoked", "personal-demographics-service");
        await PostAsync("soon-revoked", "personal-demographics-service", "revoked");

        return token;
    }

    private async Task<string> RegisterAsync(string apiKey, string product)
    {
        await PostAsync(apiKey, product, "approved");

        return await (await TestApplication.WithKeyAsync(_platform.Running, apiKey, "")).PatientTokenAsync(Patient);
    }

    private async Task PostAsync(string apiKey, string product, string status) =>
        (await _platform.Running.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/_sandbox/applications")
        {
            Content = new StringContent(
                new JsonObject
                {
                    ["apiKey"] = apiKey, ["name"] = apiKey, ["status"] = status, ["products"] = new JsonArray(product),
                    ["asid"] = ShippedSeed.Role("asid.consumer.single-system"), ["redirectUris"] = new JsonArray(TestApplication.Callback),
                }.ToJsonString(),
                Encoding.UTF8,
                "application/json"),
        })).Is(HttpStatusCode.OK);
}
