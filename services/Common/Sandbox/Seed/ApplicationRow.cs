namespace SpineSandbox.Sandbox.Seed;

/// <summary>One application of <c>applications.json</c>, as its developer has registered it with the API platform.</summary>
public sealed record ApplicationRow
{
    /// <summary>The API key, which is the client ID too.</summary>
    public required string ApiKey { get; init; }

    public required string Name { get; init; }

    /// <summary>The client secret, for the authorisation code flow and refreshing; left out, the application has neither.</summary>
    public string? Secret { get; init; }

    public ApplicationStatus Status { get; init; } = ApplicationStatus.Approved;

    /// <summary>The products it subscribes to, as the platform names them: <c>personal-demographics-service</c>.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>The system behind it; PDS serves no application that has none.</summary>
    public Asid? Asid { get; init; }

    /// <summary>Where its public keys can be fetched: a whole URL, or one that begins with <c>{patient-app}</c>.</summary>
    public string? JwksUrl { get; init; }

    /// <summary>Public keys that were registered by hand, instead of <see cref="JwksUrl"/>.</summary>
    public IReadOnlyList<PublicKeyRow> PublicKeys { get; init; } = [];

    /// <summary>Where users may be sent back to after they have logged in: whole URLs, or such as begin with <c>{patient-app}</c>.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>An RSA public key as a JSON Web Key writes it.</summary>
/// <param name="Kid">Names the key among those of the application.</param>
/// <param name="N">The modulus, base64url.</param>
/// <param name="E">The exponent, base64url.</param>
public sealed record PublicKeyRow(string Kid, string N, string E);

/// <summary>Whether the platform lets an application in.</summary>
public enum ApplicationStatus
{
    Approved,
    Revoked,
}
