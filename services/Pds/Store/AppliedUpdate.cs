using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.Pds.Store;

/// <summary>An update that was taken, so that its repetition under the same X-Request-ID is known for one.</summary>
internal sealed class AppliedUpdate
{
    /// <summary>A hash over X-Request-ID, patient, version and body.</summary>
    [Key]
    [MaxLength(64)]
    public required string Fingerprint { get; init; }
}
