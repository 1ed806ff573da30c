using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>How patient SSP is with providers. The real one's time-out is not published.</summary>
internal sealed class SspOptions
{
    public const string Section = "Ssp";

    /// <summary>Until a provider must have taken the connection; then 502.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a provider may be silent: before its answer begins, 504; within it, the connection is aborted.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan ProviderTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
