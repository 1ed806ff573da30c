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

/// <summary>The registered practice and since when.</summary>
public sealed record PracticeRegistrationRow
{
    /// <summary>The object id on the wire; left out, PDS derives one.</summary>
    public string? Id { get; init; }

    public required OdsCode OdsCode { get; init; }

    public required SeedDate From { get; init; }
}

/// <summary>When the person died and who told PDS.</summary>
public sealed record DeathRow
{
    public required SeedDate Date { get; init; }

    public required DeathNotification Status { get; init; }

    /// <summary>When PDS learned it; left out, the day of death.</summary>
    public SeedDate? Notified { get; init; }
}

/// <summary>Why and since when the person is no longer registered.</summary>
public sealed record RemovalRow
{
    /// <summary>Code of PDS-RemovalReasonExitCode: DEA, EMB, SCT, NIT, TRA, ORR, AFN or SDN.</summary>
    public required string Code { get; init; }

    public required SeedDate From { get; init; }
}

/// <summary>Where the person was born.</summary>
public sealed record BirthPlaceRow
{
    public string? City { get; init; }

    public string? District { get; init; }

    /// <summary>Three letters of ISO 3166, or the number of a country of the United Kingdom.</summary>
    public string? Country { get; init; }
}

/// <summary>How the person wishes to be reached; codes of the UKCore preference code systems.</summary>
public sealed record ContactPreferenceRow
{
    /// <summary>11 large print, 12 Braille, 13 audio tape.</summary>
    public string? WrittenFormat { get; init; }

    /// <summary>1 letter to 8 no telephone contact.</summary>
    public string? Method { get; init; }

    public string? Times { get; init; }
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

/// <summary>Who notified the death; the numbers are the codes of the wire.</summary>
public enum DeathNotification
{
    /// <summary>An NHS organisation, such as the practice or a trust.</summary>
    Informal = 1,

    /// <summary>The registrar of deaths.</summary>
    Formal = 2,
}
