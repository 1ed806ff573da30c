namespace SpineSandbox.Sandbox.Seed;

/// <summary>An arrow of the picture that leads out of the sandbox.</summary>
public sealed record IllustratedLinkRow
{
    /// <summary>A system of the topology.</summary>
    public required string From { get; init; }

    /// <summary>The name of what is not there.</summary>
    public required string To { get; init; }

    public required string Title { get; init; }
}
