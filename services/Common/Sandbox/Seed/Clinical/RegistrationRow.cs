namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>The patient's registration with the practice that holds the record.</summary>
public sealed record RegistrationRow
{
    public required RegistrationStatus Status { get; init; }

    public RegistrationType Type { get; init; } = RegistrationType.Regular;

    public required SeedDate From { get; init; }

    public SeedDate? To { get; init; }

    /// <summary>The branch surgery that the patient prefers.</summary>
    public OdsCode? PreferredBranch { get; init; }
}

/// <summary>Demographics as the practice holds them; what is left out is as on PDS.</summary>
public sealed record LocalDemographicsRow
{
    public NameRow? Name { get; init; }

    public Gender? Gender { get; init; }

    public SeedDate? BirthDate { get; init; }

    public AddressRow? Address { get; init; }

    public IReadOnlyList<TelecomRow> Telecoms { get; init; } = [];
}

public enum RegistrationStatus
{
    Active,
    Inactive,
    Deceased,
}

/// <summary>Type of registration, by its code on the wire.</summary>
public enum RegistrationType
{
    [JsonStringEnumMemberName("R")] Regular,
    [JsonStringEnumMemberName("E")] Emergency,
    [JsonStringEnumMemberName("IN")] ImmediatelyNecessary,
    [JsonStringEnumMemberName("T")] Temporary,
    [JsonStringEnumMemberName("P")] Private,
    [JsonStringEnumMemberName("O")] Other,
    [JsonStringEnumMemberName("S")] Synthetic,
}
