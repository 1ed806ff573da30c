using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.Errors;

/// <summary>What the identity service refuses, but for the rules of a JWT, which <see cref="JwtErrors"/> has.</summary>
internal static class OAuthErrors
{
    private const string InvalidRequest = "invalid_request";
    private const string PublicKey = "public_key error";

    public static readonly OAuthError NotFound = new(404, InvalidRequest, "Not Found");
    public static readonly OAuthError NotAForm = new(415, InvalidRequest, "Content-Type header must be application/x-www-form-urlencoded");

    public static readonly OAuthError GrantTypeMissing = new(400, InvalidRequest, "grant_type is missing");
    public static readonly OAuthError GrantTypeInvalid = new(400, "unsupported_grant_type", "grant_type is invalid");
    public static readonly OAuthError ExchangeGrantTypeInvalid = new(400, InvalidRequest, "grant_type is invalid");

    public static readonly OAuthError AssertionType = new(
        400, InvalidRequest, $"Missing or invalid client_assertion_type - must be '{OAuthNames.JwtBearer}'");

    public static readonly OAuthError NoMatchingKey = new(401, InvalidRequest, "Invalid 'kid' header in client_assertion JWT - no matching public key");
    public static readonly OAuthError UnknownClient = new(401, InvalidRequest, "Invalid 'iss'/'sub' claims in client_assertion JWT");
    public static readonly OAuthError Audience = new(401, InvalidRequest, "Missing or invalid 'aud' claim in client_assertion JWT");
    public static readonly OAuthError Signature = new(401, PublicKey, "JWT signature verification failed");

    public static readonly OAuthError NoPublicKey = new(
        403, PublicKey, "You need to register a public key to use this authentication method - please contact support to configure");

    public static readonly OAuthError KeysNotReached = new(403, PublicKey, "The JWKS endpoint, for your client_assertion can't be reached");

    public static readonly OAuthError SubjectTokenType = new(
        400, InvalidRequest, $"missing or invalid subject_token_type - must be '{OAuthNames.IdTokenType}'");

    public static readonly OAuthError SubjectTokenInvalid = new(400, InvalidRequest, "subject_token is invalid");
    public static readonly OAuthError SubjectTokenIssuer = new(400, InvalidRequest, "Missing or non-matching 'iss' claim in subject_token JWT");

    public static readonly OAuthError NoScope = new(
        401, "unauthorized_client", "you have tried to request authorization but your application is not configured to use this authorization grant type");

    public static readonly OAuthError ClientIdMissing = new(401, InvalidRequest, "client_id is missing");
    public static readonly OAuthError ClientSecretMissing = new(401, InvalidRequest, "client_secret is missing");
    public static readonly OAuthError ClientInvalid = new(401, "invalid_client", "client_id or client_secret is invalid");
    public static readonly OAuthError ClientIdInvalid = new(401, "invalid_client", "client_id is invalid");
    public static readonly OAuthError RedirectUriMissing = new(400, InvalidRequest, "redirect_uri is missing");
    public static readonly OAuthError RedirectUriInvalid = new(400, InvalidRequest, "redirect_uri is invalid");
    public static readonly OAuthError StateMissing = new(400, InvalidRequest, "state is missing");
    public static readonly OAuthError ResponseTypeMissing = new(400, InvalidRequest, "response_type is missing");
    public static readonly OAuthError ResponseTypeInvalid = new(400, "unsupported_response_type", "response_type is invalid");
    public static readonly OAuthError CodeMissing = new(400, InvalidRequest, "authorization_code is missing");
    public static readonly OAuthError CodeInvalid = new(400, "invalid_grant", "authorization_code is invalid");
    public static readonly OAuthError RefreshTokenMissing = new(400, InvalidRequest, "refresh_token is missing");
    public static readonly OAuthError RefreshTokenInvalid = new(401, "invalid_grant", "refresh_token is invalid");

    public static readonly OAuthError LogoutHintMissing = new(400, InvalidRequest, "id_token_hint or logout_hint is missing");
    public static readonly OAuthError LogoutHintInvalid = new(400, InvalidRequest, "id_token_hint is invalid");

    public static readonly OAuthError AccessTokenInvalid = new(401, "invalid_token", "Invalid Access Token");

    public static readonly OAuthError NotApproved = new(
        401,
        "access_denied",
        "The developer app associated with the API key is not approved or revoked; API Key supplied does not have access to this resource.");
}
