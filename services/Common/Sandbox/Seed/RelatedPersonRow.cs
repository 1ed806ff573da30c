namespace SpineSandbox.Sandbox.Seed;

/// <summary>A person whom PDS knows as related to the patient: one with an NHS number of their own, or a name.</summary>
public sealed record RelatedPersonRow
{
    /// <summary>The object id on the wire; left out, PDS derives one.</summary>
    public string? Id { get; init; }

    public NhsNumber? NhsNumber { get; init; }

    public NameRow? Name { get; init; }

    /// <summary>Code of the relationship: MTH mother, FTH father, SPS spouse, CHILD child, N neighbour.</summary>
    public required string Relationship { get; init; }

    /// <summary>Code of UKCore-AdditionalRelatedPersonRole: Guardian, Personal, Agent.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>True when the related person may act for the patient online.</summary>
    public bool Proxy { get; init; }

    public bool? CopyCorrespondence { get; init; }

    public int? ContactRank { get; init; }

    /// <summary>ISO 639-1, or q1 to q5.</summary>
    public string? Language { get; init; }

    public bool? InterpreterRequired { get; init; }

    public ContactPreferenceRow? ContactPreference { get; init; }

    public AddressRow? Address { get; init; }

    public IReadOnlyList<TelecomRow> Telecoms { get; init; } = [];

    public SeedDate? From { get; init; }

    public SeedDate? To { get; init; }
}
