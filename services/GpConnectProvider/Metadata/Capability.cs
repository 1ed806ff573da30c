namespace SpineSandbox.GpConnectProvider.Metadata;

/// <summary>What one STU3 service root can do, as its CapabilityStatement says.</summary>
internal sealed record Capability(string Name, string Version)
{
    /// <summary>Profiles by their last part, with the version that the specification names: <c>CareConnect-GPC-Patient-1/_history/1.8</c>.</summary>
    public required IReadOnlyList<string> Profiles { get; init; }

    public IReadOnlyList<ResourceCapability> Resources { get; init; } = [];

    public IReadOnlyList<OperationCapability> Operations { get; init; } = [];
}

/// <summary>A resource type and how it may be reached.</summary>
/// <param name="Interactions">FHIR's names: read, create, update, search-type.</param>
internal sealed record ResourceCapability(string Type, params IReadOnlyList<string> Interactions)
{
    public IReadOnlyList<SearchCapability> Search { get; init; } = [];

    public IReadOnlyList<string> Includes { get; init; } = [];

    /// <summary>False where the statement says that an update never creates.</summary>
    public bool? UpdateCreate { get; init; }
}

/// <summary>A search parameter and its type.</summary>
internal sealed record SearchCapability(string Name, string Type);

/// <summary>An operation and the last part of its definition's URL.</summary>
internal sealed record OperationCapability(string Name, string Definition);
