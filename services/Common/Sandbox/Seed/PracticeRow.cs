using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>One practice of <c>practices.json</c>: what its GP Connect provider owns about it.</summary>
public sealed record PracticeRow
{
    public required OdsCode OdsCode { get; init; }

    /// <summary>The service that answers for the practice.</summary>
    public required ProviderHost HostedBy { get; init; }

    /// <summary>The provider system that calls must be addressed to.</summary>
    public required Asid Asid { get; init; }

    /// <summary>False when GP Connect as a whole is switched off here.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Products that are switched off one by one.</summary>
    public IReadOnlyList<GpConnectProduct> DisabledProducts { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>The provider services, by their resource names.</summary>
public enum ProviderHost
{
    /// <summary>A supplier's datacentre, many practices: <c>provider</c>.</summary>
    Provider,

    /// <summary>One practice with its own system: <c>provider-single</c>.</summary>
    ProviderSingle,
}
