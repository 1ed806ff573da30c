using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Ssp.Agreements;

/// <summary>What two organisations have agreed: the consumer's systems may ask the provider's by these products.</summary>
/// <param name="ValidFrom">The first day; null where it has always been valid.</param>
/// <param name="ValidTo">The last day; null where it has no end.</param>
public sealed record DataSharingAgreement(
    string Id,
    OdsCode Consumer,
    OdsCode Provider,
    IReadOnlyList<GpConnectProduct> Products,
    AgreementStatus Status,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null,
    string? Note = null)
{
    /// <summary>Why the agreement does not let this product pass on this day; null where it does.</summary>
    public string? Objection(GpConnectProduct? product, DateOnly today) => this switch
    {
        { Status: AgreementStatus.Suspended } => "is suspended",
        { Status: AgreementStatus.Ended } => "has ended",
        _ when today < ValidFrom => $"is valid from {ValidFrom:yyyy-MM-dd} only",
        _ when today > ValidTo => $"was valid until {ValidTo:yyyy-MM-dd}",
        _ when product is null || !Products.Contains(product.Value) => "does not name the product of this interaction",
        _ => null,
    };
}
