using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>One accredited system of <c>systems.json</c>: an nhsAs record of SDS.</summary>
public sealed record SystemRow
{
    public required Asid Asid { get; init; }

    public required OdsCode OdsCode { get; init; }

    /// <summary>The message handling server that the system sends and receives through.</summary>
    public required PartyKey PartyKey { get; init; }

    /// <summary>The supplier.</summary>
    public required OdsCode Manufacturer { get; init; }

    public required string ProductName { get; init; }

    public string? ProductVersion { get; init; }

    /// <summary>Stands for all interactions of these GP Connect products.</summary>
    public IReadOnlyList<GpConnectProduct> Products { get; init; } = [];

    /// <summary>Further interactions, one by one.</summary>
    public IReadOnlyList<InteractionId> Interactions { get; init; } = [];

    /// <summary>The host name on the system's certificate.</summary>
    public string? Fqdn { get; init; }

    public string? Note { get; init; }

    /// <summary>What the system is accredited for, products expanded, each interaction once.</summary>
    [JsonIgnore]
    public IReadOnlyList<InteractionId> AllInteractions =>
        [.. Products.SelectMany(GpConnectInteractions.Of).Concat(Interactions).Distinct()];
}
