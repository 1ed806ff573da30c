using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>How much the gateway lets through, and how patient it is.</summary>
internal sealed class GatewayOptions
{
    public const string Section = "ApiPlatform:Gateway";

    /// <summary>What opens <c>_status</c>, in the header <c>apikey</c>.</summary>
    [Required]
    public string StatusKey { get; init; } = "sandbox-status";

    /// <summary>The limits of a product, by its name; without a row the default ones.</summary>
    public Dictionary<string, RateLimit> Limits { get; init; } = new()
    {
        ["personal-demographics-service"] = new RateLimit { PerMinute = 300, PerSecond = 5, PerApplication = true },
        ["spine-directory-service"] = new RateLimit { PerMinute = 2400, PerSecond = 40 },
    };

    public RateLimit DefaultLimit { get; init; } = new();

    /// <summary>How long a provider may be silent; then 504.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest body of a call that passes, in bytes.</summary>
    [Range(1, long.MaxValue)]
    public long MaximumBody { get; init; } = 10 * 1024 * 1024;

    /// <summary>The largest answer that passes, in bytes.</summary>
    [Range(1, long.MaxValue)]
    public long MaximumAnswer { get; init; } = 10 * 1024 * 1024;
}

/// <summary>A quota, and a spike arrest beside it.</summary>
internal sealed class RateLimit
{
    /// <summary>The quota: calls in a minute.</summary>
    [Range(1, int.MaxValue)]
    public int PerMinute { get; init; } = 300;

    /// <summary>The spike arrest: calls in a second.</summary>
    [Range(1, int.MaxValue)]
    public int PerSecond { get; init; } = 10;

    /// <summary>True where each application has the limit for itself; else all have it together.</summary>
    public bool PerApplication { get; init; }
}
