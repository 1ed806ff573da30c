using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.GpConnectProvider.AccessDocument;

/// <summary>What the specification leaves to configuration.</summary>
internal sealed class AccessDocumentOptions
{
    public const string Section = "AccessDocument";

    /// <summary>For how many days after a death the documents are still given.</summary>
    [Range(0, 3650)]
    public int DaysAfterDeath { get; init; } = 28;

    /// <summary>The largest document that is given, in bytes; a larger one is listed without an address.</summary>
    [Range(1, int.MaxValue)]
    public int MaximumSize { get; init; } = 5 * 1024 * 1024;
}
