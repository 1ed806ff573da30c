using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Access;

/// <summary>Reads a token that the sandbox's API platform issued; null for anybody else's.</summary>
internal delegate ValueTask<AccessGrant?> IssuedTokenReader(string token, CancellationToken cancellationToken);

/// <summary>From the Authorization header to what the bearer may do.</summary>
internal sealed class AccessTokens(IssuedTokenReader read, Microsoft.Extensions.Options.IOptions<PdsOptions> options)
{
    private const string Scheme = "Bearer";

    /// <exception cref="PdsException">A token is required and none that counts is there, or the role is not the bearer's.</exception>
    public async ValueTask<AccessGrant> GrantOfAsync(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        if (header.Count == 0 && !options.Value.RequireAccessToken)
        {
            return AccessGrant.Open;
        }

        var token = TokenIn(header.ToString());
        if (token is not null && await read(token, request.HttpContext.RequestAborted) is { } grant)
        {
            SessionRole.Check(request, grant);
            return grant;
        }

        return options.Value.RequireAccessToken
            ? throw new PdsException(AccessErrors.Unauthorised(Fault(header.Count, header.ToString(), token)))
            : AccessGrant.Open;
    }

    private static string? TokenIn(string header)
    {
        var parts = header.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 2 && parts[0].Equals(Scheme, StringComparison.OrdinalIgnoreCase) ? parts[1] : null;
    }

    private static string Fault(int headers, string header, string? token) =>
        headers == 0 ? "Missing Authorization header"
        : string.IsNullOrWhiteSpace(header) ? "Empty Authorization header"
        : token is null ? "Missing access token"
        : "Invalid Access Token";
}
