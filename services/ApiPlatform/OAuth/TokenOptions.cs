using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>How long what the platform issues counts.</summary>
internal sealed class TokenOptions
{
    public const string Section = "ApiPlatform:Tokens";

    /// <summary>The life of an access token. Ten minutes at the real platform.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24:00:00")]
    public TimeSpan AccessToken { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The life of a refresh token of a patient.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24:00:00")]
    public TimeSpan PatientRefreshToken { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The life of a refresh token of a healthcare worker.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24:00:00")]
    public TimeSpan WorkerRefreshToken { get; init; } = TimeSpan.FromHours(12);

    /// <summary>The life of an id_token of the mock identity providers.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24:00:00")]
    public TimeSpan IdToken { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a code, or a login that was begun, may wait.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24:00:00")]
    public TimeSpan Login { get; init; } = TimeSpan.FromMinutes(10);
}
