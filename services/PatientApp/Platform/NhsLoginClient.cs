using Microsoft.AspNetCore.WebUtilities;
using SpineSandbox.PatientApp.Identity;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.PatientApp.Platform;

/// <summary>The application as a client of NHS login.</summary>
internal sealed class NhsLoginClient(HttpClient http, ServiceAddresses addresses, AppKey key)
{
    public const string Callback = "/login/callback";

    private string Realm => $"{addresses.Of("api-platform")}{NhsLogin.Realm}/protocol/openid-connect";

    private string RedirectUri => addresses.Of("patient-app") + Callback;

    public string AuthorisationUrl(string state) => QueryHelpers.AddQueryString($"{Realm}/auth", Request(state));

    /// <summary>Logs in without a browser: sends the login page's form, and takes the code from where it sends its user to.</summary>
    /// <returns>The answer, and the code; null where the page did not let the person in.</returns>
    public async Task<(AppAnswer Answer, string? Code)> LogInAsync(string nhsNumber, CancellationToken cancellationToken)
    {
        var fields = Request(state: "journey").Append(new("nhsNumber", nhsNumber)).Append(new("level", NhsLogin.HighLevel));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Realm}/auth") { Content = new FormUrlEncodedContent(fields) };
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var code = response.Headers.Location is { IsAbsoluteUri: true } back ? QueryHelpers.ParseQuery(back.Query)["code"].ToString() : null;

            return (new AppAnswer((int)response.StatusCode, null, request.Exchange()), string.IsNullOrEmpty(code) ? null : code);
        }
        catch (HttpRequestException)
        {
            return (new AppAnswer(0, null, request.Exchange()), null);
        }
    }

    /// <summary>Gets the id_token for a code.</summary>
    public async Task<AppAnswer> RedeemAsync(string code, CancellationToken cancellationToken)
    {
        var url = $"{Realm}/token";
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = OAuthNames.AuthorisationCode,
                ["code"] = code,
                ["redirect_uri"] = RedirectUri,
                ["client_assertion_type"] = OAuthNames.JwtBearer,
                ["client_assertion"] = key.Assert(url),
            }),
        };

        return await http.AskAsync(request, cancellationToken);
    }

    private IEnumerable<KeyValuePair<string, string?>> Request(string state) =>
    [
        new("client_id", AppKey.ApiKey),
        new("redirect_uri", RedirectUri),
        new("response_type", "code"),
        new("scope", "openid profile"),
        new("state", state),
    ];
}
