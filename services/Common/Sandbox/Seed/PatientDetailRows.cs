namespace SpineSandbox.Sandbox.Seed;

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

/// <summary>Who notified the death.</summary>
public enum DeathNotification
{
    /// <summary>An NHS organisation, such as the practice or a trust.</summary>
    Informal,

    /// <summary>The registrar of deaths.</summary>
    Formal,

    /// <summary>Nobody any more: the notification was a mistake and is taken back, so that PDS shows no date of death.</summary>
    Removed,
}
