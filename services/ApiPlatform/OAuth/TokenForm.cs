using SpineSandbox.ApiPlatform.Errors;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>The form that a token request is; a field that is blank is as if it were not there.</summary>
internal sealed class TokenForm(IFormCollection fields)
{
    private const string MediaType = "application/x-www-form-urlencoded";

    public string? this[string field] => fields[field].ToString() is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <exception cref="OAuthException">The body is no form.</exception>
    public static async Task<TokenForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.GetTypedHeaders().ContentType?.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase) == true
            ? new TokenForm(await request.ReadFormAsync(cancellationToken))
            : throw new OAuthException(OAuthErrors.NotAForm);
}
