namespace SpineSandbox.GpConnectProvider.Practices;

/// <summary>Somebody who records name: a clinician or another member of a practice.</summary>
public sealed record Practitioner
{
    public required string SdsUserId { get; init; }

    public required NameRow Name { get; init; }

    public required Gender Gender { get; init; }

    public required OdsCode OdsCode { get; init; }

    public required JobRoleRow JobRole { get; init; }

    /// <summary>One for each role at each organisation; none, one or several.</summary>
    public IReadOnlyList<string> RoleProfileIds { get; init; } = [];

    /// <summary>Codes of the human language code system.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The name as a letter would have it: Dr Priya Nair.</summary>
    public string FullName => string.Join(' ', [.. Name.Prefix, .. Name.Given, Name.Family]);

    public static Practitioner From(PractitionerRow row) => new()
    {
        SdsUserId = row.SdsUserId,
        Name = row.Name,
        Gender = row.Gender,
        OdsCode = row.OdsCode,
        JobRole = row.JobRole,
        RoleProfileIds = row.RoleProfileIds,
        Languages = row.Languages,
    };
}
