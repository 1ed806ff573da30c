using Microsoft.Extensions.Primitives;
using SpineSandbox.ApiPlatform.Errors;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>The form that a token request is; a field that is blank is as if it were not there.</summary>
internal sealed class TokenForm
{
    private const string MediaType = "application/x-www-form-urlencoded";

    private readonly Func<string, StringValues> _fields;

    private TokenForm(Func<string, StringValues> fields) => _fields = fields;

    public string? this[string field] => _fields(field).ToString() is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <exception cref="OAuthException">The body is no form.</exception>
    public static async Task<TokenForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.GetTypedHeaders().ContentType?.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase) == true
            ? Of(await request.ReadFormAsync(cancellationToken))
            : throw new OAuthException(OAuthErrors.NotAForm);

    /// <summary>What a browser sends as a form or behind the address, whichever way it came.</summary>
    /// <exception cref="OAuthException">It came in a body that is no form.</exception>
    public static async Task<TokenForm> ReadEitherAsync(HttpRequest request, CancellationToken cancellationToken) =>
        HttpMethods.IsGet(request.Method) ? new TokenForm(name => request.Query[name]) : await ReadAsync(request, cancellationToken);

    private static TokenForm Of(IFormCollection form) => new(name => form[name]);
}
