namespace SpineSandbox.ApiPlatform.Tests.Surroundings;

/// <summary>The authorisation code flow as an application goes through it.</summary>
internal sealed class CombinedFlow(RunningPlatform platform, TestApplication application)
{
    public Dictionary<string, string?> Parameters(string scope) => new()
    {
        ["client_id"] = application.ApiKey, ["redirect_uri"] = TestApplication.Callback, ["response_type"] = "code", ["state"] = "mine", ["scope"] = scope,
    };

    public async Task<string> CodeAsync(string scope, params (string Field, string? Value)[] login)
    {
        var authorised = await platform.SendAsync(new HttpRequestMessage(HttpMethod.Get, Query("/oauth2/authorize", Parameters(scope))));
        var provider = authorised.Is(HttpStatusCode.Redirect).Response.Headers.Location!;
        var asked = System.Web.HttpUtility.ParseQueryString(provider.Query);
        var chosen = await platform.PostAsync(provider.GetLeftPart(UriPartial.Path), [.. asked.AllKeys.Select(key => (key!, asked[key])), .. login]);
        var back = await platform.SendAsync(new HttpRequestMessage(HttpMethod.Get, chosen.Is(HttpStatusCode.Redirect).Response.Headers.Location));
        var address = back.Is(HttpStatusCode.Redirect).Response.Headers.Location!;

        Assert.StartsWith(TestApplication.Callback, address.OriginalString, StringComparison.Ordinal);
        Assert.Equal("mine", TestApplication.QueryOf(address, "state"));

        return TestApplication.QueryOf(address, "code");
    }

    public Task<PlatformAnswer> RedeemAsync(string code, params (string Field, string? Value)[] changed) => platform.PostAsync(
        TestApplication.TokenPath,
        [.. new (string Field, string? Value)[]
        {
            ("grant_type", "authorization_code"), ("client_id", application.ApiKey), ("client_secret", application.Secret), ("redirect_uri", TestApplication.Callback), ("code", code),
        }.Concat(changed).GroupBy(field => field.Field, (_, same) => same.Last())]);

    public Task<PlatformAnswer> RefreshAsync(string? token) => platform.PostAsync(
        TestApplication.TokenPath, ("grant_type", "refresh_token"), ("client_id", application.ApiKey), ("client_secret", application.Secret), ("refresh_token", token));

    public static string Query(string path, Dictionary<string, string?> parameters) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
        path, parameters.Where(parameter => parameter.Value is not null));
}
