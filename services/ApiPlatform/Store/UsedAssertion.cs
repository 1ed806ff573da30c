namespace SpineSandbox.ApiPlatform.Store;

/// <summary>The ID of a JWT that an application has used; it counts once for as long as the JWT would.</summary>
internal sealed record UsedAssertion
{
    public required string ApiKey { get; init; }

    public required string Jti { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
