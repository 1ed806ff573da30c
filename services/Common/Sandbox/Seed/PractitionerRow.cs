namespace SpineSandbox.Sandbox.Seed;

/// <summary>One person of <c>practitioners.json</c> who works in care: a practice's clinician, or a user of a consumer system.</summary>
public sealed record PractitionerRow
{
    /// <summary>Twelve digits.</summary>
    public required string SdsUserId { get; init; }

    /// <summary>None, one or several.</summary>
    public IReadOnlyList<string> RoleProfileIds { get; init; } = [];

    public required NameRow Name { get; init; }

    public required Gender Gender { get; init; }

    public required OdsCode OdsCode { get; init; }

    public required JobRoleRow JobRole { get; init; }

    /// <summary>A pharmacist's number in the register: seven digits.</summary>
    public string? GphcNumber { get; init; }

    /// <summary>Codes of the human language code system.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>A job role of SDS: <c>R0260</c>, General Medical Practitioner.</summary>
public sealed record JobRoleRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }
}
