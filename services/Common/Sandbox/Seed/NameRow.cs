namespace SpineSandbox.Sandbox.Seed;

/// <summary>A person's name.</summary>
public sealed record NameRow
{
    /// <summary>The object id on the wire; left out, PDS derives one.</summary>
    public string? Id { get; init; }

    public NameUse Use { get; init; } = NameUse.Usual;

    public IReadOnlyList<string> Prefix { get; init; } = [];

    public IReadOnlyList<string> Given { get; init; } = [];

    public required string Family { get; init; }

    public IReadOnlyList<string> Suffix { get; init; } = [];

    public SeedDate? From { get; init; }

    public SeedDate? To { get; init; }
}

public enum NameUse
{
    Usual,
    Temp,
    Nickname,
    Old,
    Maiden,
}
