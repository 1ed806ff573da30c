namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>The token that a request shows.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <returns>Null where the request has no Authorization header of this scheme.</returns>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();

        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header[Scheme.Length..].Trim() is { Length: > 0 } token ? token : null;
    }
}
