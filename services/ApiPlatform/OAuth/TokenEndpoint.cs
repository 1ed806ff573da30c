using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary><c>POST /oauth2/token</c>: the four ways to get an access token.</summary>
internal static class TokenEndpoint
{
    public const string Path = "/oauth2/token";

    private static readonly string[] OtherVerbs = ["GET", "HEAD", "PUT", "PATCH", "DELETE"];

    private static readonly Dictionary<string, TokenGrants.Way> Ways = new(StringComparer.Ordinal)
    {
        [OAuthNames.ClientCredentials] = (grants, form, request, cancellation) => grants.ForApplicationAsync(form, request, cancellation),
        [OAuthNames.TokenExchange] = (grants, form, request, cancellation) => grants.ByExchangeAsync(form, request, cancellation),
        [OAuthNames.AuthorisationCode] = (grants, form, _, cancellation) => grants.ByCodeAsync(form, cancellation),
        [OAuthNames.RefreshToken] = (grants, form, _, cancellation) => grants.ByRefreshAsync(form, cancellation),
    };

    public static RouteGroupBuilder MapToken(this RouteGroupBuilder oauth)
    {
        oauth.MapPost("/token", IssueAsync).WithName("IssueToken").WithSummary("Get an access token").DisableAntiforgery();
        oauth.MapMethods("/token", OtherVerbs, OtherVerb).ExcludeFromDescription();

        return oauth;
    }

    private static async Task<IResult> IssueAsync(HttpRequest request, TokenGrants grants, CancellationToken cancellationToken)
    {
        var form = await TokenForm.ReadAsync(request, cancellationToken);
        var type = form["grant_type"] ?? throw new OAuthException(OAuthErrors.GrantTypeMissing);
        if (!Ways.TryGetValue(type, out var way))
        {
            throw new OAuthException(form["subject_token"] is null ? OAuthErrors.GrantTypeInvalid : OAuthErrors.ExchangeGrantTypeInvalid);
        }

        var issued = (await way(grants, form, request, cancellationToken)).ToJson();
        if (type == OAuthNames.TokenExchange)
        {
            issued["issued_token_type"] = OAuthNames.AccessTokenType;
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";

        return Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(issued), "application/json");
    }

    private static StatusCodeHttpResult OtherVerb(HttpResponse response)
    {
        response.Headers.Allow = "POST";

        return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }
}
