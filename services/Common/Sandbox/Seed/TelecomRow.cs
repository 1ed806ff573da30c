namespace SpineSandbox.Sandbox.Seed;

/// <summary>A person's telephone number, e-mail address or the like.</summary>
public sealed record TelecomRow
{
    /// <summary>The object id on the wire; left out, PDS derives one.</summary>
    public string? Id { get; init; }

    public TelecomSystem System { get; init; } = TelecomSystem.Phone;

    public TelecomUse Use { get; init; } = TelecomUse.Home;

    public required string Value { get; init; }

    public SeedDate? From { get; init; }

    public SeedDate? To { get; init; }
}

/// <summary>Whom to ring in an emergency.</summary>
public sealed record EmergencyContactRow
{
    /// <summary>The object id on the wire; left out, PDS derives one.</summary>
    public string? Id { get; init; }

    public required string Phone { get; init; }

    /// <summary>What a practice notes about the contact; PDS does not show it.</summary>
    public string? Name { get; init; }

    /// <summary>Code of PersonRelationshipType: 01 spouse, 12 mother, 20 carer. PDS does not show it.</summary>
    public string? Relationship { get; init; }

    public SeedDate? From { get; init; }

    public SeedDate? To { get; init; }
}

public enum TelecomSystem
{
    Phone,
    Fax,
    Email,
    Textphone,
}

public enum TelecomUse
{
    Home,
    Work,
    Temp,
    Mobile,
}
