namespace SpineSandbox.Sandbox.Seed;

/// <summary>One person of <c>patients.json</c>: what PDS holds.</summary>
public sealed record PatientRow
{
    public required NhsNumber NhsNumber { get; init; }

    /// <summary>Left out, 1. The version in ETag and meta.versionId.</summary>
    public int Version { get; init; } = 1;

    /// <summary>One of them is in use <c>usual</c>, but in a minimal record, which has none.</summary>
    public IReadOnlyList<NameRow> Names { get; init; } = [];

    public Gender? Gender { get; init; }

    public SeedDate? BirthDate { get; init; }

    public BirthPlaceRow? BirthPlace { get; init; }

    /// <summary>Order of birth from 1 to 7; 8 not applicable, 9 not known.</summary>
    public int? MultipleBirth { get; init; }

    public IReadOnlyList<AddressRow> Addresses { get; init; } = [];

    public IReadOnlyList<TelecomRow> Telecoms { get; init; } = [];

    public IReadOnlyList<EmergencyContactRow> EmergencyContacts { get; init; } = [];

    /// <summary>Null or left out for a person who is registered nowhere.</summary>
    public PracticeRegistrationRow? Practice { get; init; }

    public Confidentiality Confidentiality { get; init; } = Confidentiality.Unrestricted;

    public DeathRow? Death { get; init; }

    public RemovalRow? Removal { get; init; }

    /// <summary>The surviving number, when this one was merged away.</summary>
    public NhsNumber? SupersededBy { get; init; }

    /// <summary>True for a record that was marked invalid and can no longer be retrieved.</summary>
    public bool Invalidated { get; init; }

    public OdsCode? NominatedPharmacy { get; init; }

    public OdsCode? DispensingDoctor { get; init; }

    public OdsCode? ApplianceSupplier { get; init; }

    /// <summary>Code of UKCore-HumanLanguage: ISO 639-1, or q1 to q5.</summary>
    public string? Language { get; init; }

    public bool? InterpreterRequired { get; init; }

    public ContactPreferenceRow? ContactPreference { get; init; }

    public OdsCode? ManagingOrganisation { get; init; }

    public IReadOnlyList<RelatedPersonRow> RelatedPersons { get; init; } = [];

    public string? Note { get; init; }
}

public enum Gender
{
    Male,
    Female,
    Other,
    Unknown,
}

/// <summary>Whether and how far PDS shows the record.</summary>
public enum Confidentiality
{
    [JsonStringEnumMemberName("U")] Unrestricted,
    [JsonStringEnumMemberName("R")] Restricted,
    [JsonStringEnumMemberName("V")] VeryRestricted,
}
