using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>One agreement of <c>agreements.json</c>: the consumer may ask the provider by these products.</summary>
public sealed record DataSharingAgreementRow
{
    public required string Id { get; init; }

    public required OdsCode Consumer { get; init; }

    public required OdsCode Provider { get; init; }

    /// <summary>Left out, all products.</summary>
    public IReadOnlyList<GpConnectProduct> Products { get; init; } = Enum.GetValues<GpConnectProduct>();

    public required AgreementStatus Status { get; init; }

    /// <summary>The first day; left out, it has always been valid.</summary>
    public SeedDate? ValidFrom { get; init; }

    /// <summary>The last day; left out, it has no end.</summary>
    public SeedDate? ValidTo { get; init; }

    public string? Note { get; init; }
}

public enum AgreementStatus
{
    Active,
    Suspended,
    Ended,
}
