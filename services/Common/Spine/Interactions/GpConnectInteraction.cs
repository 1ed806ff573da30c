using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Interactions;

/// <summary>
/// One row of the published table of GP Connect interactions.
/// <paramref name="Path"/> is relative to the service root of the product; <c>{id}</c> stands for one segment.
/// </summary>
public sealed record GpConnectInteraction(GpConnectProduct Product, InteractionId Id, string Verb, string Path)
{
    /// <summary>True where a whole record moves to the patient's new practice, which no practice can switch off.</summary>
    public bool IsMigration { get; init; }
}
