namespace SpineSandbox.Sandbox.Seed;

/// <summary>A system behind a message handling server that traces patients through its SMSP.</summary>
public sealed record SmspClientRow
{
    /// <summary>The resource name.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required OdsCode OdsCode { get; init; }

    /// <summary>Where it is itself accredited, with an endpoint of its own.</summary>
    public Asid? Asid { get; init; }

    /// <summary>SDS user IDs of the people who use it, the first by default.</summary>
    public required IReadOnlyList<string> Users { get; init; }
}
