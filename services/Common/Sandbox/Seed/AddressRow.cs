namespace SpineSandbox.Sandbox.Seed;

/// <summary>A person's address. PDS shows lines, city and district as its lines, five at most.</summary>
public sealed record AddressRow
{
    /// <summary>The object id on the wire; left out, PDS derives one.</summary>
    public string? Id { get; init; }

    public AddressUse Use { get; init; } = AddressUse.Home;

    public required IReadOnlyList<string> Lines { get; init; }

    public string? City { get; init; }

    /// <summary>The county.</summary>
    public string? District { get; init; }

    public string? PostalCode { get; init; }

    /// <summary>What a temporary address is: <c>Second Home</c>, <c>Student Accommodation</c>, <c>Holiday Home</c> and so on.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<AddressKeyRow> Keys { get; init; } = [];

    public SeedDate? From { get; init; }

    public SeedDate? To { get; init; }
}

/// <summary>The key of an address in a national gazetteer.</summary>
public sealed record AddressKeyRow
{
    public required AddressKeyType Type { get; init; }

    public required string Value { get; init; }
}

public enum AddressUse
{
    Home,
    Temp,
    Billing,
    Work,
}

public enum AddressKeyType
{
    [JsonStringEnumMemberName("PAF")] Paf,
    [JsonStringEnumMemberName("UPRN")] Uprn,
}
