namespace SpineSandbox.Spine.OAuth;

/// <summary>The registered names that OAuth requests are made of.</summary>
public static class OAuthNames
{
    public const string AuthorisationCode = "authorization_code";
    public const string ClientCredentials = "client_credentials";
    public const string RefreshToken = "refresh_token";
    public const string TokenExchange = "urn:ietf:params:oauth:grant-type:token-exchange";

    public const string JwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    public const string IdTokenType = "urn:ietf:params:oauth:token-type:id_token";
    public const string AccessTokenType = "urn:ietf:params:oauth:token-type:access_token";

    /// <summary>The only signature algorithm of the platform.</summary>
    public const string Algorithm = "RS512";
}
