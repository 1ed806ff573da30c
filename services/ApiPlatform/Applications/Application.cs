using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.ApiPlatform.Applications;

/// <summary>An application as the platform knows it.</summary>
internal sealed record Application
{
    /// <summary>The API key, which is the client ID too.</summary>
    public required string ApiKey { get; init; }

    public required string Name { get; init; }

    /// <summary>Null for an application that has no secret, and so no authorisation code flow.</summary>
    public string? Secret { get; init; }

    public ApplicationStatus Status { get; init; }

    /// <summary>Names of <see cref="Products.ApiProducts"/>.</summary>
    public required IReadOnlyList<string> Products { get; init; }

    /// <summary>The ASID of the system behind it.</summary>
    public string? Asid { get; init; }

    /// <summary>Where its public keys are, as registered; <c>{service}</c> at the beginning stands for a service of the sandbox.</summary>
    public string? JwksUrl { get; init; }

    public IReadOnlyList<PublicKeyRow> PublicKeys { get; init; } = [];

    /// <summary>Where users may be sent back to, as registered.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    public static Application From(ApplicationRow row) => new()
    {
        ApiKey = row.ApiKey,
        Name = row.Name,
        Secret = row.Secret,
        Status = row.Status,
        Products = row.Products,
        Asid = row.Asid?.Value,
        JwksUrl = row.JwksUrl,
        PublicKeys = row.PublicKeys,
        RedirectUris = row.RedirectUris,
    };
}
