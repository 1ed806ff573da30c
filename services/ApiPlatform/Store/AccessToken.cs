namespace SpineSandbox.ApiPlatform.Store;

/// <summary>An access token that the platform issued, with whatever the platform must know of its bearer.</summary>
internal sealed record AccessToken
{
    /// <summary>What the bearer shows: letters and digits that say nothing.</summary>
    public required string Value { get; init; }

    public required string ApiKey { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The user's id_token, which came with the exchange or the login; null where no user stands behind the application.</summary>
    public string? IdToken { get; init; }

    /// <summary>Who the user is, from that token.</summary>
    public TokenUser? User { get; init; }

    /// <summary>Null where the token cannot be refreshed.</summary>
    public string? RefreshToken { get; init; }

    public DateTimeOffset? RefreshExpiresAt { get; init; }

    public int RefreshCount { get; init; }
}

/// <summary>The person behind a token.</summary>
/// <param name="Subject">The subject of the id_token.</param>
/// <param name="NhsNumber">The patient that the token is about; null for a healthcare worker.</param>
/// <param name="Actor">Who is logged in, where that is somebody else than the patient.</param>
/// <param name="Roles">The role profile IDs of a healthcare worker.</param>
internal sealed record TokenUser(string Subject, string? NhsNumber, string? Actor, IReadOnlyList<string> Roles);
