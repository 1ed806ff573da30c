namespace SpineSandbox.ApiPlatform.Store;

/// <summary>Something of a login that is handed out once and taken back once.</summary>
internal sealed record LoginTicket
{
    public required string Value { get; init; }

    public required TicketKind Kind { get; init; }

    /// <summary>The application that it was given to.</summary>
    public required string ClientId { get; init; }

    /// <summary>Where that application wants its user back.</summary>
    public required string RedirectUri { get; init; }

    /// <summary>The application's own state, which it gets back.</summary>
    public string? State { get; init; }

    /// <summary>The name of the identity provider that asks the user.</summary>
    public required string Provider { get; init; }

    /// <summary>Null until the user has logged in.</summary>
    public string? IdToken { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>What a ticket is for.</summary>
internal enum TicketKind
{
    /// <summary>The state of a login that the platform has sent to an identity provider.</summary>
    Pending,

    /// <summary>A code of an identity provider.</summary>
    ProviderCode,

    /// <summary>A code of the platform.</summary>
    PlatformCode,
}
