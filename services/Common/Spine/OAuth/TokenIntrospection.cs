namespace SpineSandbox.Spine.OAuth;

/// <summary>
/// What the platform tells a national service about a token of its own, at <c>POST /_sandbox/tokens/introspect</c>. The real platform
/// tells it in headers, over a connection that nobody else can open.
/// </summary>
/// <param name="Active">False for a token that the platform has not issued, or that has expired.</param>
/// <param name="Subject">Who is logged in; null where nobody is.</param>
/// <param name="NhsNumber">The patient that the token is about.</param>
/// <param name="Roles">The role profile IDs of a healthcare worker.</param>
public sealed record TokenIntrospection(
    bool Active,
    IReadOnlyList<string> Scopes,
    DateTimeOffset ExpiresAt,
    string? Subject = null,
    string? NhsNumber = null,
    IReadOnlyList<string>? Roles = null)
{
    public const string Path = "/_sandbox/tokens/introspect";

    /// <summary>As many letters and digits as a token of the platform has.</summary>
    public const int TokenLength = 28;

    public static readonly TokenIntrospection Inactive = new(false, [], DateTimeOffset.MinValue);
}

/// <summary>The token to be told about.</summary>
public sealed record IntrospectedToken(string Token);
