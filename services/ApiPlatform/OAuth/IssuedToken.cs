using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.ApiPlatform.Logins;
using SpineSandbox.ApiPlatform.Store;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>A token that was just issued, and for how long it and its refresh token count.</summary>
internal sealed record IssuedToken(AccessToken Token, TimeSpan ExpiresIn, TimeSpan? RefreshExpiresIn, string? SessionId, DateTimeOffset At)
{
    /// <summary>The answer; its numbers are texts, as the real platform writes them.</summary>
    public JsonObject ToJson()
    {
        var body = new JsonObject
        {
            ["access_token"] = Token.Value,
            ["expires_in"] = Seconds(ExpiresIn),
            ["token_type"] = "Bearer",
        };
        if (RefreshExpiresIn is { } refresh)
        {
            body["refresh_token"] = Token.RefreshToken;
            body["refresh_token_expires_in"] = Seconds(refresh);
            body["refresh_count"] = Token.RefreshCount.ToString(CultureInfo.InvariantCulture);
        }
        else
        {
            body["issued_at"] = At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        }

        if (SessionId is not null)
        {
            body[IdTokenClaims.SessionId] = SessionId;
        }

        return body;
    }

    private static string Seconds(TimeSpan life) => ((long)life.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
