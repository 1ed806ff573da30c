using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured;

/// <summary>What this product leaves to configuration.</summary>
internal sealed class AccessRecordStructuredOptions
{
    public const string Section = "AccessRecordStructured";

    /// <summary>How many megabytes of rendered answers are kept for the next request of the same kind; 0 keeps none.</summary>
    [Range(0, 4096)]
    public int CachedMegabytes { get; init; } = 128;
}
